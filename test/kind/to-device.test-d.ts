import { expectTypeOf, test } from 'vitest'

import type { RoomId, UserId } from '../../src/event/common/identifier.js'
import type { ToDeviceRoomKeyEvent, ToDeviceRoomKeyEventContent } from '../../src/event/to-device/room-key.js'
import type { ToDeviceSecretSendEventContent } from '../../src/event/to-device/secret-send.js'
import type { AnyOlmPayload } from '../../src/kind/decrypted.js'
import type {
  AnyToDeviceEvent,
  ToDeviceEventByType,
  ToDeviceEventContent,
  ToDeviceEventType,
} from '../../src/kind/to-device.js'

declare const event: AnyToDeviceEvent
declare const payload: AnyOlmPayload

test('content by type', () => {
  expectTypeOf<ToDeviceEventContent<'m.room_key'>>().toEqualTypeOf<ToDeviceRoomKeyEventContent>()
  expectTypeOf<ToDeviceEventContent<'m.room_key' | 'm.secret.send'>>().toEqualTypeOf<
    ToDeviceRoomKeyEventContent | ToDeviceSecretSendEventContent
  >()
  // @ts-expect-error a tag is account data
  expectTypeOf<ToDeviceEventContent<'m.tag'>>().not.toBeNever()
})

test('the types are those of the union', () => {
  expectTypeOf<AnyToDeviceEvent['type']>().toEqualTypeOf<ToDeviceEventType>()
  expectTypeOf<AnyOlmPayload['type']>().toEqualTypeOf<ToDeviceEventType>()
  expectTypeOf<string>().not.toExtend<ToDeviceEventType>()
})

test('type narrows the union', () => {
  expectTypeOf(event.sender).toEqualTypeOf<UserId>()
  if (event.type === 'm.room_key.withheld') expectTypeOf(event.content.room_id).toEqualTypeOf<RoomId | undefined>()
  if (payload.type === 'm.secret.send') expectTypeOf(payload.content.secret).toBeString()
})

test('events by type', () => {
  expectTypeOf<ToDeviceEventByType['m.room_key']>().toExtend<ToDeviceRoomKeyEvent>()
  expectTypeOf<ToDeviceEventByType[ToDeviceEventType]>().toEqualTypeOf<AnyToDeviceEvent>()
  // @ts-expect-error a message is not a to-device event
  expectTypeOf<ToDeviceEventByType['m.room.message']>().toBeAny()
})
