/**
 * Ephemeral data units (EDUs), which servers exchange besides events.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#edus | EDUs}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'

const edu = object('Edu', {
  /** What the EDU says. Which fields it has depends on the type. */
  content: JsonObject,
  /** The type of the EDU. PDUs have a `type` instead. */
  edu_type: string,
})
/** An ephemeral data unit of any type. */
export interface Edu extends TypeOf<typeof edu> {}
export const Edu: Codec<Edu> = edu
