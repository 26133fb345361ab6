/**
 * `m.dummy`: tells a device that a new Olm session exists.
 *
 * It says nothing else. It travels encrypted with the new session, and that is what it is for: the other device answers
 * in it from then on.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mdummy | m.dummy}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import type { JsonObject } from '../../codec/primitive.js'
import { defineToDevice } from '../envelope/define.js'

/** Content of `m.dummy`: nothing. */
export interface ToDeviceDummyEventContent extends JsonObject {}
export const ToDeviceDummyEventContent: Codec<ToDeviceDummyEventContent> = object('ToDeviceDummyEventContent', {}, {})

export const ToDeviceDummyDefinition = defineToDevice('ToDeviceDummy', 'm.dummy', {
  content: ToDeviceDummyEventContent,
})

/** An `m.dummy` to-device event. */
export interface ToDeviceDummyEvent extends TypeOf<typeof ToDeviceDummyDefinition.event> {}
export const ToDeviceDummyEvent: Codec<ToDeviceDummyEvent> = ToDeviceDummyDefinition.event
