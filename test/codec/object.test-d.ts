import { expectTypeOf, test } from 'vitest'

import type { Codec, TypeOf } from '../../src/codec/codec.js'
import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'

const point = object('Point', { x: integer, y: integer }, { label: nullable(string) })
type Point = TypeOf<typeof point>

test('keys are read-only, and optional ones may be undefined', () => {
  expectTypeOf<Point>().toEqualTypeOf<{
    readonly x: number
    readonly y: number
    readonly label?: string | null | undefined
  }>()
  expectTypeOf({ x: 1, y: 2, label: undefined }).toExtend<Point>()
  expectTypeOf({ x: 1, y: 2 }).toExtend<Point>()
})

test('invalid points', () => {
  expectTypeOf({ x: 1 }).not.toExtend<Point>()
  expectTypeOf({ x: 1, y: undefined }).not.toExtend<Point>()
  expectTypeOf({ x: 1, y: null }).not.toExtend<Point>()

  // @ts-expect-error an undeclared key, which the codec accepts
  const other: Point = { x: 1, y: 2, z: 3 }
  // @ts-expect-error decoded values are read-only
  other.x = 2
  expectTypeOf(other).toEqualTypeOf<Point>()
})

test('without optional keys', () => {
  const short = object('Short', { x: integer })
  expectTypeOf(short).toEqualTypeOf(object('Short', { x: integer }, {}))
  expectTypeOf<TypeOf<typeof short>>().toEqualTypeOf<{ readonly x: number }>()
  expectTypeOf(object('Nothing', {})).toEqualTypeOf(object('Nothing', {}, {}))

  // Nothing is inferred from the type that is expected.
  const decoded = <A>(codec: Codec<A>): A => codec as never
  const value = decoded(object('Short', { x: integer })) satisfies { x: number }
  expectTypeOf(value).toEqualTypeOf<{ readonly x: number }>()
})
