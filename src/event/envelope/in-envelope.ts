/**
 * Events of one type: an envelope, and the fields that the type decides.
 *
 * @internal
 * @module
 */

import { type AnyCodec, Codec, type Fields, type ObjectShape } from '../../codec/codec.js'
import { areIn, explainFields, fieldList } from '../../codec/fields.js'
import { memberFor } from '../../codec/member.js'
import { OBJECT } from '../../codec/wording.js'
import type { RoomEventEnvelope } from './room-event.js'

/** The required fields that the type of an event decides. */
export interface DecidedFields {
  readonly type: AnyCodec
  /** Absent: the event is not a state event. */
  readonly state_key?: AnyCodec
  readonly content: AnyCodec
}

/** What the shape of an event says besides its fields. */
export type Marks = Pick<ObjectShape, 'deprecated' | 'isClearable'>

/**
 * Makes the codec of an event. It calls the check of the envelope, which is compiled in the published package.
 *
 * @param name - the name of the codec
 * @param envelope - a codec of objects. If it has fields that the type decides, these are narrowed
 * @param decided - the codecs of the required fields
 * @param optional - optional keys of the event itself, outside its content
 */
export function inEnvelope(
  name: string,
  envelope: AnyCodec,
  decided: DecidedFields,
  optional?: Fields,
  marks?: Marks,
): AnyCodec {
  const { shape } = envelope
  if (shape.kind !== 'object') throw new TypeError(`${envelope.name} is not a codec of objects`)
  return new Codec(name, () => {
    const own = { ...decided }
    const required = without(decided, shape.required)
    const allOptional = { ...without(decided, shape.optional), ...optional }
    const added = fieldList(own, optional)
    // The content is the largest field: if all others are valid, an explaining walk does not check it again.
    const explained = fieldList(required, allOptional, own)
    return {
      shape: { ...shape, required: { ...required, ...own }, optional: allOptional, ...marks },
      accepts: (input) => envelope.accepts(input) && areIn(input, added),
      walk: (_, place, collector) => explainFields(explained, place, collector),
      wording: OBJECT,
    }
  })
}

function without(decided: DecidedFields, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !Object.hasOwn(decided, key)))
}

/** The codecs of the required fields that the type of an event decides. */
export function decidedFields({ name, shape }: AnyCodec): DecidedFields {
  const { content, state_key, type } = shape.kind === 'object' ? shape.required : {}
  if (type === undefined || content === undefined) throw new TypeError(`${name}: not an event`)
  return { type, ...(state_key && { state_key }), content }
}

/** An event without the fields of {@link RoomEventEnvelope}. */
export type WithoutEnvelope<E> = E extends unknown ? Omit<E, keyof RoomEventEnvelope> : never

/**
 * Makes the codec of an event in another envelope.
 *
 * @param envelope - the codec of the envelope, or a tagged union of envelopes by event type
 * @param type - the event type
 * @param event - the codec of the event in the envelope of its definition, or without one
 */
export function inOtherEnvelope(envelope: AnyCodec, type: string, event: AnyCodec, name?: string): AnyCodec {
  const base = envelope.shape.kind === 'taggedUnion' ? memberFor(envelope.shape, type) : envelope
  if (base === undefined || event.shape.kind !== 'object') throw new TypeError(`${event.name}: not an event`)
  const { deprecated, isClearable, optional } = event.shape
  // The envelopes of definitions have no other optional key.
  const { unsigned: _, ...others } = optional
  const marks = { ...(deprecated && { deprecated }), ...(isClearable && { isClearable }) }
  return inEnvelope(name ?? `${event.name} in ${base.name}`, base, decidedFields(event), others, marks)
}
