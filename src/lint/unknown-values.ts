/**
 * Finding the values that a codec accepts without knowing them.
 *
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import { listedMember } from '../codec/member.js'
import { keysTo, placesIn } from '../codec/places.js'
import type { Frame } from '../codec/shape.js'
import { isObject, own } from '../json/own.js'

/** A string where known ones may stand, which is none of them. */
export interface UnknownValue {
  /** The strings that are known there. One that ends in `*` stands for all that begin so. */
  readonly known: readonly string[]
  /** The keys that lead from the root to the value. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
  readonly value: string
}

/**
 * The places in a value where a string stands outside an open set: a join rule, a msgtype, a relation type that this library
 * does not list. The codec accepts them, since the protocol grows; whoever wants to know asks here.
 *
 * Looks into what `codec` describes and nothing else. What does not decode is passed over. Never throws for values that
 * decode.
 *
 * @param codec - any codec of this library, or written in its vocabulary
 *
 * @example
 * ```ts
 * import { RoomJoinRulesEventContent, unknownValues } from 'matrix-event-model'
 *
 * const [found] = unknownValues(RoomJoinRulesEventContent, { join_rule: 'org.example.by_lottery' })
 * found?.path // => ['join_rule']
 * found?.value // => 'org.example.by_lottery'
 * ```
 */
export function unknownValues(codec: AnyCodec, value: unknown): readonly UnknownValue[] {
  return [...placesIn(codec, value)].flatMap(unknownAt)
}

function unknownAt(place: Frame): readonly UnknownValue[] {
  const { actual: value } = place
  const { shape } = place.codec
  if (shape.kind === 'literals') {
    const isUnknown = shape.open && typeof value === 'string' && !shape.values.includes(value)
    return isUnknown ? [{ known: shape.values, path: keysTo(place), value }] : []
  }
  if (shape.kind !== 'taggedUnion' || shape.other === undefined || !isObject(value)) return []
  const tag = own(value, shape.tag)
  if (typeof tag !== 'string' || listedMember(shape.members, tag) !== undefined) return []
  return [{ known: Object.keys(shape.members), path: [...keysTo(place), shape.tag], value: tag }]
}
