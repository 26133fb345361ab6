/**
 * `m.beacon_info`: announces that a user shares their live location.
 *
 * The locations are sent in `m.beacon` events, which refer to this one. The state key is the user ID; later versions
 * may append `_` and a suffix for several beacons. Element sends the unstable names, with the number of MSC3672.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3489 | MSC3489}
 * @module
 */
import { anyKey } from '../codec/any-key.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { boolean, integer, string } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { UserId } from '../event/common/identifier.js'
import { defineState } from '../event/envelope/define.js'
import { assetFields, timestampFields } from './location-block.js'

const content = intersection(
  'BeaconInfoEventContent',
  object(
    'BeaconInfo',
    {
      /** Whether the user is sharing. False: they stopped. */
      live: boolean,
    },
    {
      ...assetFields,
      /** A label for the location. */
      description: string,
      /** How long the location is shared, in milliseconds after the start. Then it ends even if `live` is true. */
      timeout: integer,
    },
  ),
  // The time when sharing started.
  anyKey('BeaconInfoTimestamp', timestampFields),
)
/** Content of `m.beacon_info`. */
export type BeaconInfoEventContent = TypeOf<typeof content>
export const BeaconInfoEventContent: Codec<BeaconInfoEventContent> = content

/** Definition of `m.beacon_info`. */
export const BeaconInfoDefinition = defineState(['m.beacon_info', 'org.matrix.msc3672.beacon_info'], {
  content: BeaconInfoEventContent,
  stateKey: UserId,
})

/** An `m.beacon_info` event. */
export interface BeaconInfoEvent extends TypeOf<typeof BeaconInfoDefinition.event> {}
export const BeaconInfoEvent: Codec<BeaconInfoEvent> = BeaconInfoDefinition.event

/** An `m.beacon_info` event without `room_id`, from `/sync`. */
export interface SyncBeaconInfoEvent extends TypeOf<typeof BeaconInfoDefinition.sync> {}
export const SyncBeaconInfoEvent: Codec<SyncBeaconInfoEvent> = BeaconInfoDefinition.sync

/** A stripped `m.beacon_info` event. */
export interface StrippedBeaconInfoEvent extends TypeOf<typeof BeaconInfoDefinition.stripped> {}
export const StrippedBeaconInfoEvent: Codec<StrippedBeaconInfoEvent> = BeaconInfoDefinition.stripped
