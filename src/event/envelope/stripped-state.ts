/**
 * Stripped state: what invites and knocks, for example, show of a room to those outside it.
 *
 * No signature covers it. Drop it as soon as the room itself can be read.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#stripped-state | Stripped state}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { UserId } from '../common/identifier.js'

/** What stripped state adds to `type`, `state_key` and `content`. */
export const strippedFields = { sender: UserId }

const strippedStateEnvelope = object('StrippedStateEnvelope', strippedFields, {})
/** What surrounds `type`, `content` and `state_key` of stripped state. */
export interface StrippedStateEnvelope extends TypeOf<typeof strippedStateEnvelope> {}
export const StrippedStateEnvelope: Codec<StrippedStateEnvelope> = strippedStateEnvelope

const strippedState = object(
  'StrippedState',
  { ...strippedFields, type: string, state_key: string, content: JsonObject },
  {},
)
/** Stripped state of any type. */
export interface StrippedState extends TypeOf<typeof strippedState> {}
export const StrippedState: Codec<StrippedState> = strippedState
