/**
 * The states that an independent server resolves, in all room versions. If the specification's text differs, the text
 * decides.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { resolveState } from '../../../src/function/state-resolution/resolve-state.js'
import { hasVectors, type ResolveVector, readResolveVectors } from '../../support/shared.js'

const vectors = readResolveVectors()

const idsOf = (state: readonly (readonly [string, string, string])[]) => state.map(([, , id]) => id).sort()

function resolved({ pdus, room_version, states }: ResolveVector, reverse = false): readonly string[] {
  const ids = states.map((state) => state.map(([, , id]) => id))
  return resolveState({
    roomVersion: room_version,
    states: reverse ? ids.reverse().map((state) => state.reverse()) : ids,
    pduById: (id) => pdus[id],
  })
}

describe.skipIf(!hasVectors)('the resolutions of another server (needs ../shared)', () => {
  test.each(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'])('room version %s', (version) => {
    const ofVersion = vectors.filter(({ room_version }) => room_version === version)
    expect(ofVersion.length).toBeGreaterThanOrEqual(12)
    const different = ofVersion.filter((vector) => {
      const expected = idsOf(vector.text_resolved ?? vector.resolved)
      return JSON.stringify([...resolved(vector)].sort()) !== JSON.stringify(expected)
    })
    expect(different.map(({ name }) => name)).toEqual([])
  })

  test('the order of the states and of their events does not matter', () => {
    for (const vector of vectors) expect(resolved(vector, true)).toEqual(resolved(vector))
  })

  test('equal states are returned, in the order of types and state keys', () => {
    for (const { pdus, room_version, states } of vectors) {
      for (const state of states) {
        const ids = [...state]
          .sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1))
          .map(([, , id]) => id)
        expect(resolveState({ roomVersion: room_version, states: [ids, ids], pduById: (id) => pdus[id] })).toEqual(ids)
      }
    }
  })
})
