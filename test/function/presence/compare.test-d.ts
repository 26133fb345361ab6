import { expectTypeOf, test } from 'vitest'
import { comparePresence, isProactive, presenceLevel } from '../../../src/function/presence/compare.js'

test('levels and orderings are small sets', () => {
  expectTypeOf(presenceLevel).returns.toEqualTypeOf<0 | 1 | 2 | 3>()
  expectTypeOf(comparePresence).returns.toEqualTypeOf<-1 | 0 | 1>()
})

test('any string can be compared: the set of states is open', () => {
  expectTypeOf(isProactive).parameters.toEqualTypeOf<[string, string]>()
})
