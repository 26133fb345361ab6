/**
 * `m.bridge`: the network and the channel that a room is bridged to.
 *
 * The bridge chooses the state key, since a room may have several bridges. The content `{}` removes the bridge. Bridges
 * send both names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2346 | MSC2346}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { UserId } from '../event/common/identifier.js'
import { defineState } from '../event/envelope/define.js'

const section = object(
  'BridgedPart',
  {
    /** The ID on the bridge or the network, for example `irc`, `libera` or `#tea`. */
    id: string,
  },
  {
    /** The avatar, an `mxc://` URI. Empty: none. */
    avatar_url: string,
    /** The display name. */
    displayname: string,
    /** A URL outside Matrix. */
    external_url: string,
  },
)
/** A protocol, a network or a channel. */
export interface BridgedPart extends TypeOf<typeof section> {}
export const BridgedPart: Codec<BridgedPart> = section

const content = object(
  'BridgeEventContent',
  {
    /** The bridged channel. */
    channel: BridgedPart,
    /** The bridged protocol. */
    protocol: BridgedPart,
  },
  {
    /** The bot of the bridge. */
    bridgebot: UserId,
    /** The user who bridged the room. Absent: no user did. */
    creator: UserId,
    /** The network, for example a server or a team. Absent: the protocol has no networks. */
    network: BridgedPart,
  },
)
/** Content of `m.bridge`. */
export interface BridgeEventContent extends TypeOf<typeof content> {}
export const BridgeEventContent: Codec<BridgeEventContent> = content

/** Definition of `m.bridge`. */
export const BridgeDefinition = defineState(['m.bridge', 'uk.half-shot.bridge'], {
  content: BridgeEventContent,
  stateKey: string,
})

/** An `m.bridge` event. */
export interface BridgeEvent extends TypeOf<typeof BridgeDefinition.event> {}
export const BridgeEvent: Codec<BridgeEvent> = BridgeDefinition.event

/** An `m.bridge` event without `room_id`, from `/sync`. */
export interface SyncBridgeEvent extends TypeOf<typeof BridgeDefinition.sync> {}
export const SyncBridgeEvent: Codec<SyncBridgeEvent> = BridgeDefinition.sync

/** A stripped `m.bridge` event. */
export interface StrippedBridgeEvent extends TypeOf<typeof BridgeDefinition.stripped> {}
export const StrippedBridgeEvent: Codec<StrippedBridgeEvent> = BridgeDefinition.stripped
