/**
 * How available a user is: what `m.presence` says, to clients and between servers.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpresence | m.presence}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

/**
 * How available a user is. `unavailable` means idle, not gone.
 *
 * `free_for_chat` and `hidden` are from the protocol's first years; later versions of the specification dropped them. Servers
 * also pass on states that it does not have yet, such as `org.matrix.msc3026.busy`.
 */
export type PresenceState = 'free_for_chat' | 'hidden' | 'offline' | 'online' | 'unavailable' | (string & {})
export const PresenceState: Codec<PresenceState> = openLiterals('PresenceState', [
  'free_for_chat',
  'hidden',
  'offline',
  'online',
  'unavailable',
])
