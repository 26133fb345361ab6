/**
 * Tests as tables: one row per value, with its description in plain words.
 *
 * @module
 */
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import type { Mismatch } from '../../src/codec/mismatch.js'

export type Accepted = readonly [why: string, value: unknown]
export type Rejected = readonly [why: string, value: unknown, message: string, ...messages: readonly string[]]

/** Defines a test for each row: `codec` accepts the value, and returns the same one. */
export function accepts(codec: AnyCodec, rows: readonly Accepted[]): void {
  test.each(rows)(`${codec.name} accepts: %s`, (_, value) => {
    expect(messages(codec, value)).toEqual([])
    expect(codec.is(value)).toBe(true)
    const decoded = codec.decode(value)
    expect(decoded._tag === 'Right' && decoded.right).toBe(value)
    expect(codec.encode(value)).toBe(value)
  })
}

/** Defines a test for each row: `codec` rejects the value, with exactly these messages. */
export function rejects(codec: AnyCodec, rows: readonly Rejected[]): void {
  test.each(rows.map(([why, value, ...expected]) => [why, value, expected] as const))(
    `${codec.name} rejects: %s`,
    (_, value, expected) => {
      expect(messages(codec, value)).toEqual(expected)
      expect(codec.is(value)).toBe(false)
      expect(PathReporter.report(codec.decode(value))).toEqual(expected)
    },
  )
}

/** Returns the error messages of `codec` for a value. */
export const messages = (codec: AnyCodec, value: unknown): readonly string[] =>
  mismatchesOf(codec, value).map(({ message }) => message)

/** Returns the complete errors. Empty: the value decodes. */
export function mismatchesOf(codec: AnyCodec, value: unknown): readonly Mismatch[] {
  const decoded = codec.decode(value)
  return decoded._tag === 'Left' ? decoded.left : []
}
