import { expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { AnyMessageLikeEvent, AnySyncMessageLikeEvent, MESSAGE_LIKE } from '../../src/kind/message-like.js'
import { findsByType } from '../support/dispatch.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

test.each(Object.entries(MESSAGE_LIKE))('%s is listed under its type as a message-like event', (type, definition) => {
  expect(definition).toMatchObject({ kind: 'message-like', type })
})

findsByType(AnyMessageLikeEvent, byType(MESSAGE_LIKE, 'event'))
findsByType(AnySyncMessageLikeEvent, byType(MESSAGE_LIKE, 'sync'))

const message = { type: 'm.room.message', content: { body: 'Hello', msgtype: 'm.text' } }

accepts(AnyMessageLikeEvent, [
  ['a message', roomEvent(message)],
  ['a redaction with redacts', { ...roomEvent({ type: 'm.room.redaction', content: {} }), redacts: '$other' }],
])

rejects(AnyMessageLikeEvent, [
  ['a redacted message', roomEvent({ ...message, content: {} }), 'content.msgtype: expected a string, found nothing'],
  [
    'a redaction of an invalid event ID',
    { ...roomEvent({ type: 'm.room.redaction', content: {} }), redacts: 5 },
    'redacts: expected a string that matches ^\\$ (EventId), found a number',
  ],
])
