/**
 * `m.mentions`: the users that a message notifies.
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
    /** True if the whole room is mentioned. Absent: false. */
    room: boolean,
    /** The mentioned users. Items need not be valid user IDs. Absent: none. */
    user_ids: array(string, { independent: true }),
  },
)
/** The users that a message notifies. Empty: none. */
export interface Mentions extends TypeOf<typeof mentions> {}
export const Mentions: Codec<Mentions> = mentions
