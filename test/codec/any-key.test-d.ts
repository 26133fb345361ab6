import { expectTypeOf, test } from 'vitest'

import { anyKey } from '../../src/codec/any-key.js'
import type { TypeOf } from '../../src/codec/codec.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { intersection } from '../../src/codec/union.js'

const named = anyKey('Named', { a: string, b: integer })
type Named = TypeOf<typeof named>

declare const value: Named

test('at least one of the keys is required', () => {
  expectTypeOf<Named>().toEqualTypeOf<
    | ({ readonly a: string } & { readonly b?: number | undefined })
    | ({ readonly b: number } & { readonly a?: string | undefined })
  >()
  expectTypeOf<{ a: string }>().toExtend<Named>()
  expectTypeOf<{ b: number; a: undefined }>().toExtend<Named>()
  expectTypeOf<{ a: string; b: number }>().toExtend<Named>()
  expectTypeOf<{ c: string }>().not.toExtend<Named>()
  expectTypeOf<{ a: undefined; b: undefined }>().not.toExtend<Named>()
  expectTypeOf<{ a: number }>().not.toExtend<Named>()
})

test('each key may be absent and is narrowed on its own', () => {
  expectTypeOf(value.a).toEqualTypeOf<string | undefined>()
  expectTypeOf(value.b).toEqualTypeOf<number | undefined>()
  if (value.a !== undefined) expectTypeOf(value.a).toEqualTypeOf<string>()
  // The compiler cannot conclude that `b` is present when `a` is absent.
  if (value.a === undefined) expectTypeOf(value.b).toEqualTypeOf<number | undefined>()
})

test('it works in an intersection', () => {
  const whole = intersection('Whole', named, object('Base', { id: integer }))
  expectTypeOf<{ a: string; id: number }>().toExtend<TypeOf<typeof whole>>()
  expectTypeOf<{ id: number }>().not.toExtend<TypeOf<typeof whole>>()
  expectTypeOf<keyof TypeOf<typeof whole>>().toEqualTypeOf<'a' | 'b' | 'id'>()
})

test('keys are read-only', () => {
  // @ts-expect-error decoded values are read-only
  value.a = 'x'
})

test('with a single key, that key is required', () => {
  const single = anyKey('Single', { a: string })
  expectTypeOf<TypeOf<typeof single>['a']>().toEqualTypeOf<string>()
})
