/**
 * What stands in a message that has been decrypted.
 *
 * That a payload decodes says nothing of where it comes from. What must be compared after decryption (an Olm payload's
 * sender, recipient and keys with those of the session, a Megolm payload's room with the one that it was found in) no
 * codec compares: a payload that fails there must be thrown away.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#validation-of-incoming-decrypted-events | Validation of incoming decrypted events}
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mmegolmv1aes-sha2 | m.megolm.v1.aes-sha2}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { DeviceKeys } from '../common/device-keys.js'

const signingKeys = object(
  'OlmSigningKeys',
  {
    /** In unpadded base64. */
    ed25519: string,
  },
  {},
)
/** The public key that a device signs with. */
export interface OlmSigningKeys extends TypeOf<typeof signingKeys> {}
export const OlmSigningKeys: Codec<OlmSigningKeys> = signingKeys

const olmPayload = object(
  'OlmPayload',
  {
    content: JsonObject,
    /** The sending device's. */
    keys: OlmSigningKeys,
    /** The user whom it was meant for. Compare with one's own ID. */
    recipient: string,
    /** The keys of the device that it was meant for. Compare with one's own. */
    recipient_keys: OlmSigningKeys,
    /** Compare with the sender of the encrypted event. */
    sender: string,
    type: string,
  },
  {
    /** The sending device's, with what vouches for them. Compare with `sender`, `keys` and the session. */
    sender_device_keys: DeviceKeys,
  },
)
/** What one device has encrypted for another by Olm: an event to a device, of any type. */
export interface OlmPayload extends TypeOf<typeof olmPayload> {}
export const OlmPayload: Codec<OlmPayload> = olmPayload

const megolmPayload = object(
  'MegolmPayload',
  {
    /** An `m.relates_to` in it does not count: that of the encrypted event does, which stands in the clear. */
    content: JsonObject,
    /** Compare with the room of the encrypted event: the server might have moved that. */
    room_id: string,
    type: string,
  },
  {},
)
/** What has been encrypted for a room by Megolm: a message of any type. */
export interface MegolmPayload extends TypeOf<typeof megolmPayload> {}
export const MegolmPayload: Codec<MegolmPayload> = megolmPayload
