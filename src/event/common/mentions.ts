/**
 * `m.mentions`: whom a message means to notify.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions | User and room mentions}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'

const mentions = object(
  'Mentions',
  {},
  {
    /** True for the whole room; not there otherwise. */
    room: boolean,
    /** The users mentioned. Nothing promises that each is a user ID. */
    user_ids: array(string, { independent: true }),
  },
)
/** Whom a message means to notify. Empty: nobody. */
export interface Mentions extends TypeOf<typeof mentions> {}
export const Mentions: Codec<Mentions> = mentions
