import { expectTypeOf, test } from 'vitest'
import type { RoomMemberEvent, StrippedRoomMemberEvent, SyncRoomMemberEvent } from '../../../src/event/room/member.js'
import type { NamedMember } from '../../../src/function/name/display-name.js'
import type { SummedUpMember } from '../../../src/function/name/member-summary.js'

test('every shape of m.room.member will do', () => {
  expectTypeOf<RoomMemberEvent>().toExtend<NamedMember & SummedUpMember>()
  expectTypeOf<SyncRoomMemberEvent>().toExtend<NamedMember & SummedUpMember>()
  expectTypeOf<StrippedRoomMemberEvent>().toExtend<NamedMember & SummedUpMember>()
})
