import { expectTypeOf, test } from 'vitest'

import type { TypeOf } from '../../src/codec/codec.js'
import type { RoomVersion } from '../../src/event/common/room-version.js'
import type {
  AnyPdu,
  AnyPduV1,
  AnyPduV3,
  AnyPduV11,
  AnyPduV12,
  AnyRedactedPdu,
  AnyRedactedPduV11,
} from '../../src/kind/pdu.js'
import { type PduOf, pduCodec, type RedactedPduOf, redactedPduCodec } from '../../src/kind/pdu-of.js'

declare const roomVersion: RoomVersion
declare const text: string

test('a literal version gives its format', () => {
  expectTypeOf<PduOf<'2'>>().toEqualTypeOf<AnyPduV1>()
  expectTypeOf<PduOf<'10'>>().toEqualTypeOf<AnyPduV3>()
  expectTypeOf<PduOf<'11'>>().toEqualTypeOf<AnyPduV11>()
  expectTypeOf<PduOf<'12'>>().toEqualTypeOf<AnyPduV12>()
  expectTypeOf<PduOf<'org.example.rooms'>>().toEqualTypeOf<AnyPduV12>()
  expectTypeOf<RedactedPduOf<'11'>>().toEqualTypeOf<AnyRedactedPduV11>()
})

test('a union of two versions gives both formats', () => {
  expectTypeOf<PduOf<'1' | '11'>>().toEqualTypeOf<AnyPduV1 | AnyPduV11>()
})

test('a string gives all formats', () => {
  expectTypeOf<PduOf<RoomVersion>>().toEqualTypeOf<AnyPdu>()
  expectTypeOf<TypeOf<ReturnType<typeof pduCodec<string>>>>().toEqualTypeOf<AnyPdu>()
})

test('the codecs have these types', () => {
  const value: unknown = text
  if (pduCodec('1').is(value)) expectTypeOf(value.event_id).toEqualTypeOf<`$${string}`>()
  if (pduCodec(roomVersion).is(value)) expectTypeOf(value).toEqualTypeOf<AnyPdu>()
  if (redactedPduCodec(text).is(value)) expectTypeOf(value).toEqualTypeOf<AnyRedactedPdu>()
})
