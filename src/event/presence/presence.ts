/**
 * `m.presence`: the presence of a user.
 *
 * It is not a room event: it has a sender, but no room, event ID or timestamp.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpresence | m.presence}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, number, string } from '../../codec/primitive.js'
import { PresenceState } from '../common/presence-state.js'
import { definePresence } from '../envelope/define.js'

const content = object(
  'PresenceEventContent',
  {
    /** The availability of the user. */
    presence: PresenceState,
  },
  {
    /** The avatar of the user, usually an `mxc://` URI. */
    avatar_url: string,
    /** Whether the user is active now, regardless of `last_active_ago`. */
    currently_active: boolean,
    /** The display name of the user. */
    displayname: string,
    /** Milliseconds since the user was last active, when the server sent the event. */
    last_active_ago: number,
    /** The status message of the user. */
    status_msg: string,
  },
)
/** Content of `m.presence`. */
export interface PresenceEventContent extends TypeOf<typeof content> {}
export const PresenceEventContent: Codec<PresenceEventContent> = content

/** Definition of `m.presence`. */
export const PresenceDefinition = definePresence('m.presence', { content: PresenceEventContent })

/** An `m.presence` event, from `/sync`. */
export interface PresenceEvent extends TypeOf<typeof PresenceDefinition.event> {}
export const PresenceEvent: Codec<PresenceEvent> = PresenceDefinition.event
