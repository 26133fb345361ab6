/**
 * The registry of ephemeral data units (EDUs).
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#edus | EDUs}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { DeviceListUpdateEduDefinition } from '../event/edu/device-list-update.js'
import { DirectToDeviceEduDefinition } from '../event/edu/direct-to-device.js'
import { PresenceEduDefinition } from '../event/edu/presence.js'
import { ReceiptEduDefinition } from '../event/edu/receipt.js'
import { SigningKeyUpdateEduDefinition } from '../event/edu/signing-key-update.js'
import { TypingEduDefinition } from '../event/edu/typing.js'
import { NoEnvelope } from '../event/envelope/basic-event.js'
import { byType } from './by-type.js'

/** The definitions of all EDUs, by `edu_type`. */
export const EDU = {
  'm.device_list_update': DeviceListUpdateEduDefinition,
  'm.direct_to_device': DirectToDeviceEduDefinition,
  'm.presence': PresenceEduDefinition,
  'm.receipt': ReceiptEduDefinition,
  'm.signing_key_update': SigningKeyUpdateEduDefinition,
  'm.typing': TypingEduDefinition,
}

type Definition<T extends EduType> = (typeof EDU)[T]

/** The type of an EDU. */
export type EduType = keyof typeof EDU

/** The content of the EDU of type `T`. */
export type EduContent<T extends EduType> = TypeOf<Definition<T>['content']>

/** EDUs by `edu_type`. */
export type EduByType = { readonly [T in EduType]: TypeOf<Definition<T>['event']> }

/** An EDU of any known type. */
export type AnyEdu = TypeOf<Definition<EduType>['event']>
export const AnyEdu: Codec<AnyEdu> = taggedUnion('AnyEdu', 'edu_type', () => byType(EDU, 'event'), {
  base: NoEnvelope,
})
