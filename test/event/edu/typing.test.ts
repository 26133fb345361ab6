import { TypingEdu, TypingEduContent } from '../../../src/event/edu/typing.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { room_id: '!room:example.org', typing: true, user_id: '@alice:example.org' }

accepts(TypingEduContent, [
  ['a user who is typing', content],
  ['a user who stopped typing', { ...content, typing: false }],
  ['unknown keys', { ...content, 'org.example.since': 5 }],
])

rejects(TypingEduContent, [
  [
    'an empty object',
    {},
    'room_id: expected a string, found nothing',
    'typing: expected a boolean, found nothing',
    'user_id: expected a string, found nothing',
  ],
  [
    'wrong values',
    { room_id: null, typing: 1, user_id: ['@alice:example.org'] },
    'room_id: expected a string, found null',
    'typing: expected a boolean, found a number',
    'user_id: expected a string, found an array of 1',
  ],
])

accepts(TypingEdu, [
  ['the EDU', { content, edu_type: 'm.typing' }],
  ['an obsolete key', { content, edu_type: 'm.typing', origin: 'example.org' }],
])

rejects(TypingEdu, [
  ['an event', { content, type: 'm.typing' }, 'edu_type: expected "m.typing", found nothing'],
  ['another EDU', { content, edu_type: 'm.receipt' }, 'edu_type: expected "m.typing", found "m.receipt"'],
  [
    'the content of the client event',
    { content: { user_ids: ['@alice:example.org'] }, edu_type: 'm.typing' },
    'content.room_id: expected a string, found nothing',
    'content.typing: expected a boolean, found nothing',
    'content.user_id: expected a string, found nothing',
  ],
])
