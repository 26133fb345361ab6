/**
 * `m.direct_to_device` between servers: a message from one device to others.
 *
 * What the receiving server passes on to each device is an event of this `type` and `sender`.
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

const content = object(
  'DirectToDeviceEduContent',
  {
    /** The same again if the message is sent again. At most 32 code points. */
    message_id: string,
    /** Contents by user, then by device: `*` is all devices of the user. */
    messages: record(UserId, record(string, JsonObject)),
    sender: string,
    /** The type of the event. */
    type: string,
  },
  {},
)
/** Content of `m.direct_to_device`. */
export interface DirectToDeviceEduContent extends TypeOf<typeof content> {}
export const DirectToDeviceEduContent: Codec<DirectToDeviceEduContent> = content

export const DirectToDeviceEduDefinition = defineEdu('DirectToDevice', 'm.direct_to_device', {
  content: DirectToDeviceEduContent,
})

/** An `m.direct_to_device` EDU. */
export interface DirectToDeviceEdu extends TypeOf<typeof DirectToDeviceEduDefinition.event> {}
export const DirectToDeviceEdu: Codec<DirectToDeviceEdu> = DirectToDeviceEduDefinition.event
