import { expectTypeOf, test } from 'vitest'

import type { TypeOf } from '../../src/codec/codec.js'
import { literal, literals, openLiterals } from '../../src/codec/literals.js'

const color = literals('Color', ['red', 'green'])
const mood = openLiterals('Mood', ['calm', 'merry'])

test('a closed set has the type of its literals', () => {
  expectTypeOf<TypeOf<typeof color>>().toEqualTypeOf<'red' | 'green'>()
  expectTypeOf(literal('red')).toExtend<{ _A: 'red' }>()
  // @ts-expect-error not listed
  const blue: TypeOf<typeof color> = 'blue'
  expectTypeOf(blue).toExtend<string>()
})

test('an open set accepts any string and completes its literals', () => {
  expectTypeOf<string>().toExtend<TypeOf<typeof mood>>()
  expectTypeOf<TypeOf<typeof mood>>().toEqualTypeOf<'calm' | 'merry' | (string & {})>()
  // A union with plain `string` would collapse to `string` and lose completion.
  expectTypeOf<TypeOf<typeof mood>>().not.toEqualTypeOf<string>()
  expectTypeOf<5>().not.toExtend<TypeOf<typeof mood>>()
})
