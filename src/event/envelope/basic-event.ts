/**
 * Events outside a room's history, whatever their type.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events | Events}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { UserId } from '../common/identifier.js'

const basicEvent = object('BasicEvent', { content: JsonObject, type: string }, {})
/** The least that an event can be: account data and ephemeral events are no more. */
export interface BasicEvent extends TypeOf<typeof basicEvent> {}
export const BasicEvent: Codec<BasicEvent> = basicEvent

const sentEvent = object('SentEvent', { content: JsonObject, sender: UserId, type: string }, {})
/** An event that somebody sent, outside any room: presence, and messages to a device. */
export interface SentEvent extends TypeOf<typeof sentEvent> {}
export const SentEvent: Codec<SentEvent> = sentEvent
