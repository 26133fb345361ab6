import { expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { AnyRoomAccountDataEvent, ROOM_ACCOUNT_DATA } from '../../src/kind/room-account-data.js'
import { findsByType } from '../support/dispatch.js'

test.each(Object.entries(ROOM_ACCOUNT_DATA))('%s is listed under its type as room account data', (type, definition) => {
  expect(definition).toMatchObject({ kind: 'room-account-data', type })
})

findsByType(AnyRoomAccountDataEvent, byType(ROOM_ACCOUNT_DATA, 'event'))
