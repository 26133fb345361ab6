/**
 * Stripped state: a preview of a room's state for users outside it, for example in invites and knocks.
 *
 * It is not signed. Discard it once the state of the room is available.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#stripped-state | Stripped state}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { UserId } from '../common/identifier.js'

/**
 * Fields of a stripped state event besides `type`, `state_key` and `content`.
 *
 * @internal
 */
export const strippedFields = {
  /** The user who sent the event. */
  sender: UserId,
}

const strippedStateEnvelope = object('StrippedStateEnvelope', strippedFields)
/** The envelope of a stripped state event: all fields but `type`, `content` and `state_key`. */
export interface StrippedStateEnvelope extends TypeOf<typeof strippedStateEnvelope> {}
export const StrippedStateEnvelope: Codec<StrippedStateEnvelope> = strippedStateEnvelope

const strippedState = object('StrippedState', {
  ...strippedFields,
  /** The event type. */
  type: string,
  /** What the event is about, for example a user ID. Often empty. */
  state_key: string,
  /** What the event says. Which fields it has depends on the type. */
  content: JsonObject,
})
/** A stripped state event of any type. */
export interface StrippedState extends TypeOf<typeof strippedState> {}
export const StrippedState: Codec<StrippedState> = strippedState
