/**
 * `m.room.member`: the membership of a user in a room.
 *
 * The state key is the ID of the user. The sender is another user for invites, kicks and bans.
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

const membership = literals('Membership', ['ban', 'invite', 'join', 'knock', 'leave'])
/** The membership of a user. Without a member event, it is `leave`. */
export type Membership = TypeOf<typeof membership>
export const Membership: Codec<Membership> = membership

const signed = object('SignedThirdPartyInvite', {
  /** The user who owns the invited email address or phone number. */
  mxid: UserId,
  /** Signatures by server name, then by key ID. */
  signatures: record(string, record(string, string)),
  /** The state key of the `m.room.third_party_invite` event. */
  token: string,
})
/** A proof, signed by an identity server, that a user owns the invited email address or phone number. */
export interface SignedThirdPartyInvite extends TypeOf<typeof signed> {}
export const SignedThirdPartyInvite: Codec<SignedThirdPartyInvite> = signed

const thirdPartyInvite = object('ThirdPartyInvite', {
  /** A name to display instead of the email address or phone number. */
  display_name: string,
  /** The signed proof of ownership. */
  signed: SignedThirdPartyInvite,
})
/** A reference from an invite to the `m.room.third_party_invite` that it results from. */
export interface ThirdPartyInvite extends TypeOf<typeof thirdPartyInvite> {}
export const ThirdPartyInvite: Codec<ThirdPartyInvite> = thirdPartyInvite

/** They authorize the invite or the join. */
const decisive = ['join_authorised_via_users_server', 'third_party_invite'] as const

const content = object(
  'RoomMemberEventContent',
  {
    /** The new membership of the user. */
    membership: Membership,
  },
  {
    /**
     * The avatar of the user, usually an `mxc://` URI. Absent or null: none. Servers send null, for example when they
     * invite a user of another server; some clients send `""`.
     */
    avatar_url: nullable(string),
    /** The display name of the user. Absent or null: none. */
    displayname: nullable(string),
    /** For an invite: whether the room is intended as a direct chat. Absent: false. */
    is_direct: boolean,
    /**
     * For a join to a restricted room: a user of the server that authorized the join. Omit it when copying the content
     * into a new event, which that server would have to sign as well.
     */
    join_authorised_via_users_server: UserId,
    /** The reason given by the sender. Clients should not show it for invites, where it is used for spam. */
    reason: string,
    /** For an invite that results from an `m.room.third_party_invite`: the proof. */
    third_party_invite: ThirdPartyInvite,
  },
  { decisive },
)
/** Content of `m.room.member`. */
export interface RoomMemberEventContent extends TypeOf<typeof content> {}
export const RoomMemberEventContent: Codec<RoomMemberEventContent> = content

const redacted = object(
  'RedactedRoomMemberEventContent',
  {
    /** The new membership of the user. */
    membership: Membership,
  },
  {
    /** Kept in room version 9 and later. */
    join_authorised_via_users_server: UserId,
    /** Only `signed` is kept, in room version 11 and later. */
    third_party_invite: object(
      'RedactedThirdPartyInvite',
      {},
      {
        /** The signed proof of ownership. */
        signed: SignedThirdPartyInvite,
      },
    ),
  },
  { decisive },
)
/** Content of a redacted `m.room.member` event. */
export interface RedactedRoomMemberEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomMemberEventContent: Codec<RedactedRoomMemberEventContent> = redacted

/** Definition of `m.room.member`. */
export const RoomMemberDefinition = defineState('m.room.member', {
  stateKey: UserId,
  content: RoomMemberEventContent,
  redacted: RedactedRoomMemberEventContent,
  // The authorization rules of every room version reject a member event without a membership.
  isClearable: false,
})

/** An `m.room.member` event. */
export interface RoomMemberEvent extends TypeOf<typeof RoomMemberDefinition.event> {}
export const RoomMemberEvent: Codec<RoomMemberEvent> = RoomMemberDefinition.event

/** An `m.room.member` event without `room_id`, from `/sync`. */
export interface SyncRoomMemberEvent extends TypeOf<typeof RoomMemberDefinition.sync> {}
export const SyncRoomMemberEvent: Codec<SyncRoomMemberEvent> = RoomMemberDefinition.sync

/** A stripped `m.room.member` event. */
export interface StrippedRoomMemberEvent extends TypeOf<typeof RoomMemberDefinition.stripped> {}
export const StrippedRoomMemberEvent: Codec<StrippedRoomMemberEvent> = RoomMemberDefinition.stripped
