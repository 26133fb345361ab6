/**
 * Tests that a union selects its members by `type`, and by nothing else.
 *
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { AnyCodec, Fields } from '../../src/codec/codec.js'
import { valuesOf } from './arbitrary.js'
import { mutants } from './mutants.js'
import { messages } from './rows.js'
import { roomEvent } from './shapes.js'

/** Invalid types: unknown ones, and names of properties that every object has. */
const NO_TYPES = ['org.example.thing', '', 'M.ROOM.NAME', '__proto__', 'constructor', 'toString', 'hasOwnProperty']

/** The number of mutants of a value to compare. */
const MUTANTS = 200

/**
 * @param union - a union discriminated by `type`
 * @param members - the expected members, by type
 */
export function findsByType(union: AnyCodec, members: Fields): void {
  describe(union.name, () => {
    test.each(Object.entries(members))('agrees with the codec of %s', (type, member) => {
      for (const value of fc.sample(valuesOf(member), { numRuns: 3, seed: 1 })) {
        expect(messages(union, value)).toEqual([])
        let rest = MUTANTS
        for (const mutant of mutants(value)) {
          if (rest-- === 0) break
          if ((mutant as { type?: unknown } | null)?.type !== type) continue
          expect([...messages(union, mutant)].sort()).toEqual([...messages(member, mutant)].sort())
        }
      }
    })

    const [known] = Object.keys(members)
    const { type: _, ...typeless } = roomEvent({ type: '', state_key: '', content: {} })
    const refuses = (event: object, found: string) => {
      const said = messages(union, event)
      expect(said).toHaveLength(1)
      expect(said[0]?.startsWith('type: expected "')).toBe(true)
      expect(said[0]?.endsWith(`, found ${found}`)).toBe(true)
    }

    test.each(NO_TYPES)('rejects the type "%s"', (type) => {
      refuses({ ...typeless, type }, JSON.stringify(type))
    })

    test.each([
      ['nothing', undefined],
      ['null', null],
      ['a number', 5],
      ['an array of 1', [known]],
    ])('refuses a type that is %s', (found, type) => {
      refuses({ ...typeless, type }, found)
    })

    test('rejects an inherited type', () => {
      refuses(Object.assign(Object.create({ type: known }), typeless), 'nothing')
    })
  })
}
