/**
 * `m.device_list_update` between servers: one device of a user has changed.
 *
 * Updates refer to earlier ones. Where one of these is not known, the list has a gap: it must be asked for as a whole.
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
    device_id: string,
    /** Of this update. Each of a user has its own. */
    stream_id: integer,
    user_id: string,
  },
  {
    /** Whether the device is gone. Absent: it is not. */
    deleted: boolean,
    /** Absent: the device has no name. */
    device_display_name: string,
    /** Absent: the device has no keys. */
    keys: DeviceKeys,
    /** The `stream_id`s of earlier updates that none has referred to yet. Absent or empty: this is the first. */
    prev_id: array(integer),
  },
  // Without `deleted`, the device is there; without `keys`, it has none.
  { decisive: ['deleted', 'keys'] },
)
/** Content of `m.device_list_update`. */
export interface DeviceListUpdateEduContent extends TypeOf<typeof content> {}
export const DeviceListUpdateEduContent: Codec<DeviceListUpdateEduContent> = content

export const DeviceListUpdateEduDefinition = defineEdu('DeviceListUpdate', 'm.device_list_update', {
  content: DeviceListUpdateEduContent,
})

/** An `m.device_list_update` EDU. */
export interface DeviceListUpdateEdu extends TypeOf<typeof DeviceListUpdateEduDefinition.event> {}
export const DeviceListUpdateEdu: Codec<DeviceListUpdateEdu> = DeviceListUpdateEduDefinition.event
