import { expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { AnyEphemeralRoomEvent, AnySyncEphemeralRoomEvent, EPHEMERAL } from '../../src/kind/ephemeral.js'
import { findsByType } from '../support/dispatch.js'

test.each(Object.entries(EPHEMERAL))('%s is listed under its type as an ephemeral event', (type, definition) => {
  expect(definition).toMatchObject({ kind: 'ephemeral', type })
})

findsByType(AnyEphemeralRoomEvent, byType(EPHEMERAL, 'event'))
findsByType(AnySyncEphemeralRoomEvent, byType(EPHEMERAL, 'sync'))
