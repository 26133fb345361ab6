import { expectTypeOf, test } from 'vitest'

import type { RoomId } from '../../../src/event/common/identifier.js'
import type { AllowCondition, JoinRule, RoomJoinRulesEvent } from '../../../src/event/room/join-rules.js'

test('join rules are an open set with completion', () => {
  expectTypeOf<JoinRule>().toEqualTypeOf<
    'invite' | 'knock' | 'knock_restricted' | 'private' | 'public' | 'restricted' | (string & {})
  >()
  expectTypeOf<string>().toExtend<JoinRule>()
  expectTypeOf<JoinRule>().not.toEqualTypeOf<string>()
})

test('conditions are an open set too', () => {
  expectTypeOf<{ type: 'org.example.age' }>().toExtend<AllowCondition>()
  expectTypeOf<AllowCondition['room_id']>().toEqualTypeOf<RoomId | undefined>()
})

test('the state key is empty', () => {
  expectTypeOf<RoomJoinRulesEvent['state_key']>().toEqualTypeOf<''>()
})
