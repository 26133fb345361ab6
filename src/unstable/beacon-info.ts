/**
 * `m.beacon_info`: a user shares where they are, for a while.
 *
 * The places follow as `m.beacon` events, which refer to this one. Filed under the user's ID, and later maybe under
 * that with `_` and more, one for each beacon. Element sends the unstable names, which carry the number of MSC3672.
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
      /** False: the user stopped sharing. */
      live: boolean,
    },
    {
      ...assetFields,
      /** What to write beside it on a map. */
      description: string,
      /** In milliseconds: sharing ends so long after it began, whatever `live` says. */
      timeout: integer,
    },
  ),
  // When sharing began.
  anyKey('BeaconInfoTimestamp', timestampFields),
)
/** Content of `m.beacon_info`. */
export type BeaconInfoEventContent = TypeOf<typeof content>
export const BeaconInfoEventContent: Codec<BeaconInfoEventContent> = content

export const BeaconInfoDefinition = defineState('BeaconInfo', ['m.beacon_info', 'org.matrix.msc3672.beacon_info'], {
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
