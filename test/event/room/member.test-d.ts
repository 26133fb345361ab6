import { expectTypeOf, test } from 'vitest'

import type { UserId } from '../../../src/event/common/identifier.js'
import type {
  Membership,
  RedactedRoomMemberEventContent,
  RoomMemberEvent,
  RoomMemberEventContent,
  StrippedRoomMemberEvent,
  SyncRoomMemberEvent,
} from '../../../src/event/room/member.js'

test('membership is a closed set', () => {
  expectTypeOf<Membership>().toEqualTypeOf<'ban' | 'invite' | 'join' | 'knock' | 'leave'>()
  // @ts-expect-error the set is closed
  const visiting: Membership = 'visit'
  expectTypeOf(visiting).toEqualTypeOf<Membership>()
})

test('a name and an avatar may be absent, undefined or null', () => {
  expectTypeOf<{ membership: 'join' }>().toExtend<RoomMemberEventContent>()
  expectTypeOf<{ membership: 'join'; displayname: undefined }>().toExtend<RoomMemberEventContent>()
  expectTypeOf<{ membership: 'join'; displayname: null }>().toExtend<RoomMemberEventContent>()
  expectTypeOf<{ membership: 'join'; avatar_url: null }>().toExtend<RoomMemberEventContent>()
})

test('the state key is a user ID', () => {
  expectTypeOf<RoomMemberEvent['state_key']>().toEqualTypeOf<UserId>()
  expectTypeOf<RoomMemberEvent['type']>().toEqualTypeOf<'m.room.member'>()
})

test('each format has the fields of its envelope', () => {
  expectTypeOf<RoomMemberEvent>().toExtend<SyncRoomMemberEvent>()
  expectTypeOf<SyncRoomMemberEvent>().toExtend<StrippedRoomMemberEvent>()
  expectTypeOf<SyncRoomMemberEvent>().not.toExtend<RoomMemberEvent>()
  expectTypeOf<StrippedRoomMemberEvent>().not.toExtend<SyncRoomMemberEvent>()
})

test('redacted content has fewer keys', () => {
  expectTypeOf<RedactedRoomMemberEventContent>().toHaveProperty('membership')
  expectTypeOf<RedactedRoomMemberEventContent>().not.toHaveProperty('displayname')
})
