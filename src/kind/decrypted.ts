/**
 * Decrypted payloads of Olm and Megolm, with the content of their type.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#messaging-algorithms | Messaging algorithms}
 * @module
 */
import type { Codec } from '../codec/codec.js'
import { intersection } from '../codec/union.js'
import { MegolmPayload, OlmPayload } from '../event/envelope/decrypted.js'
import { AnyBareMessageLikeEvent } from './message-like.js'
import { AnyBareToDeviceEvent } from './to-device.js'

/** The decrypted payload of an Olm message, of any known type. */
export type AnyOlmPayload = OlmPayload & AnyBareToDeviceEvent
export const AnyOlmPayload: Codec<AnyOlmPayload> = intersection('AnyOlmPayload', OlmPayload, AnyBareToDeviceEvent)

/**
 * The decrypted payload of a Megolm message, of any known type. First add the `m.relates_to` of the encrypted event
 * with `withClearRelation`.
 */
export type AnyMegolmPayload = MegolmPayload & AnyBareMessageLikeEvent
export const AnyMegolmPayload: Codec<AnyMegolmPayload> = intersection(
  'AnyMegolmPayload',
  MegolmPayload,
  AnyBareMessageLikeEvent,
)
