import { expectTypeOf, test } from 'vitest'

import type {
  CallMemberEventContent,
  CallSessionMembership,
  CustomSessionMembership,
  NoSessionMembership,
} from '../../src/unstable/call-member.js'

declare const content: CallMemberEventContent

test('application narrows the union', () => {
  if (content.application === undefined) expectTypeOf(content).toEqualTypeOf<NoSessionMembership>()
  else if (content.application === 'm.call') expectTypeOf(content).toEqualTypeOf<CallSessionMembership>()
  else expectTypeOf(content).toEqualTypeOf<CustomSessionMembership>()
})
