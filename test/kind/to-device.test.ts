import { expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { AnyToDeviceEvent, TO_DEVICE } from '../../src/kind/to-device.js'
import { findsByType } from '../support/dispatch.js'
import { accepts, rejects } from '../support/rows.js'

test.each(Object.entries(TO_DEVICE))('%s is listed under its type as a to-device event', (type, definition) => {
  expect(definition).toMatchObject({ kind: 'to-device', type })
})

findsByType(AnyToDeviceEvent, byType(TO_DEVICE, 'event'))

const bare = { type: 'm.secret.send', content: { request_id: 'R1', secret: 'b3BlbiBzZXNhbWU' } }

accepts(AnyToDeviceEvent, [['a to-device event', { ...bare, sender: '@alice:example.org' }]])
rejects(AnyToDeviceEvent, [
  ['an event without a sender', bare, 'sender: expected a string that matches ^@ (UserId), found nothing'],
])
