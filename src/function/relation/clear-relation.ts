/**
 * The relation of an encrypted event.
 *
 * It is not encrypted, so that the server can read it, and only the unencrypted one counts: many clients leave it out
 * of the encrypted payload.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @module
 */

import { objectOf, ownObject, ownValue } from '../../json/own.js'

/**
 * Returns the decrypted payload with the `m.relates_to` of its `m.room.encrypted`, or without one if that has none.
 * Returns the payload unchanged if it already agrees.
 *
 * Call this before decoding with `AnyMegolmPayload`: reactions and verification events do not decode without their
 * relation.
 *
 * @param payload - the decrypted payload
 * @param encrypted - the `m.room.encrypted` event
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
export function withClearRelation<
  P extends {
    /** The content, decrypted. */
    readonly content: object
  },
>(payload: P, encrypted: { readonly content: object }): P {
  const relatesTo = ownValue(ownValue(encrypted, 'content'), 'm.relates_to')
  const content = ownObject(payload, 'content')
  if (content === undefined || ownValue(content, 'm.relates_to') === relatesTo) return objectOf(payload)
  const { 'm.relates_to': ignored, ...rest } = content as { readonly [key: string]: unknown }
  return { ...payload, content: relatesTo === undefined ? rest : { ...rest, 'm.relates_to': relatesTo } }
}
