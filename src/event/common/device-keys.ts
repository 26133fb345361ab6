/**
 * The keys by which a device is known.
 *
 * Nothing here says that the signatures are good, or whose device it is.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#device-keys | Device keys}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { EncryptionAlgorithm } from './encryption-algorithm.js'
import { UserId } from './identifier.js'

const unsigned = object(
  'UnsignedDeviceInfo',
  {},
  {
    /** What the user calls the device. */
    device_display_name: string,
  },
)
/** What servers add to a device's keys. No signature covers it. */
export interface UnsignedDeviceInfo extends TypeOf<typeof unsigned> {}
export const UnsignedDeviceInfo: Codec<UnsignedDeviceInfo> = unsigned

const deviceKeys = object(
  'DeviceKeys',
  {
    /** What the device can decrypt. */
    algorithms: array(EncryptionAlgorithm),
    device_id: string,
    /** Public keys by `<algorithm>:<device_id>`, each in the encoding that its algorithm asks for. */
    keys: record(string, string),
    /** Of all but `signatures` and `unsigned`, by user, then by key ID. */
    signatures: record(UserId, record(string, string)),
    /** The device's owner. */
    user_id: string,
  },
  { unsigned: UnsignedDeviceInfo },
)
/** The keys of a device, with what vouches for them. */
export interface DeviceKeys extends TypeOf<typeof deviceKeys> {}
export const DeviceKeys: Codec<DeviceKeys> = deviceKeys
