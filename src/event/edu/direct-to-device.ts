/**
 * The `m.direct_to_device` EDU: to-device messages for users of the receiving server.
 *
 * The receiving server sends each device a to-device event with this `type` and `sender`.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#definition-mdirect_to_device | m.direct_to_device}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { UserId } from '../common/identifier.js'
import { defineEdu } from '../envelope/define.js'

const content = object('DirectToDeviceEduContent', {
  /** A unique ID for deduplication. At most 32 code points. */
  message_id: string,
  /** Contents by user ID, then by device ID or `*` for all devices of the user. */
  messages: record(UserId, record(string, JsonObject)),
  /** The ID of the sending user. */
  sender: string,
  /** The type of the to-device event. */
  type: string,
})
/** Content of `m.direct_to_device`. */
export interface DirectToDeviceEduContent extends TypeOf<typeof content> {}
export const DirectToDeviceEduContent: Codec<DirectToDeviceEduContent> = content

/** Definition of the `m.direct_to_device` EDU. */
export const DirectToDeviceEduDefinition = defineEdu('m.direct_to_device', {
  content: DirectToDeviceEduContent,
})

/** An `m.direct_to_device` EDU. */
export interface DirectToDeviceEdu extends TypeOf<typeof DirectToDeviceEduDefinition.event> {}
export const DirectToDeviceEdu: Codec<DirectToDeviceEdu> = DirectToDeviceEduDefinition.event
