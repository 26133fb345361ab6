/**
 * Decrypted payloads of Olm and Megolm.
 *
 * The codecs do not validate the origin of a payload. After decryption, compare the sender, the recipient and the keys
 * of an Olm payload with those of the session, and the room of a Megolm payload with that of the encrypted event.
 * Discard the payload if they differ.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#validation-of-incoming-decrypted-events | Validation of incoming decrypted events}
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mmegolmv1aes-sha2 | m.megolm.v1.aes-sha2}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { DeviceKeys } from '../common/device-keys.js'

const signingKeys = object('OlmSigningKeys', {
  /** The public key in unpadded base64. */
  ed25519: string,
})
/** The public signing key of a device. */
export interface OlmSigningKeys extends TypeOf<typeof signingKeys> {}
export const OlmSigningKeys: Codec<OlmSigningKeys> = signingKeys

const olmPayload = object(
  'OlmPayload',
  {
    /** The content of the to-device event. Which fields it has depends on the type. */
    content: JsonObject,
    /** The signing key of the sending device. */
    keys: OlmSigningKeys,
    /** The intended recipient. Compare with your own user ID. */
    recipient: string,
    /** The signing key of the intended device. Compare with your own. */
    recipient_keys: OlmSigningKeys,
    /** The sender. Compare with the sender of the encrypted event. */
    sender: string,
    /** The type of the to-device event. */
    type: string,
  },
  {
    /** The identity keys of the sending device, signed. Compare with `sender`, `keys` and the session. */
    sender_device_keys: DeviceKeys,
  },
)
/** The decrypted payload of an Olm message: a to-device event of any type. */
export interface OlmPayload extends TypeOf<typeof olmPayload> {}
export const OlmPayload: Codec<OlmPayload> = olmPayload

const megolmPayload = object('MegolmPayload', {
  /** The content. An `m.relates_to` in it is ignored: only that of the encrypted event counts. */
  content: JsonObject,
  /** The room. Compare with the room of the encrypted event, which the server could have changed. */
  room_id: string,
  /** The event type. */
  type: string,
})
/** The decrypted payload of a Megolm message: a message-like event of any type. */
export interface MegolmPayload extends TypeOf<typeof megolmPayload> {}
export const MegolmPayload: Codec<MegolmPayload> = megolmPayload
