/**
 * The registry of presence events, of which there is one.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { PresenceDefinition } from '../event/presence/presence.js'
import { byType } from './by-type.js'

/** Every presence event, by type. */
export const PRESENCE = {
  'm.presence': PresenceDefinition,
}

/** The types of presence events. */
export type PresenceEventType = keyof typeof PRESENCE

/** A presence event of any type. */
export type AnyPresenceEvent = TypeOf<(typeof PRESENCE)[PresenceEventType]['event']>
export const AnyPresenceEvent: Codec<AnyPresenceEvent> = taggedUnion(
  'AnyPresenceEvent',
  'type',
  byType(PRESENCE, 'event'),
)
