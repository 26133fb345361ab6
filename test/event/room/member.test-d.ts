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
  // @ts-expect-error the protocol refuses every other
  const visiting: Membership = 'visit'
  expectTypeOf(visiting).toEqualTypeOf<Membership>()
})

test('a name and an avatar may be absent, undefined or null', () => {
  expectTypeOf<{ membership: 'join' }>().toExtend<RoomMemberEventContent>()
  expectTypeOf<{ membership: 'join'; displayname: undefined }>().toExtend<RoomMemberEventContent>()
  expectTypeOf<{ membership: 'join'; displayname: null }>().toExtend<RoomMemberEventContent>()
  expectTypeOf<{ membership: 'join'; avatar_url: null }>().toExtend<RoomMemberEventContent>()
})

test('it is filed under a user', () => {
  expectTypeOf<RoomMemberEvent['state_key']>().toEqualTypeOf<UserId>()
  expectTypeOf<RoomMemberEvent['type']>().toEqualTypeOf<'m.room.member'>()
})

test('each shape has what its way adds', () => {
  expectTypeOf<RoomMemberEvent>().toExtend<SyncRoomMemberEvent>()
  expectTypeOf<SyncRoomMemberEvent>().toExtend<StrippedRoomMemberEvent>()
  expectTypeOf<SyncRoomMemberEvent>().not.toExtend<RoomMemberEvent>()
  expectTypeOf<StrippedRoomMemberEvent>().not.toExtend<SyncRoomMemberEvent>()
})

test('redaction leaves less', () => {
  expectTypeOf<RedactedRoomMemberEventContent>().toHaveProperty('membership')
  expectTypeOf<RedactedRoomMemberEventContent>().not.toHaveProperty('displayname')
})
