/**
 * `m.room.policy`: the policy server of a room, which checks events before they are sent.
 *
 * It has an effect only with an empty state key, and only while a user of the policy server is joined. If one of the
 * keys is absent, the room has no policy server: the content `{}` removes it.
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

/** The public keys of a policy server by algorithm, in unpadded base64. */
export type PolicyServerPublicKeys = {
  /** The Ed25519 key, which is required. */
  readonly ed25519: string
} & { readonly [algorithm: string]: string }
export const PolicyServerPublicKeys: Codec<PolicyServerPublicKeys> = intersection(
  'PolicyServerPublicKeys',
  object('PolicyServerEd25519Key', {
    /** The Ed25519 key, which is required. */
    ed25519: string,
  }),
  record(string, string),
)

const content = object('RoomPolicyEventContent', {
  /** The public keys of the policy server. */
  public_keys: PolicyServerPublicKeys,
  /** The name of the policy server. */
  via: string,
})
/** Content of `m.room.policy`. */
export interface RoomPolicyEventContent extends TypeOf<typeof content> {}
export const RoomPolicyEventContent: Codec<RoomPolicyEventContent> = content

/** Definition of `m.room.policy`. */
export const RoomPolicyDefinition = defineState('m.room.policy', {
  content: RoomPolicyEventContent,
  stateKey: string,
})

/** An `m.room.policy` event. */
export interface RoomPolicyEvent extends TypeOf<typeof RoomPolicyDefinition.event> {}
export const RoomPolicyEvent: Codec<RoomPolicyEvent> = RoomPolicyDefinition.event

/** An `m.room.policy` event without `room_id`, from `/sync`. */
export interface SyncRoomPolicyEvent extends TypeOf<typeof RoomPolicyDefinition.sync> {}
export const SyncRoomPolicyEvent: Codec<SyncRoomPolicyEvent> = RoomPolicyDefinition.sync

/** A stripped `m.room.policy` event. */
export interface StrippedRoomPolicyEvent extends TypeOf<typeof RoomPolicyDefinition.stripped> {}
export const StrippedRoomPolicyEvent: Codec<StrippedRoomPolicyEvent> = RoomPolicyDefinition.stripped
