/**
 * `m.room.member`: where a user stands in a room.
 *
 * One event per user, filed under the user's ID. The sender may be someone else, as when one user invites, kicks or bans
 * another.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommember | m.room.member}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literals } from '../../codec/literals.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { UserId } from '../common/identifier.js'
import { defineState } from '../envelope/define.js'

/** Where a user stands in a room. A user without a member event has left. */
export type Membership = 'ban' | 'invite' | 'join' | 'knock' | 'leave'
export const Membership: Codec<Membership> = literals('Membership', ['ban', 'invite', 'join', 'knock', 'leave'])

const signed = object(
  'SignedThirdPartyInvite',
  {
    /** The user who was invited by email address or phone number. */
    mxid: UserId,
    /** By server, then by key ID. */
    signatures: record(string, record(string, string)),
    /** The state key of the `m.room.third_party_invite`. */
    token: string,
  },
  {},
)
/** An identity server's word that a user holds the invited email address or phone number. */
export interface SignedThirdPartyInvite extends TypeOf<typeof signed> {}
export const SignedThirdPartyInvite: Codec<SignedThirdPartyInvite> = signed

const thirdPartyInvite = object(
  'ThirdPartyInvite',
  {
    /** A name to show in place of the invitee's email address or phone number. */
    display_name: string,
    signed: SignedThirdPartyInvite,
  },
  {},
)
/** Ties an invite to the `m.room.third_party_invite` it answers. */
export interface ThirdPartyInvite extends TypeOf<typeof thirdPartyInvite> {}
export const ThirdPartyInvite: Codec<ThirdPartyInvite> = thirdPartyInvite

/** Without them, the invite or the join is allowed for another reason, or not at all. */
const decisive = ['join_authorised_via_users_server', 'third_party_invite'] as const

const content = object(
  'RoomMemberEventContent',
  { membership: Membership },
  {
    /**
     * Usually an `mxc://` URI. Absent or `null`: the user has none. Servers write `null`, for example where they invite a user
     * of another server; some clients write `""`.
     */
    avatar_url: nullable(string),
    /** Absent or `null`: the user has none. */
    displayname: nullable(string),
    /** On an invite: the room is meant as a direct chat. */
    is_direct: boolean,
    /**
     * On a join to a restricted room: the user whose server vouched for it. Leave it out of a copy of the content, which
     * that server would have to sign too.
     */
    join_authorised_via_users_server: UserId,
    /** The sender's own words. Better not shown with an invite, where it carries spam. */
    reason: string,
    third_party_invite: ThirdPartyInvite,
  },
  { decisive },
)
/** Content of `m.room.member`. */
export interface RoomMemberEventContent extends TypeOf<typeof content> {}
export const RoomMemberEventContent: Codec<RoomMemberEventContent> = content

const redacted = object(
  'RedactedRoomMemberEventContent',
  { membership: Membership },
  {
    /** Room version 9 and later. */
    join_authorised_via_users_server: UserId,
    /** Room version 11 and later. */
    third_party_invite: object('RedactedThirdPartyInvite', {}, { signed: SignedThirdPartyInvite }),
  },
  { decisive },
)
/** What redaction leaves of `m.room.member`. */
export interface RedactedRoomMemberEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomMemberEventContent: Codec<RedactedRoomMemberEventContent> = redacted

export const RoomMemberDefinition = defineState('RoomMember', 'm.room.member', {
  stateKey: UserId,
  content: RoomMemberEventContent,
  redacted: RedactedRoomMemberEventContent,
  // The authorization rules of every room version reject a member event without a membership.
  isClearable: false,
})

/** `m.room.member`. */
export interface RoomMemberEvent extends TypeOf<typeof RoomMemberDefinition.event> {}
export const RoomMemberEvent: Codec<RoomMemberEvent> = RoomMemberDefinition.event

/** `m.room.member` without its room, from `/sync`. */
export interface SyncRoomMemberEvent extends TypeOf<typeof RoomMemberDefinition.sync> {}
export const SyncRoomMemberEvent: Codec<SyncRoomMemberEvent> = RoomMemberDefinition.sync

/** `m.room.member` as stripped state. */
export interface StrippedRoomMemberEvent extends TypeOf<typeof RoomMemberDefinition.stripped> {}
export const StrippedRoomMemberEvent: Codec<StrippedRoomMemberEvent> = RoomMemberDefinition.stripped
