/**
 * Tests that read as tables: a row for each value, with its name in plain words.
 *
 * @module
 */
import { expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import type { Mismatch } from '../../src/codec/mismatch.js'

export type Accepted = readonly [why: string, value: unknown]
export type Rejected = readonly [why: string, value: unknown, message: string, ...messages: readonly string[]]

/** A test for each row: `codec` takes the value. */
export function accepts(codec: AnyCodec, rows: readonly Accepted[]): void {
  test.each(rows)(`${codec.name} accepts: %s`, (_, value) => {
    expect(messages(codec, value)).toEqual([])
  })
}

/** A test for each row: `codec` refuses the value, with these messages and no others. */
export function rejects(codec: AnyCodec, rows: readonly Rejected[]): void {
  test.each(rows.map(([why, value, ...expected]) => [why, value, expected] as const))(
    `${codec.name} rejects: %s`,
    (_, value, expected) => {
      expect(messages(codec, value)).toEqual(expected)
    },
  )
}

/** What `codec` has against a value. */
export const messages = (codec: AnyCodec, value: unknown): readonly string[] =>
  mismatchesOf(codec, value).map(({ message }) => message)

/** The same with all that an error says. Empty: it decodes. */
export function mismatchesOf(codec: AnyCodec, value: unknown): readonly Mismatch[] {
  const decoded = codec.decode(value)
  return decoded._tag === 'Left' ? decoded.left : []
}
