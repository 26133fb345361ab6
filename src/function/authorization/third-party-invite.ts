/**
 * The rules for third-party invites, which are signed for a user whose ID was unknown.
 *
 * @internal
 * @module
 */
import { isObject, own, ownArray, ownObject, ownString, ownValue } from '../../json/own.js'
import { canonicalJson } from '../hash/canonical-json.js'
import { signedPart } from '../hash/signed-part.js'
import { membershipIn, type Question } from './question.js'
import type { Refuse } from './refuse.js'

/**
 * Maximum number of combinations of a key and a signature to try. Invites have two keys and one signature; without a
 * limit, an event with many of both would take minutes.
 */
const MAX_TRIALS = 64

export function judgeThirdPartyInvite(question: Question, stateKey: string, refuse: Refuse): void {
  const { pdu, stateEvent } = question
  const path = ['content', 'third_party_invite'] as const
  if (membershipIn(question, stateKey) === 'ban') refuse('third-party-invite-banned', 'state_key')

  const signed = ownObject(ownValue(ownValue(pdu, 'content'), 'third_party_invite'), 'signed')
  if (signed === undefined) {
    refuse('third-party-invite-unsigned', ...path)
    return
  }
  const mxid = ownString(signed, 'mxid')
  const token = ownString(signed, 'token')
  if (mxid === undefined) refuse('third-party-invite-incomplete', ...path, 'signed', 'mxid')
  else if (mxid !== stateKey) refuse('third-party-invite-for-another', ...path, 'signed', 'mxid')
  if (token === undefined) {
    refuse('third-party-invite-incomplete', ...path, 'signed', 'token')
    return
  }

  const invite = stateEvent('m.room.third_party_invite', token)
  if (invite === undefined) {
    refuse('third-party-invite-unknown', ...path, 'signed', 'token')
    return
  }
  if (ownString(invite, 'sender') !== ownString(pdu, 'sender')) refuse('third-party-invite-of-another', 'sender')
  if (!isSignedByKeyOf(invite, signed, question))
    refuse('third-party-invite-signature', ...path, 'signed', 'signatures')
}

function isSignedByKeyOf(invite: object, signed: object, { checks }: Question): boolean {
  const verify = checks?.verifyEd25519
  const message = canonicalJson(signedPart(signed))
  if (verify === undefined || message._tag === 'Left') return false
  const keys = publicKeysOf(ownValue(invite, 'content'))
  let trials = 0
  for (const signature of ed25519SignaturesIn(ownObject(signed, 'signatures'))) {
    for (const key of keys) {
      if (trials++ === MAX_TRIALS) return false
      if (verify(key, message.right, signature)) return true
    }
  }
  return false
}

function publicKeysOf(content: unknown): ReadonlySet<string> {
  const listed = ownArray(content, 'public_keys').map((key) => ownString(key, 'public_key'))
  const keys = [ownString(content, 'public_key'), ...listed]
  return new Set(keys.filter((key) => key !== undefined))
}

function* ed25519SignaturesIn(signatures: object = {}): Generator<string> {
  for (const server of Object.keys(signatures)) {
    const byKey = own(signatures, server)
    if (!isObject(byKey)) continue
    for (const keyId of Object.keys(byKey)) {
      const signature = own(byKey, keyId)
      if (keyId.startsWith('ed25519:') && typeof signature === 'string') yield signature
    }
  }
}
