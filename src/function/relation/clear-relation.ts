/**
 * The relation of an event that was encrypted.
 *
 * It stands in the clear, where the server can read it, and only there: many clients leave it out of what they encrypt, and
 * one that is in there does not count.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @module
 */

import { objectOf, ownObject, ownValue } from '../../json/own.js'

/**
 * What a message says once decrypted, with the `m.relates_to` of the `m.room.encrypted` that it came in, or with none
 * if that has none. The payload itself where it says so already.
 *
 * To be called before `AnyMegolmPayload` is asked: a reaction, or an event of a verification, does not decode without its
 * relation.
 *
 * @param payload - what was decrypted
 * @param encrypted - the `m.room.encrypted`
 *
 * @example
 * ```ts
 * import { withClearRelation } from 'matrix-event-model'
 *
 * const encrypted = { content: { ciphertext: 'AwgAEn…', 'm.relates_to': { rel_type: 'm.reference', event_id: '$a' } } }
 * const payload = { type: 'm.key.verification.done', room_id: '!a:example.org', content: {} }
 * withClearRelation(payload, encrypted).content // => { 'm.relates_to': { rel_type: 'm.reference', event_id: '$a' } }
 * ```
 */
export function withClearRelation<P extends { readonly content: object }>(
  payload: P,
  encrypted: { readonly content: object },
): P {
  const relatesTo = ownValue(ownValue(encrypted, 'content'), 'm.relates_to')
  const content = ownObject(payload, 'content')
  if (content === undefined || ownValue(content, 'm.relates_to') === relatesTo) return objectOf(payload)
  const { 'm.relates_to': ignored, ...rest } = content as { readonly [key: string]: unknown }
  return { ...payload, content: relatesTo === undefined ? rest : { ...rest, 'm.relates_to': relatesTo } }
}
