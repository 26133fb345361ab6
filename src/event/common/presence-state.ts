/**
 * Presence states, shared by the `m.presence` event and EDU.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpresence | m.presence}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

const presenceState = openLiterals('PresenceState', ['free_for_chat', 'hidden', 'offline', 'online', 'unavailable'])
/**
 * The availability of a user. `unavailable` means idle.
 *
 * `free_for_chat` and `hidden` come from early versions of the protocol and are no longer specified. Servers also send
 * unstable states, for example `org.matrix.msc3026.busy`.
 */
export type PresenceState = TypeOf<typeof presenceState>
export const PresenceState: Codec<PresenceState> = presenceState
