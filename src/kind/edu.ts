/**
 * The registry of what servers tell each other beside events.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#edus | EDUs}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { DeviceListUpdateUnit } from '../event/edu/device-list-update.js'
import { DirectToDeviceUnit } from '../event/edu/direct-to-device.js'
import { PresenceUnit } from '../event/edu/presence.js'
import { ReceiptUnit } from '../event/edu/receipt.js'
import { SigningKeyUpdateUnit } from '../event/edu/signing-key-update.js'
import { TypingUnit } from '../event/edu/typing.js'
import { byType } from './by-type.js'

/** Every ephemeral data unit, by type. */
export const EDU = {
  'm.device_list_update': DeviceListUpdateUnit,
  'm.direct_to_device': DirectToDeviceUnit,
  'm.presence': PresenceUnit,
  'm.receipt': ReceiptUnit,
  'm.signing_key_update': SigningKeyUpdateUnit,
  'm.typing': TypingUnit,
}

type Definition<T extends EduType> = (typeof EDU)[T]

/** The types of ephemeral data units. */
export type EduType = keyof typeof EDU

/** The content of the ephemeral data unit of type `T`. */
export type EduContent<T extends EduType> = TypeOf<Definition<T>['content']>

/** An ephemeral data unit of any type that is listed. */
export type AnyEdu = TypeOf<Definition<EduType>['event']>
export const AnyEdu: Codec<AnyEdu> = taggedUnion('AnyEdu', 'edu_type', byType(EDU, 'event'))
