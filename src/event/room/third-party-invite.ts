/**
 * `m.room.third_party_invite`: an invite for an email address or phone number.
 *
 * The state key is a token. A user who proves to own the address is invited with an `m.room.member` event that refers
 * to the token. The content `{}` revokes the invite.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomthird_party_invite | m.room.third_party_invite}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const publicKey = object(
  'ThirdPartyInvitePublicKey',
  {
    /** An ed25519 public key in unpadded base64, URL-safe or standard. */
    public_key: string,
  },
  {
    /** A URL to check whether the key is still valid. Absent: it is always valid. */
    key_validity_url: string,
  },
  { decisive: ['key_validity_url'] },
)
/** A key that may sign the proof of ownership. */
export interface ThirdPartyInvitePublicKey extends TypeOf<typeof publicKey> {}
export const ThirdPartyInvitePublicKey: Codec<ThirdPartyInvitePublicKey> = publicKey

const content = object(
  'RoomThirdPartyInviteEventContent',
  {
    /** A name for the invitee that does not reveal the address. */
    display_name: string,
    /** A URL to check whether `public_key` is still valid. */
    key_validity_url: string,
    /** An ed25519 public key in unpadded base64, URL-safe or standard. */
    public_key: string,
  },
  {
    /** Further keys that may sign the proof. Absent: only `public_key`. */
    public_keys: array(ThirdPartyInvitePublicKey),
  },
  { decisive: ['public_keys'] },
)
/** Content of `m.room.third_party_invite`. */
export interface RoomThirdPartyInviteEventContent extends TypeOf<typeof content> {}
export const RoomThirdPartyInviteEventContent: Codec<RoomThirdPartyInviteEventContent> = content

/** Definition of `m.room.third_party_invite`. */
export const RoomThirdPartyInviteDefinition = defineState('m.room.third_party_invite', {
  content: RoomThirdPartyInviteEventContent,
  stateKey: string,
})

/** An `m.room.third_party_invite` event. */
export interface RoomThirdPartyInviteEvent extends TypeOf<typeof RoomThirdPartyInviteDefinition.event> {}
export const RoomThirdPartyInviteEvent: Codec<RoomThirdPartyInviteEvent> = RoomThirdPartyInviteDefinition.event

/** An `m.room.third_party_invite` event without `room_id`, from `/sync`. */
export interface SyncRoomThirdPartyInviteEvent extends TypeOf<typeof RoomThirdPartyInviteDefinition.sync> {}
export const SyncRoomThirdPartyInviteEvent: Codec<SyncRoomThirdPartyInviteEvent> = RoomThirdPartyInviteDefinition.sync

/** A stripped `m.room.third_party_invite` event. */
export interface StrippedRoomThirdPartyInviteEvent extends TypeOf<typeof RoomThirdPartyInviteDefinition.stripped> {}
export const StrippedRoomThirdPartyInviteEvent: Codec<StrippedRoomThirdPartyInviteEvent> =
  RoomThirdPartyInviteDefinition.stripped
