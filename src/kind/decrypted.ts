/**
 * What stands in a message that has been decrypted, of every type.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#messaging-algorithms | Messaging algorithms}
 * @module
 */
import type { Codec } from '../codec/codec.js'
import { intersection } from '../codec/union.js'
import { MegolmPayload, OlmPayload } from '../event/envelope/decrypted.js'
import { AnyBareMessageLikeEvent } from './message-like.js'
import { AnyBareToDeviceEvent } from './to-device.js'

/** What one device has encrypted for another by Olm, of any type. */
export type AnyOlmPayload = OlmPayload & AnyBareToDeviceEvent
export const AnyOlmPayload: Codec<AnyOlmPayload> = intersection('AnyOlmPayload', OlmPayload, AnyBareToDeviceEvent)

/**
 * What has been encrypted for a room by Megolm, of any type, with the `m.relates_to` that stood in the clear: see
 * `withClearRelation`.
 */
export type AnyMegolmPayload = MegolmPayload & AnyBareMessageLikeEvent
export const AnyMegolmPayload: Codec<AnyMegolmPayload> = intersection(
  'AnyMegolmPayload',
  MegolmPayload,
  AnyBareMessageLikeEvent,
)
