/**
 * `m.dummy`: announces a new Olm session to a device.
 *
 * It has no content. It is encrypted with the new session, which makes the other device reply with that session.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mdummy | m.dummy}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import type { JsonObject } from '../../codec/primitive.js'
import { defineToDevice } from '../envelope/define.js'

/** Content of `m.dummy`: empty. */
export interface ToDeviceDummyEventContent extends JsonObject {}
export const ToDeviceDummyEventContent: Codec<ToDeviceDummyEventContent> = object('ToDeviceDummyEventContent', {})

/** Definition of the `m.dummy` to-device event. */
export const ToDeviceDummyDefinition = defineToDevice('m.dummy', {
  content: ToDeviceDummyEventContent,
})

/** An `m.dummy` to-device event. */
export interface ToDeviceDummyEvent extends TypeOf<typeof ToDeviceDummyDefinition.event> {}
export const ToDeviceDummyEvent: Codec<ToDeviceDummyEvent> = ToDeviceDummyDefinition.event
