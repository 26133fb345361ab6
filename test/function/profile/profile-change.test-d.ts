import { expectTypeOf, test } from 'vitest'

import type { PresenceEventContent } from '../../../src/event/presence/presence.js'
import type { RoomMemberEventContent } from '../../../src/event/room/member.js'
import { type ProfileChange, profileChange } from '../../../src/function/profile/profile-change.js'

declare const member: RoomMemberEventContent
declare const presence: PresenceEventContent

test('reads member and presence contents, and takes none for the first', () => {
  expectTypeOf(profileChange).toBeCallableWith(member, member)
  expectTypeOf(profileChange).toBeCallableWith(presence, presence)
  expectTypeOf(profileChange).toBeCallableWith(undefined, member)
})

test('a change is read-only data', () => {
  expectTypeOf(profileChange).returns.toEqualTypeOf<ProfileChange>()
  expectTypeOf<ProfileChange>().toEqualTypeOf<Readonly<ProfileChange>>()
})
