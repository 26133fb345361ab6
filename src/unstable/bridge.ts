/**
 * `m.bridge`: which channel of which network a room is bridged to.
 *
 * Filed under a key of the bridge's own: a room may have several bridges. Cleared where a bridge has gone. Bridges write it
 * by both names.
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
    /** As the bridge or the network names it: `irc`, `libera`, `#tea`. */
    id: string,
  },
  {
    /** An `mxc://` URI. Empty: no avatar. */
    avatar_url: string,
    displayname: string,
    /** Where to find it outside Matrix. */
    external_url: string,
  },
)
/** A protocol, a network or a channel. */
export interface BridgedPart extends TypeOf<typeof section> {}
export const BridgedPart: Codec<BridgedPart> = section

const content = object(
  'BridgeEventContent',
  {
    channel: BridgedPart,
    protocol: BridgedPart,
  },
  {
    /** The bridge's bot. */
    bridgebot: UserId,
    /** Who connected the room, if anyone did. */
    creator: UserId,
    /** A server or a team of the protocol's, where it has such. */
    network: BridgedPart,
  },
)
/** Content of `m.bridge`. */
export interface BridgeEventContent extends TypeOf<typeof content> {}
export const BridgeEventContent: Codec<BridgeEventContent> = content

export const BridgeDefinition = defineState('Bridge', ['m.bridge', 'uk.half-shot.bridge'], {
  content: BridgeEventContent,
  stateKey: string,
})

/** `m.bridge`. */
export interface BridgeEvent extends TypeOf<typeof BridgeDefinition.event> {}
export const BridgeEvent: Codec<BridgeEvent> = BridgeDefinition.event

/** `m.bridge` without its room, from `/sync`. */
export interface SyncBridgeEvent extends TypeOf<typeof BridgeDefinition.sync> {}
export const SyncBridgeEvent: Codec<SyncBridgeEvent> = BridgeDefinition.sync

/** `m.bridge` as stripped state. */
export interface StrippedBridgeEvent extends TypeOf<typeof BridgeDefinition.stripped> {}
export const StrippedBridgeEvent: Codec<StrippedBridgeEvent> = BridgeDefinition.stripped
