/**
 * `m.beacon`: a location update of a user who shares their live location.
 *
 * MSC3672 proposes an ephemeral event. Clients send a message-like event as in MSC3489, but with the unstable names of
 * MSC3672.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3489 | MSC3489}
 * @module
 */
import { anyKey } from '../codec/any-key.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { intersection } from '../codec/union.js'
import { ReferenceRelation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { locationFields, timestampFields } from './location-block.js'

const content = intersection(
  'BeaconEventContent',
  object('BeaconReference', {
    /** A reference to the `m.beacon_info` event. */
    'm.relates_to': ReferenceRelation,
  }),
  anyKey('BeaconLocation', locationFields),
  // The time of the location.
  anyKey('BeaconTimestamp', timestampFields),
)
/** Content of `m.beacon`. */
export type BeaconEventContent = TypeOf<typeof content>
export const BeaconEventContent: Codec<BeaconEventContent> = content

/** Definition of `m.beacon`. */
export const BeaconDefinition = defineMessageLike(['m.beacon', 'org.matrix.msc3672.beacon'], {
  content: BeaconEventContent,
})

/** An `m.beacon` event. */
export interface BeaconEvent extends TypeOf<typeof BeaconDefinition.event> {}
export const BeaconEvent: Codec<BeaconEvent> = BeaconDefinition.event

/** An `m.beacon` event without `room_id`, from `/sync`. */
export interface SyncBeaconEvent extends TypeOf<typeof BeaconDefinition.sync> {}
export const SyncBeaconEvent: Codec<SyncBeaconEvent> = BeaconDefinition.sync
