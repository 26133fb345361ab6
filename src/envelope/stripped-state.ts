/**
 * Stripped state: what invites, knocks and room directories show of a room to those outside it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#stripped-state | Stripped state}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { JsonObject, string } from '../codec/primitive.js'
import { UserId } from '../common/identifier.js'

/** What stripped state adds to `type`, `state_key` and `content`. */
export const strippedFields = { sender: UserId }

const strippedState = object(
  'StrippedState',
  { content: JsonObject, ...strippedFields, state_key: string, type: string },
  {},
)
/** Stripped state of any type. */
export interface StrippedState extends TypeOf<typeof strippedState> {}
export const StrippedState: Codec<StrippedState> = strippedState
