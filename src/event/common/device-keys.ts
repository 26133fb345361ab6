/**
 * The identity keys of a device.
 *
 * The codec does not verify signatures, nor who owns the device.
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
    /** The display name that the user gave the device. */
    device_display_name: string,
  },
)
/** Data that servers add to a device's keys. Signatures do not cover it. */
export interface UnsignedDeviceInfo extends TypeOf<typeof unsigned> {}
export const UnsignedDeviceInfo: Codec<UnsignedDeviceInfo> = unsigned

const deviceKeys = object(
  'DeviceKeys',
  {
    /** The encryption algorithms that the device supports. */
    algorithms: array(EncryptionAlgorithm),
    /** The ID of the device, unique among those of its owner. */
    device_id: string,
    /** Public keys by `<algorithm>:<device_id>`, encoded as the algorithm requires. */
    keys: record(string, string),
    /** Signatures of the object without `signatures` and `unsigned`, by user ID, then by key ID. */
    signatures: record(UserId, record(string, string)),
    /** The device's owner. */
    user_id: string,
  },
  {
    /** Data that servers add. Signatures do not cover it. */
    unsigned: UnsignedDeviceInfo,
  },
)
/** The identity keys of a device, with signatures. */
export interface DeviceKeys extends TypeOf<typeof deviceKeys> {}
export const DeviceKeys: Codec<DeviceKeys> = deviceKeys
