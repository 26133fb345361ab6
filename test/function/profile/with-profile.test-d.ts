import { expectTypeOf, test } from 'vitest'

import type { PresenceEventContent } from '../../../src/event/presence/presence.js'
import type { RoomMemberEventContent } from '../../../src/event/room/member.js'
import type { UserPresence } from '../../../src/function/presence/publish.js'
import { withProfile } from '../../../src/function/profile/with-profile.js'

declare const member: RoomMemberEventContent
declare const presence: PresenceEventContent
declare const state: UserPresence

test('gives back the kind of content that it was given', () => {
  expectTypeOf(withProfile(member, { displayname: null })).toEqualTypeOf<RoomMemberEventContent>()
  expectTypeOf(withProfile(presence, { displayname: null })).toEqualTypeOf<PresenceEventContent>()
  expectTypeOf(withProfile(state, { displayname: null })).toEqualTypeOf<UserPresence>()
})
