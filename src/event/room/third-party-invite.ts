/**
 * `m.room.third_party_invite`: an invite to an email address or phone number.
 *
 * Filed under a token. Whoever proves to hold the address may turn it into an `m.room.member`. An invite that is taken
 * back has the content `{}`.
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
    /** An ed25519 key, in URL-safe or ordinary unpadded base64. */
    public_key: string,
  },
  {
    /** Where to ask whether the key is still valid. Absent: it always is. */
    key_validity_url: string,
  },
  { decisive: ['key_validity_url'] },
)
/** A key that may sign the invitee's proof. */
export interface ThirdPartyInvitePublicKey extends TypeOf<typeof publicKey> {}
export const ThirdPartyInvitePublicKey: Codec<ThirdPartyInvitePublicKey> = publicKey

const content = object(
  'RoomThirdPartyInviteEventContent',
  {
    /** A name to show for the invitee, which does not give the address away. */
    display_name: string,
    /** Where to ask whether `public_key` is still valid. */
    key_validity_url: string,
    /** An ed25519 key, in URL-safe or ordinary unpadded base64. */
    public_key: string,
  },
  {
    /** Keys that may sign in place of `public_key`. */
    public_keys: array(ThirdPartyInvitePublicKey),
  },
  { decisive: ['public_keys'] },
)
/** Content of `m.room.third_party_invite`. */
export interface RoomThirdPartyInviteEventContent extends TypeOf<typeof content> {}
export const RoomThirdPartyInviteEventContent: Codec<RoomThirdPartyInviteEventContent> = content

export const RoomThirdPartyInviteDefinition = defineState('RoomThirdPartyInvite', 'm.room.third_party_invite', {
  content: RoomThirdPartyInviteEventContent,
  stateKey: string,
})

/** `m.room.third_party_invite`. */
export interface RoomThirdPartyInviteEvent extends TypeOf<typeof RoomThirdPartyInviteDefinition.event> {}
export const RoomThirdPartyInviteEvent: Codec<RoomThirdPartyInviteEvent> = RoomThirdPartyInviteDefinition.event

/** `m.room.third_party_invite` without its room, from `/sync`. */
export interface SyncRoomThirdPartyInviteEvent extends TypeOf<typeof RoomThirdPartyInviteDefinition.sync> {}
export const SyncRoomThirdPartyInviteEvent: Codec<SyncRoomThirdPartyInviteEvent> = RoomThirdPartyInviteDefinition.sync

/** `m.room.third_party_invite` as stripped state. */
export interface StrippedRoomThirdPartyInviteEvent extends TypeOf<typeof RoomThirdPartyInviteDefinition.stripped> {}
export const StrippedRoomThirdPartyInviteEvent: Codec<StrippedRoomThirdPartyInviteEvent> =
  RoomThirdPartyInviteDefinition.stripped
