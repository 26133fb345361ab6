import type { Ord } from 'fp-ts/lib/Ord.js'
import { expectTypeOf, test } from 'vitest'
import type { PresenceState } from '../../../src/event/common/presence-state.js'
import { presenceOrd } from '../../../src/function/presence/ord.js'

test('is an Ord of fp-ts', () => {
  expectTypeOf(presenceOrd).toExtend<Ord<PresenceState>>()
})
