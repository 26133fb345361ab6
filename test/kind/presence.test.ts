import { expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { AnyPresenceEvent, PRESENCE } from '../../src/kind/presence.js'
import { findsByType } from '../support/dispatch.js'

test.each(Object.entries(PRESENCE))('%s is listed under its type as presence', (type, definition) => {
  expect(definition).toMatchObject({ kind: 'presence', type })
})

findsByType(AnyPresenceEvent, byType(PRESENCE, 'event'))
