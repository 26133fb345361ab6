import { expectTypeOf, test } from 'vitest'

import type { PushCondition, PushConditionValue } from '../../../src/event/account-data/push-condition.js'

declare const condition: PushCondition

test('parameters by kind', () => {
  switch (condition.kind) {
    case 'event_match':
      expectTypeOf(condition.pattern).toEqualTypeOf<string | undefined>()
      break
    case 'event_property_contains':
    case 'event_property_is':
      expectTypeOf(condition.value).toEqualTypeOf<PushConditionValue | undefined>()
      break
    case 'room_member_count':
      expectTypeOf(condition.is).toEqualTypeOf<string | undefined>()
      // @ts-expect-error a room_member_count condition has no key
      expectTypeOf(condition.key).toBeAny()
      break
    case 'sender_notification_permission':
      expectTypeOf(condition.key).toEqualTypeOf<string | undefined>()
  }
})
