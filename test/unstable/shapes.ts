/**
 * Tests for the codecs of a definition whose type has several names.
 *
 * @module
 */
import { expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

interface Bare {
  readonly type: string
  readonly content: object
}

/** Adds the envelope of each format to an event. */
const WRAPS = {
  event: (bare: Bare) => roomEvent(bare),
  sync: (bare: Bare) => ({ ...roomEvent(bare), room_id: undefined }),
  stripped: (bare: Bare) => ({ ...bare, sender: '@alice:example.org' }),
}
const SHAPES = ['event', 'sync', 'stripped'] as const

/** A definition of a room event. Only state events have a stripped form. */
interface Definition {
  readonly type: string
  readonly types?: readonly string[]
  readonly event: AnyCodec
  readonly sync: AnyCodec
  readonly stripped?: AnyCodec
  readonly redacted: AnyCodec
}

/**
 * Tests the codecs of a room event with each name of its type.
 *
 * @param names - the names of the type, the stable one first
 * @param content - a valid content
 * @param state - for state events: a valid state key, a wrong one and the error for it
 */
export function shapesOfNames(
  definition: Definition,
  names: readonly [stable: string, unstable: string],
  content: object,
  state?: readonly [key: string, wrong: unknown, message: string],
): void {
  const keyed = state === undefined ? {} : { state_key: state[0] }

  test(`${names[0]} has its names`, () => {
    expect(definition.types).toEqual(names)
    expect(definition.type).toBe(names[0])
  })

  for (const shape of SHAPES) {
    const codec = definition[shape]
    if (codec === undefined) continue
    const wrap = WRAPS[shape]
    accepts(
      codec,
      names.map((type) => [type, wrap({ type, content, ...keyed })]),
    )
    rejects(codec, [['another type', wrap({ type: 'org.example', content, ...keyed }), noType(names)]])
    if (state === undefined) continue
    const [, state_key, message] = state
    rejects(codec, [['a wrong state key', { ...wrap({ type: names[1], content }), state_key }, message]])
  }
  accepts(definition.redacted, [['a redacted event', { type: names[1], content: {}, ...keyed }]])
}

/**
 * Tests the codec of account data with each name of its type.
 *
 * @param names - the names of the type
 * @param content - a valid content
 */
export function accountDataOfNames(event: AnyCodec, names: readonly string[], content: object): void {
  accepts(
    event,
    names.map((type) => [type, { type, content }]),
  )
  rejects(event, [
    ['another type', { type: 'org.example', content }, noType(names)],
    ['no content', { type: names[0] }, 'content: expected an object, found nothing'],
  ])
}

function noType(names: readonly string[]): string {
  return `type: expected ${names.map((name) => JSON.stringify(name)).join(' or ')}, found "org.example"`
}
