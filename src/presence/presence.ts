/**
 * `m.presence`: whether a user is around.
 *
 * Not a room event: it has a sender, but no room, ID or timestamp.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpresence | m.presence}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { literals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { boolean, number, string } from '../codec/primitive.js'
import { definePresence } from '../envelope/define.js'

/**
 * How available a user is. `unavailable` means idle, not gone.
 *
 * `free_for_chat` and `hidden` are from the protocol's first years; later versions of the specification dropped them.
 */
export type PresenceState = 'free_for_chat' | 'hidden' | 'offline' | 'online' | 'unavailable'
export const PresenceState: Codec<PresenceState> = literals('PresenceState', [
  'free_for_chat',
  'hidden',
  'offline',
  'online',
  'unavailable',
])

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

export const Presence = definePresence('Presence', 'm.presence', { content: PresenceEventContent })

/** `m.presence`, as `/sync` lists it. */
export interface PresenceEvent extends TypeOf<typeof Presence.event> {}
export const PresenceEvent: Codec<PresenceEvent> = Presence.event
