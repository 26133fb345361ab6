import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as t from 'io-ts'
import { expectTypeOf, test } from 'vitest'

import type { Codec, TypeOf } from '../../src/codec/codec.js'
import type { Mismatch } from '../../src/codec/mismatch.js'
import { string } from '../../src/codec/primitive.js'
import { RoomMemberEvent } from '../../src/event/room/member.js'
import type { RoomMessageEventContent } from '../../src/event/room/message.js'
import { RoomNameEventContent } from '../../src/event/room/name.js'
import type { AnyTimelineEvent, AnyTimelineEvent as AnyTimelineEventCodec } from '../../src/kind/timeline.js'

test('the values have the type of the same name', () => {
  expectTypeOf<TypeOf<typeof RoomNameEventContent>>().toEqualTypeOf<RoomNameEventContent>()
  expectTypeOf<TypeOf<typeof RoomMemberEvent>>().toEqualTypeOf<RoomMemberEvent>()
  expectTypeOf<TypeOf<typeof RoomMessageEventContent>>().toEqualTypeOf<RoomMessageEventContent>()
  expectTypeOf<TypeOf<typeof AnyTimelineEventCodec>>().toEqualTypeOf<AnyTimelineEvent>()
})

test('it is an io-ts type', () => {
  expectTypeOf(RoomNameEventContent).toExtend<t.Type<RoomNameEventContent, RoomNameEventContent, unknown>>()
  expectTypeOf<t.TypeOf<typeof RoomNameEventContent>>().toEqualTypeOf<RoomNameEventContent>()
  expectTypeOf<t.OutputOf<typeof RoomNameEventContent>>().toEqualTypeOf<RoomNameEventContent>()

  const Mine = t.intersection([RoomMemberEvent, t.type({ mine: t.string })])
  expectTypeOf<t.TypeOf<typeof Mine>>().toEqualTypeOf<RoomMemberEvent & { mine: string }>()
})

test('it is a StandardSchemaV1 of the standard package', () => {
  expectTypeOf(RoomNameEventContent).toExtend<StandardSchemaV1<RoomNameEventContent, RoomNameEventContent>>()
  expectTypeOf<StandardSchemaV1.InferInput<typeof RoomNameEventContent>>().toEqualTypeOf<RoomNameEventContent>()
  expectTypeOf<StandardSchemaV1.InferOutput<typeof RoomNameEventContent>>().toEqualTypeOf<RoomNameEventContent>()
})

test('is and decode narrow the type', () => {
  const input: unknown = {}
  if (RoomNameEventContent.is(input)) expectTypeOf(input).toEqualTypeOf<RoomNameEventContent>()

  const decoded = RoomNameEventContent.decode(input)
  if (decoded._tag === 'Right') expectTypeOf(decoded.right).toEqualTypeOf<RoomNameEventContent>()
  else expectTypeOf(decoded.left).toEqualTypeOf<Mismatch[]>()
})

test('a codec of one type is not a codec of another', () => {
  expectTypeOf<Codec<string>>().not.toExtend<Codec<number>>()
  // @ts-expect-error a codec of string is not a codec of two literals
  const direction: Codec<'in' | 'out'> = string
  expectTypeOf(direction).toEqualTypeOf<Codec<'in' | 'out'>>()
})
