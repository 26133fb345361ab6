/**
 * The verdicts of an independent server on events of all room versions. If the specification's text differs, the text
 * decides; if it says nothing, our choice is documented here.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { authRefusals, authRefusalsInState } from '../../../src/function/authorization/auth-refusals.js'
import type { RoomPdu } from '../../../src/function/authorization/pdu.js'
import { idOf } from '../../../src/function/authorization/references.js'
import { RoomState } from '../../../src/function/room-state/room-state.js'
import { verifyEd25519 } from '../../support/ed25519.js'
import { type AuthVector, hasVectors, readAuthVectors } from '../../support/shared.js'

type StatePdu = RoomPdu & { readonly state_key: string }

const vectors = readAuthVectors()

function codesOf(vector: AuthVector): readonly string[] {
  const refusals = authRefusals({
    pdu: vector.event,
    roomVersion: vector.room_version,
    authEvents: vector.auth_events.map((pdu, i) => [vector.auth_event_ids[i] as string, pdu] as const),
    isRejected: (id) => vector.rejected?.includes(id) === true,
    verifyEd25519,
  })
  return refusals.map(({ code }) => code)
}

const nameOf = ({ name, room_version }: AuthVector) => `${room_version}: ${name}`

describe.skipIf(!hasVectors)('the verdicts of another server (needs ../shared)', () => {
  test('there are some on each side, in each room version', () => {
    const sides = new Set(vectors.map(({ allowed, room_version }) => `${room_version} ${allowed}`))
    expect(sides.size).toBe(24)
  })

  test('agrees with the server, or with the text of the specification', () => {
    const disagreements = vectors.flatMap((vector) => {
      const { allowed, text_allowed = allowed } = vector
      const codes = codesOf(vector)
      return text_allowed === null || (codes.length === 0) === text_allowed ? [] : [[nameOf(vector), ...codes]]
    })
    expect(disagreements).toEqual([])
  })

  test('a level that is true is not a level, where the text does not say', () => {
    const silent = vectors.filter(({ text_allowed }) => text_allowed === null)
    expect(silent.length).toBe(4)
    for (const vector of silent) {
      expect(vector.name).toMatch(/ is true$/)
      expect(codesOf(vector)).toEqual([expect.stringMatching(/^power-level.*malformed$/)])
    }
  })

  test('the same where the IDs are not given but computed', () => {
    const computed = vectors.filter(({ auth_events, auth_event_ids, room_version }) =>
      auth_events.every((pdu, i) => idOf(pdu, room_version) === auth_event_ids[i]),
    )
    // Up to room version 5 there are events with fractions, which canonical JSON does not have.
    expect(computed.length).toBeGreaterThan(1400)
    for (const vector of computed) {
      const { event, room_version, auth_events, rejected } = vector
      const refusals = authRefusals({
        pdu: event,
        roomVersion: room_version,
        authEvents: auth_events,
        isRejected: (id) => rejected?.includes(id) === true,
        verifyEd25519,
      })
      expect(refusals.map(({ code }) => code)).toEqual(codesOf(vector))
    }
  })

  test('the same by a state, except for the rules on auth_events', () => {
    for (const vector of vectors) {
      const { event, room_version, auth_events } = vector
      const expected = codesOf(vector)
      if (expected.some((code) => code.startsWith('auth-event-'))) continue
      const state = new RoomState(auth_events as readonly StatePdu[])
      const refusals = authRefusalsInState({ pdu: event, roomVersion: room_version, state, verifyEd25519 })
      expect(refusals.map(({ code }) => code)).toEqual(expected)
    }
  })
})
