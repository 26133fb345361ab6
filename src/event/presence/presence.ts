/**
 * `m.presence`: whether a user is around.
 *
 * Not a room event: it has a sender, but no room, ID or timestamp.
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
  { presence: PresenceState },
  {
    /** Usually an `mxc://` URI. */
    avatar_url: string,
    /** While true, the user is active, whatever `last_active_ago` says. */
    currently_active: boolean,
    displayname: string,
    /** In milliseconds, counted back from when the server sent the event. */
    last_active_ago: number,
    /** The user's own words. */
    status_msg: string,
  },
)
/** Content of `m.presence`. */
export interface PresenceEventContent extends TypeOf<typeof content> {}
export const PresenceEventContent: Codec<PresenceEventContent> = content

export const PresenceDefinition = definePresence('Presence', 'm.presence', { content: PresenceEventContent })

/** `m.presence`, as `/sync` lists it. */
export interface PresenceEvent extends TypeOf<typeof PresenceDefinition.event> {}
export const PresenceEvent: Codec<PresenceEvent> = PresenceDefinition.event
