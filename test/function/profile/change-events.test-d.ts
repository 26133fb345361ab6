import { expectTypeOf, test } from 'vitest'

import type { PresenceEvent } from '../../../src/event/presence/presence.js'
import type { RoomMemberEvent } from '../../../src/event/room/member.js'
import {
  buildProfileChangeEvents,
  type ProfileChangeEvents,
  type ProfileChangeRequest,
  type UnsentRoomMemberEvent,
} from '../../../src/function/profile/change-events.js'

test('a request must name the presence', () => {
  expectTypeOf<Omit<ProfileChangeRequest, 'presence'>>().not.toExtend<ProfileChangeRequest>()
})

test('the result is read-only', () => {
  expectTypeOf(buildProfileChangeEvents).returns.toEqualTypeOf<ProfileChangeEvents>()
  expectTypeOf<ProfileChangeEvents>().toEqualTypeOf<Readonly<ProfileChangeEvents>>()
  expectTypeOf<ProfileChangeEvents['presence']>().toEqualTypeOf<PresenceEvent | undefined>()
})

test('a member event lacks only the keys that its server adds', () => {
  expectTypeOf<
    UnsentRoomMemberEvent & { readonly event_id: '$1'; readonly origin_server_ts: number }
  >().toExtend<RoomMemberEvent>()
  expectTypeOf<UnsentRoomMemberEvent>().not.toExtend<RoomMemberEvent>()
})
