import { expectTypeOf, test } from 'vitest'

import type { RoomCreateEvent, StrippedRoomCreateEvent, SyncRoomCreateEvent } from '../../../src/event/room/create.js'
import type {
  RedactedRoomPowerLevelsEventContent,
  RoomPowerLevelsEventContent,
} from '../../../src/event/room/power-levels.js'
import { type PowerLevels, powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import type { RoomCreation } from '../../../src/function/room-version/creators.js'

test('every shape of m.room.create will do', () => {
  expectTypeOf<RoomCreateEvent>().toExtend<RoomCreation>()
  expectTypeOf<SyncRoomCreateEvent>().toExtend<RoomCreation>()
  expectTypeOf<StrippedRoomCreateEvent>().toExtend<RoomCreation>()
})

test('a content may be decoded, redacted, raw or missing', () => {
  expectTypeOf(powerLevelsOf).parameter(0).toEqualTypeOf<object | undefined>()
  expectTypeOf<RoomPowerLevelsEventContent | RedactedRoomPowerLevelsEventContent>().toExtend<object>()
})

test('levels are read-only', () => {
  expectTypeOf<PowerLevels>().toEqualTypeOf<Readonly<PowerLevels>>()
  expectTypeOf<PowerLevels['users']>().not.toHaveProperty('set')
})
