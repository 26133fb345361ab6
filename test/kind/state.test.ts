import { expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { AnyStateEvent, AnyStrippedStateEvent, AnySyncStateEvent, STATE } from '../../src/kind/state.js'
import { findsByType } from '../support/dispatch.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

test.each(Object.entries(STATE))('%s is listed under its type as a state event', (type, definition) => {
  expect(definition).toMatchObject({ kind: 'state', type })
})

findsByType(AnyStateEvent, byType(STATE, 'event'))
findsByType(AnySyncStateEvent, byType(STATE, 'sync'))
findsByType(AnyStrippedStateEvent, byType(STATE, 'stripped'))

const name = { type: 'm.room.name', state_key: '', content: { name: 'Hall' } }
const member = { type: 'm.room.member', state_key: '@bob:example.org', content: { membership: 'join' } }

accepts(AnyStateEvent, [
  ['a room name', roomEvent(name)],
  ['a membership', roomEvent(member)],
])

rejects(AnyStateEvent, [
  [
    'a room name without a state key',
    roomEvent({ ...name, state_key: undefined }),
    'state_key: expected "", found nothing',
  ],
  [
    'a membership with an invalid state key',
    roomEvent({ ...member, state_key: '' }),
    'state_key: expected a string that matches ^@ (UserId), found ""',
  ],
  [
    'the content of another type',
    roomEvent({ ...name, content: member.content }),
    'content.name: expected a string, found nothing',
  ],
])
