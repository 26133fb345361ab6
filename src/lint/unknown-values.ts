/**
 * Finds values outside the known values of open sets.
 *
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import { listedMember } from '../codec/member.js'
import { keysTo, placesIn } from '../codec/places.js'
import type { Frame } from '../codec/shape.js'
import { isObject, own } from '../json/own.js'

/** An unknown string in a place that has known values. */
export interface UnknownValue {
  /** The known strings. One that ends in `*` is a prefix. */
  readonly known: readonly string[]
  /** The keys from the root to the value. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
  /** The value that the set does not list. */
  readonly value: string
}

/**
 * Lists the unknown values of open sets in a value, such as an unknown join rule, msgtype or relation type. Codecs
 * accept these, since later versions of the specification may add values.
 *
 * Only the parts that `codec` describes are searched. Parts that do not decode are skipped.
 *
 * @param codec - a codec of this library, or one built with `matrix-event-model/codec`
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
