/**
 * The registry of presence events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { UserEventEnvelope } from '../event/envelope/basic-event.js'
import { PresenceDefinition } from '../event/presence/presence.js'
import { eventUnion } from './event-union.js'

/** The definitions of all presence events, by type. */
export const PRESENCE = {
  'm.presence': PresenceDefinition,
}

/** The type of a presence event. */
export type PresenceEventType = keyof typeof PRESENCE

/** Presence events by type. */
export type PresenceEventByType = { readonly [T in PresenceEventType]: TypeOf<(typeof PRESENCE)[T]['event']> }

/** A presence event of any known type. */
export type AnyPresenceEvent = TypeOf<(typeof PRESENCE)[PresenceEventType]['event']>
export const AnyPresenceEvent: Codec<AnyPresenceEvent> = eventUnion(
  'AnyPresenceEvent',
  PRESENCE,
  'event',
  UserEventEnvelope,
)
