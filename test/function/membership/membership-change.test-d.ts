import { expectTypeOf, test } from 'vitest'

import type {
  RedactedRoomMemberEventContent,
  RoomMemberEvent,
  StrippedRoomMemberEvent,
  SyncRoomMemberEvent,
} from '../../../src/event/room/member.js'
import {
  type MembershipChangeEvent,
  type MembershipChangeKind,
  type MembershipFields,
  membershipChange,
} from '../../../src/function/membership/membership-change.js'

test('every shape of m.room.member will do', () => {
  expectTypeOf<RoomMemberEvent>().toExtend<MembershipChangeEvent>()
  expectTypeOf<SyncRoomMemberEvent>().toExtend<MembershipChangeEvent>()
  expectTypeOf<StrippedRoomMemberEvent>().toExtend<MembershipChangeEvent>()
  expectTypeOf<RoomMemberEvent['content']>().toExtend<MembershipFields>()
  expectTypeOf<RedactedRoomMemberEventContent>().toExtend<MembershipFields>()
})

test('the kinds can be switched over exhaustively', () => {
  expectTypeOf(membershipChange).returns.toHaveProperty('kind').toEqualTypeOf<MembershipChangeKind>()
  expectTypeOf<string>().not.toExtend<MembershipChangeKind>()
})
