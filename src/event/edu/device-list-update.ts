/**
 * The `m.device_list_update` EDU: a device of a user was added, changed or deleted.
 *
 * Updates refer to previous ones. If one of those was not received, the receiving server must fetch the whole device
 * list.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#definition-mdevice_list_update | m.device_list_update}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, integer, string } from '../../codec/primitive.js'
import { DeviceKeys } from '../common/device-keys.js'
import { defineEdu } from '../envelope/define.js'

const content = object(
  'DeviceListUpdateEduContent',
  {
    /** The ID of the device that was added, changed or deleted. */
    device_id: string,
    /** The ID of the update, unique for the user. */
    stream_id: integer,
    /** The owner of the device. */
    user_id: string,
  },
  {
    /** Whether the device was deleted. Absent: false. */
    deleted: boolean,
    /** The display name of the device. Absent: none. */
    device_display_name: string,
    /** The identity keys of the device. Absent: none. */
    keys: DeviceKeys,
    /** The `stream_id`s of previous updates that no update has referred to. Absent or empty: this is the first. */
    prev_id: array(integer),
  },
  // Without `deleted`, a deleted device would be kept; without `keys`, it would lose its keys.
  { decisive: ['deleted', 'keys'] },
)
/** Content of `m.device_list_update`. */
export interface DeviceListUpdateEduContent extends TypeOf<typeof content> {}
export const DeviceListUpdateEduContent: Codec<DeviceListUpdateEduContent> = content

/** Definition of the `m.device_list_update` EDU. */
export const DeviceListUpdateEduDefinition = defineEdu('m.device_list_update', {
  content: DeviceListUpdateEduContent,
})

/** An `m.device_list_update` EDU. */
export interface DeviceListUpdateEdu extends TypeOf<typeof DeviceListUpdateEduDefinition.event> {}
export const DeviceListUpdateEdu: Codec<DeviceListUpdateEdu> = DeviceListUpdateEduDefinition.event
