/**
 * `m.room.policy`: the server that checks a room's events before they are sent.
 *
 * Only the event under the empty state key counts, and only while a user of that server is in the room. Without one of its
 * keys, the room has no such server: one that is dismissed leaves the content `{}`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompolicy | m.room.policy}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { intersection } from '../../codec/union.js'
import { defineState } from '../envelope/define.js'

/** A policy server's keys in unpadded base64, by algorithm. */
export type PolicyServerPublicKeys = { readonly ed25519: string } & { readonly [algorithm: string]: string }
export const PolicyServerPublicKeys: Codec<PolicyServerPublicKeys> = intersection(
  'PolicyServerPublicKeys',
  object('PolicyServerEd25519Key', { ed25519: string }, {}),
  record(string, string),
)

const content = object(
  'RoomPolicyEventContent',
  {
    public_keys: PolicyServerPublicKeys,
    /** The policy server's name. */
    via: string,
  },
  {},
)
/** Content of `m.room.policy`. */
export interface RoomPolicyEventContent extends TypeOf<typeof content> {}
export const RoomPolicyEventContent: Codec<RoomPolicyEventContent> = content

export const RoomPolicyDefinition = defineState('RoomPolicy', 'm.room.policy', {
  content: RoomPolicyEventContent,
  stateKey: string,
})

/** `m.room.policy`. */
export interface RoomPolicyEvent extends TypeOf<typeof RoomPolicyDefinition.event> {}
export const RoomPolicyEvent: Codec<RoomPolicyEvent> = RoomPolicyDefinition.event

/** `m.room.policy` without its room, from `/sync`. */
export interface SyncRoomPolicyEvent extends TypeOf<typeof RoomPolicyDefinition.sync> {}
export const SyncRoomPolicyEvent: Codec<SyncRoomPolicyEvent> = RoomPolicyDefinition.sync

/** `m.room.policy` as stripped state. */
export interface StrippedRoomPolicyEvent extends TypeOf<typeof RoomPolicyDefinition.stripped> {}
export const StrippedRoomPolicyEvent: Codec<StrippedRoomPolicyEvent> = RoomPolicyDefinition.stripped
