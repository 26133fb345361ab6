/**
 * The registry of to-device events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#send-to-device-messaging | Send-to-Device messaging}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { UserEventEnvelope } from '../event/envelope/basic-event.js'
import { ToDeviceRoomEncryptedDefinition } from '../event/room/encrypted.js'
import { ToDeviceDummyDefinition } from '../event/to-device/dummy.js'
import { ToDeviceForwardedRoomKeyDefinition } from '../event/to-device/forwarded-room-key.js'
import { ToDeviceRoomKeyDefinition } from '../event/to-device/room-key.js'
import { ToDeviceRoomKeyBundleDefinition } from '../event/to-device/room-key-bundle.js'
import { ToDeviceRoomKeyRequestDefinition } from '../event/to-device/room-key-request.js'
import { ToDeviceRoomKeyWithheldDefinition } from '../event/to-device/room-key-withheld.js'
import { ToDeviceSecretRequestDefinition } from '../event/to-device/secret-request.js'
import { ToDeviceSecretSendDefinition } from '../event/to-device/secret-send.js'
import { ToDeviceKeyVerificationAcceptDefinition } from '../event/verification/accept.js'
import { ToDeviceKeyVerificationCancelDefinition } from '../event/verification/cancel.js'
import { ToDeviceKeyVerificationDoneDefinition } from '../event/verification/done.js'
import { ToDeviceKeyVerificationKeyDefinition } from '../event/verification/key.js'
import { ToDeviceKeyVerificationMacDefinition } from '../event/verification/mac.js'
import { ToDeviceKeyVerificationReadyDefinition } from '../event/verification/ready.js'
import { ToDeviceKeyVerificationRequestDefinition } from '../event/verification/request.js'
import { ToDeviceKeyVerificationStartDefinition } from '../event/verification/start.js'
import { eventUnion } from './event-union.js'

/** The definitions of all to-device events, by type. */
export const TO_DEVICE = {
  'm.dummy': ToDeviceDummyDefinition,
  'm.forwarded_room_key': ToDeviceForwardedRoomKeyDefinition,
  'm.key.verification.accept': ToDeviceKeyVerificationAcceptDefinition,
  'm.key.verification.cancel': ToDeviceKeyVerificationCancelDefinition,
  'm.key.verification.done': ToDeviceKeyVerificationDoneDefinition,
  'm.key.verification.key': ToDeviceKeyVerificationKeyDefinition,
  'm.key.verification.mac': ToDeviceKeyVerificationMacDefinition,
  'm.key.verification.ready': ToDeviceKeyVerificationReadyDefinition,
  'm.key.verification.request': ToDeviceKeyVerificationRequestDefinition,
  'm.key.verification.start': ToDeviceKeyVerificationStartDefinition,
  'm.room.encrypted': ToDeviceRoomEncryptedDefinition,
  'm.room_key': ToDeviceRoomKeyDefinition,
  'm.room_key.withheld': ToDeviceRoomKeyWithheldDefinition,
  'm.room_key_bundle': ToDeviceRoomKeyBundleDefinition,
  'm.room_key_request': ToDeviceRoomKeyRequestDefinition,
  'm.secret.request': ToDeviceSecretRequestDefinition,
  'm.secret.send': ToDeviceSecretSendDefinition,
}

type Definition<T extends ToDeviceEventType> = (typeof TO_DEVICE)[T]

/** The type of a to-device event. */
export type ToDeviceEventType = keyof typeof TO_DEVICE

/** The content of the to-device event of type `T`. */
export type ToDeviceEventContent<T extends ToDeviceEventType> = TypeOf<Definition<T>['content']>

/** To-device events by type. */
export type ToDeviceEventByType = { readonly [T in ToDeviceEventType]: TypeOf<Definition<T>['event']> }

/** A to-device event of any known type, from `/sync`. */
export type AnyToDeviceEvent = TypeOf<Definition<ToDeviceEventType>['event']>
export const AnyToDeviceEvent: Codec<AnyToDeviceEvent> = eventUnion(
  'AnyToDeviceEvent',
  TO_DEVICE,
  'event',
  UserEventEnvelope,
)
