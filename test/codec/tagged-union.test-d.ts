import { expectTypeOf, test } from 'vitest'

import type { TypeOf } from '../../src/codec/codec.js'
import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { number } from '../../src/codec/primitive.js'
import { taggedUnion, Unlisted } from '../../src/codec/tagged-union.js'

const circle = object('Circle', { shape: literal('circle'), radius: number })
const square = object('Square', { shape: literal('square'), side: number })
const other = object('Other', { shape: Unlisted, size: number })
const members = { circle, square }

const closed = taggedUnion('Closed', 'shape', members)
const open = taggedUnion('Open', 'shape', members, { other })

declare const value: TypeOf<typeof open>

test('a closed union has the type of its members', () => {
  expectTypeOf<TypeOf<typeof closed>>().toEqualTypeOf<TypeOf<typeof circle> | TypeOf<typeof square>>()
})

test('a known tag narrows an open union', () => {
  if (value.shape === 'circle') expectTypeOf(value).toEqualTypeOf<TypeOf<typeof circle>>()
  else expectTypeOf(value).toEqualTypeOf<TypeOf<typeof square> | TypeOf<typeof other>>()
  switch (value.shape) {
    case 'circle':
    case 'square':
      break
    default:
      expectTypeOf(value).toEqualTypeOf<TypeOf<typeof other>>()
  }
})

test('a tag of your own can be compared after widening to string', () => {
  // @ts-expect-error the union does not list this tag
  const direct = value.shape === 'org.example.star'
  expectTypeOf(direct).toEqualTypeOf<boolean>()
  expectTypeOf((value.shape as string) === 'org.example.star').toEqualTypeOf<boolean>()
})
