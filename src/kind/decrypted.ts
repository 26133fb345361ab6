/**
 * Decrypted payloads of Olm and Megolm, with the content of their type.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#messaging-algorithms | Messaging algorithms}
 * @module
 */
import type { Codec } from '../codec/codec.js'
import { MegolmPayload, OlmPayload } from '../event/envelope/decrypted.js'
import type { WithoutEnvelope } from '../event/envelope/in-envelope.js'
import { eventsIn } from './events-in.js'
import { type AnyMessageLikeEvent, MESSAGE_LIKE } from './message-like.js'
import { type AnyToDeviceEvent, TO_DEVICE } from './to-device.js'

/** The decrypted payload of an Olm message, of any known type. */
export type AnyOlmPayload = OlmPayload & WithoutEnvelope<AnyToDeviceEvent>
export const AnyOlmPayload: Codec<AnyOlmPayload> = eventsIn('AnyOlmPayload', OlmPayload, TO_DEVICE)

/**
 * The decrypted payload of a Megolm message, of any known type. First add the `m.relates_to` of the encrypted event
 * with `withClearRelation`.
 */
export type AnyMegolmPayload = MegolmPayload & WithoutEnvelope<AnyMessageLikeEvent>
export const AnyMegolmPayload: Codec<AnyMegolmPayload> = eventsIn('AnyMegolmPayload', MegolmPayload, MESSAGE_LIKE)
