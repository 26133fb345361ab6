/**
 * Signatures: the specification's test vectors, and each way in which a signature does not hold.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#cryptographic-test-vectors | Cryptographic test vectors}
 * @module
 */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { RoomPdu } from '../../src/function/authorization/pdu.js'
import { redact } from '../../src/function/room-version/redact.js'
import { publicKeyOf, verifyEd25519 } from '../../src/signature/ed25519.js'
import { type Signatures, signJson, verifyJson } from '../../src/signature/sign-json.js'
import { signPdu } from '../../src/signature/sign-pdu.js'
import type { SigningKey } from '../../src/signature/signing-key.js'
import { requiredSigners, type ServerKeys, verifySignatures } from '../../src/signature/verify-signatures.js'

const SEED = 'YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1'
const PUBLIC_KEY = publicKeyOf(SEED) ?? ''
const KEY: SigningKey = { entity: 'domain', keyId: 'ed25519:1', seed: SEED }

function right<T>(either: { readonly _tag: 'Left' } | { readonly _tag: 'Right'; readonly right: T }): T {
  if (either._tag === 'Left') throw new Error(JSON.stringify(either))
  return either.right
}

const signatureIn = ({ signatures }: { readonly signatures: Signatures }) => signatures['domain']?.['ed25519:1']

describe("the specification's test vectors", () => {
  test.each([
    ['an empty object', {}, 'K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ'],
    [
      'an object with data',
      { one: 1, two: 'Two' },
      'KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw',
    ],
  ])('%s', (_, json, signature) => {
    const signed = right(signJson(json, KEY))
    expect(signed).toEqual({ ...json, signatures: { domain: { 'ed25519:1': signature } } })
    expect(verifyJson(signed, { entity: 'domain', keyId: 'ed25519:1', publicKey: PUBLIC_KEY })).toEqual([])
  })

  const fields = { origin: 'domain', origin_server_ts: 1_000_000, signatures: {}, unsigned: { age_ts: 1_000_000 } }

  test('a minimal event', () => {
    const pdu = {
      ...fields,
      room_id: '!x:domain',
      sender: '@a:domain',
      hashes: {},
      type: 'X',
      content: {},
      prev_events: [],
      auth_events: [],
      depth: 3,
    }
    const signed = right(signPdu(pdu, '1', KEY))
    expect(signed.hashes).toEqual({ sha256: '5jM4wQpv6lnBo7CLIghJuHdW+s2CMBJPUOGOC89ncos' })
    expect(signatureIn(signed)).toBe(
      'KxwGjPSDEtvnFgU00fwFz+l6d2pJM6XBIaMEn81SXPTRl16AqLAYqfIReFGZlHi5KLjAWbOoMszkwsQma+lYAg',
    )
    expect(signed.unsigned).toBe(pdu.unsigned)
  })

  test('an event that redaction takes something from', () => {
    const pdu = {
      ...fields,
      content: { body: 'Here is the message content' },
      event_id: '$0:domain',
      type: 'm.room.message',
      room_id: '!r:domain',
      sender: '@u:domain',
    }
    const signed = right(signPdu(pdu, '1', KEY))
    expect(signed.hashes).toEqual({ sha256: 'onLKD1bGljeBWQhWZ1kaP9SorVmRQNdN5aM2JYU2n/g' })
    expect(signatureIn(signed)).toBe(
      'Wm+VzmOUOz08Ds+0NTWb1d4CZrVsJSikkeRxh6aCcUwu6pNC78FunoD7KNWzqFn241eYHYMGCA5McEiVPdhzBA',
    )
    expect(signed.content).toBe(pdu.content)
  })
})

describe('verifyEd25519', () => {
  test('is compatible with signatures by Node', () => {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(SEED, 'base64')])
    const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    const jwk = createPublicKey(secret).export({ format: 'jwk' })
    expect(Buffer.from(PUBLIC_KEY, 'base64').toString('base64url')).toBe(jwk.x)
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (json) => {
        const signed = signJson(json, KEY)
        fc.pre(signed._tag === 'Right')
        const signature = signatureIn(right(signed)) ?? ''
        const { signatures, unsigned, ...covered } = json
        const sorted = right(signJson(covered, KEY))
        expect(signatureIn(sorted)).toBe(signature)
      }),
      { numRuns: 20 },
    )
    const signature = sign(null, Buffer.from('{"é":1}'), secret).toString('base64')
    expect(verifyEd25519(PUBLIC_KEY, '{"é":1}', signature)).toBe(true)
    expect(right(signJson({ é: 1 }, KEY)).signatures['domain']?.['ed25519:1']).toBe(signature.replace(/=+$/, ''))
  })

  test('accepts keys and signatures in both alphabets of base64, unpadded or padded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.boolean(), (bytes, isPadded) => {
        const seed = Buffer.from(bytes).toString('base64')
        const signature = signatureIn(right(signJson({}, { ...KEY, seed }))) ?? ''
        const inUrls = (text: string) =>
          text.replaceAll('+', '-').replaceAll('/', '_') + '='.repeat(isPadded ? -text.length & 3 : 0)
        expect(verifyEd25519(inUrls(publicKeyOf(seed) ?? ''), '{}', inUrls(signature))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  const good = signatureIn(right(signJson({}, KEY))) ?? ''
  test.each([
    ['a signature of another text', PUBLIC_KEY, '{} ', good],
    ['another key', publicKeyOf(PUBLIC_KEY) ?? '', '{}', good],
    ['a key of small order', 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '{}', `AQ${'A'.repeat(84)}`],
    ['a key that is not a point of the curve', '/////////////////////////////////////////38', '{}', good],
    ['a key that is too short', PUBLIC_KEY.slice(0, -4), '{}', good],
    ['a signature that is too long', PUBLIC_KEY, '{}', `${good}AAAA`],
    ['invalid base64', PUBLIC_KEY, '{}', good.replace('K', '!')],
    ['both alphabets of base64 at once', PUBLIC_KEY, '{}', good.replace('+', '-')],
    ['nothing', '', '', ''],
  ])('refuses %s', (_, key, message, signature) => {
    expect(verifyEd25519(PUBLIC_KEY, '{}', good)).toBe(true)
    expect(verifyEd25519(key, message, signature)).toBe(false)
  })
})

describe('signJson', () => {
  test('keeps the signatures that are there, and does not cover them, nor unsigned', () => {
    const first = right(signJson({ a: 1, unsigned: { age: 1 } }, { ...KEY, entity: 'other' }))
    const second = right(signJson({ ...first, unsigned: { age: 2 } }, KEY))
    expect(Object.keys(second.signatures)).toEqual(['other', 'domain'])
    for (const entity of ['other', 'domain']) {
      expect(verifyJson(second, { entity, keyId: 'ed25519:1', publicKey: PUBLIC_KEY })).toEqual([])
    }
  })

  test('an entity called __proto__', () => {
    const signed = right(signJson({}, { ...KEY, entity: '__proto__' }))
    expect(Object.hasOwn(signed.signatures, '__proto__')).toBe(true)
    expect(verifyJson(signed, { entity: '__proto__', keyId: 'ed25519:1', publicKey: PUBLIC_KEY })).toEqual([])
  })

  test.each([
    ['keyId', { keyId: 'rsa:1' }],
    ['seed', { seed: 'short' }],
    ['entity', { entity: 1 }],
  ])('a key without a usable %s', (part, change) => {
    const signed = signJson({}, { ...KEY, ...change } as SigningKey)
    expect(signed).toMatchObject({ left: { code: 'unusable-signing-key', path: [part] } })
  })

  test('a value that is not canonical JSON', () => {
    expect(signJson({ a: 0.5 }, KEY)).toMatchObject({ left: { code: 'fraction', path: ['a'] } })
    expect(verifyJson({ a: 0.5 }, { ...KEY, publicKey: PUBLIC_KEY })).toMatchObject([{ code: 'fraction' }])
  })
})

describe('verifyJson', () => {
  const signed = right(signJson({ a: 1 }, KEY))
  const entity = { entity: 'domain', keyId: 'ed25519:1', publicKey: PUBLIC_KEY }
  test.each([
    ['not-signed', { a: 1 }, entity],
    ['not-signed', signed, { ...entity, entity: 'other' }],
    ['not-signed', signed, { ...entity, keyId: 'ed25519:2' }],
    ['malformed-signature', { a: 1, signatures: { domain: { 'ed25519:1': 'x' } } }, entity],
    ['wrong-signature', { ...signed, a: 2 }, entity],
    ['wrong-signature', signed, { ...entity, publicKey: SEED }],
  ])('%s', (code, json, signer) => {
    expect(verifyJson(json, signer).map((fault) => fault.code)).toEqual([code])
  })
})

const pduBy = (sender: string, more: object = {}): RoomPdu => ({
  type: 'm.room.message',
  content: { body: 'Hi', msgtype: 'm.text' },
  room_id: '!r:domain',
  sender,
  origin_server_ts: 1000,
  prev_events: [],
  auth_events: [],
  depth: 1,
  ...more,
})

const keysOf = (server: string, more: Partial<ServerKeys> = {}): ServerKeys => ({
  server_name: server,
  verify_keys: { 'ed25519:1': { key: PUBLIC_KEY } },
  valid_until_ts: 2000,
  ...more,
})

describe('verifySignatures', () => {
  const signed = right(signPdu(pduBy('@a:domain'), '11', KEY)) as RoomPdu & { signatures: Signatures }
  const codes = (pdu: RoomPdu, keys: readonly ServerKeys[], version = '11', fetchedAt?: number) =>
    verifySignatures(pdu, version, keys, { fetchedAt }).map(({ code }) => code)

  test('a redacted copy is signed too', () => {
    expect(codes(signed, [keysOf('domain')])).toEqual([])
    expect(codes(redact(signed, '11') as unknown as RoomPdu, [keysOf('domain')])).toEqual([])
  })

  test.each<[code: string, pdu: RoomPdu, keys: readonly ServerKeys[]]>([
    ['not-signed', pduBy('@a:domain'), [keysOf('domain')]],
    ['not-signed', { ...signed, sender: '@a:other' }, [keysOf('domain'), keysOf('other')]],
    ['unnamed-server', { ...signed, sender: 'a' }, [keysOf('domain')]],
    ['unknown-key', signed, []],
    ['unknown-key', signed, [keysOf('other')]],
    ['unknown-key', signed, [keysOf('domain', { verify_keys: { 'ed25519:2': { key: PUBLIC_KEY } } })]],
    ['expired-key', signed, [keysOf('domain', { valid_until_ts: 999 })]],
    [
      'expired-key',
      signed,
      [keysOf('domain', { verify_keys: {}, old_verify_keys: { 'ed25519:1': { key: PUBLIC_KEY, expired_ts: 999 } } })],
    ],
    ['wrong-signature', { ...signed, depth: 2 }, [keysOf('domain')]],
    ['malformed-signature', { ...signed, signatures: { domain: { 'ed25519:1': 'x' } } } as RoomPdu, [keysOf('domain')]],
  ])('%s', (code, pdu, keys) => {
    expect(codes(pdu, keys)).toEqual([code])
  })

  test('an old key is valid for events from its time of use', () => {
    const old = { verify_keys: {}, old_verify_keys: { 'ed25519:1': { key: PUBLIC_KEY, expired_ts: 1000 } } }
    expect(codes(signed, [keysOf('domain', old)])).toEqual([])
  })

  test('how long a key is valid matters from room version 5 on, and never longer than seven days from when it was fetched', () => {
    const pdu = { ...pduBy('@a:domain'), event_id: '$e:domain' }
    const week = 7 * 24 * 60 * 60 * 1000
    for (const version of ['1', '4', '5', '12']) {
      const by = right(signPdu(pdu, version, KEY)) as unknown as RoomPdu
      const expected = ['5', '12'].includes(version) ? ['expired-key'] : []
      expect(codes(by, [keysOf('domain', { valid_until_ts: 999 })], version)).toEqual(expected)
      expect(codes(by, [keysOf('domain')], version, 999 - week)).toEqual(expected)
      expect(codes(by, [keysOf('domain')], version, 1000 - week)).toEqual([])
    }
  })

  test('all signatures by known keys must hold; others do not matter', () => {
    const other = { 'ed25519:2': signatureIn(right(signJson({}, KEY))) ?? '', 'rsa:1': 'x' }
    const pdu = { ...signed, signatures: { domain: { ...signed.signatures['domain'], ...other }, nobody: {} } }
    const both = { 'ed25519:1': { key: PUBLIC_KEY }, 'ed25519:2': { key: PUBLIC_KEY } }
    expect(codes(pdu, [keysOf('domain')])).toEqual([])
    expect(codes(pdu, [keysOf('domain', { verify_keys: both })])).toEqual(['wrong-signature'])
  })

  test('the room_id that clients get in a create event of version 12 is not signed', () => {
    const { room_id, ...create } = pduBy('@a:domain', { type: 'm.room.create', state_key: '', content: {} })
    const by = right(signPdu(create, '12', KEY))
    expect(codes({ ...by, room_id: '!x' } as unknown as RoomPdu, [keysOf('domain')], '12')).toEqual([])
  })

  test('an unknown room version', () =>
    expect(codes(signed, [keysOf('domain')], '?')).toEqual(['unknown-room-version']))
})

describe('requiredSigners', () => {
  const invite = { type: 'm.room.member', state_key: '@b:b', content: { membership: 'invite', third_party_invite: {} } }
  const join = {
    type: 'm.room.member',
    state_key: '@a:a',
    content: { membership: 'join', join_authorised_via_users_server: '@c:c:1' },
  }
  test.each<[string, object, { readonly [version: string]: readonly string[] }]>([
    ["the sender's", {}, { 1: ['a', 'e'], 2: ['a', 'e'], 3: ['a'], 12: ['a'] }],
    ['that of the event ID, once', { event_id: '$e:a' }, { 1: ['a'] }],
    ["not the sender's of a third party's invite", invite, { 1: ['e'], 11: [] }],
    ['that of the authorising user', join, { 7: ['a'], 8: ['a', 'c:1'], 12: ['a', 'c:1'] }],
    ['none in an unknown room version', {}, { '?': [] }],
  ])('%s', (_, more, expected) => {
    for (const [version, servers] of Object.entries(expected)) {
      expect([version, requiredSigners({ ...pduBy('@a:a'), event_id: '$e:e', ...more }, version)]).toEqual([
        version,
        servers,
      ])
    }
  })
})
