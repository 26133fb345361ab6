import { expectTypeOf, test } from 'vitest'
import type { PresenceState } from '../../src/common/presence-state.js'
import { comparePresence, isProactive, presenceLevel } from '../../src/presence/compare.js'

test('levels and orderings are small sets', () => {
  expectTypeOf(presenceLevel).returns.toEqualTypeOf<0 | 1 | 2 | 3>()
  expectTypeOf(comparePresence).returns.toEqualTypeOf<-1 | 0 | 1>()
})

test('only presences can be compared', () => {
  expectTypeOf(isProactive).parameters.toEqualTypeOf<[PresenceState, PresenceState]>()
})
