import { expectTypeOf, test } from 'vitest'
import type { PresenceEvent } from '../../../src/event/presence/presence.js'
import { type PresenceOutcome, type PresenceSignal, presenceAfter } from '../../../src/function/presence/after.js'
import { buildPresenceEvent, type UserPresence } from '../../../src/function/presence/publish.js'

test('a signal has the fields of its kind', () => {
  expectTypeOf<{ _tag: 'message-sent'; at: number }>().toExtend<PresenceSignal>()
  expectTypeOf<{ _tag: 'presence-set'; at: number; presence: 'hidden'; status_msg: null }>().toExtend<PresenceSignal>()
  expectTypeOf<{ _tag: 'presence-set'; at: number }>().not.toExtend<PresenceSignal>()
  expectTypeOf<{ _tag: 'presence-set'; at: number; presence: 5 }>().not.toExtend<PresenceSignal>()
  expectTypeOf<{ _tag: 'connected'; at: number }>().toExtend<PresenceSignal>()
  expectTypeOf<{ _tag: 'idle-timeout'; at: number }>().not.toExtend<PresenceSignal>()
  expectTypeOf<{ _tag: 'activity-timeout'; at: number }>().not.toExtend<PresenceSignal>()
  expectTypeOf<{ _tag: 'connection-lost' }>().not.toExtend<PresenceSignal>()
})

test('an outcome is read-only data', () => {
  expectTypeOf(presenceAfter).returns.toEqualTypeOf<PresenceOutcome>()
  expectTypeOf<PresenceOutcome>().toEqualTypeOf<Readonly<PresenceOutcome>>()
  expectTypeOf<UserPresence>().toEqualTypeOf<Readonly<UserPresence>>()
})

test('a user is all that a state must name', () => {
  expectTypeOf<{ user_id: '@alice:example.org'; presence: 'online' }>().toExtend<UserPresence>()
  expectTypeOf<{ user_id: string; presence: 'online' }>().toExtend<UserPresence>()
  expectTypeOf(buildPresenceEvent).returns.toEqualTypeOf<PresenceEvent>()
})
