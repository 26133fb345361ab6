import type { Ord } from 'fp-ts/lib/Ord.js'
import { expectTypeOf, test } from 'vitest'

import { presenceOrd } from '../../src/presence/ord.js'
import type { PresenceState } from '../../src/presence/presence.js'

test('is an Ord of fp-ts', () => {
  expectTypeOf(presenceOrd).toEqualTypeOf<Ord<PresenceState>>()
})
