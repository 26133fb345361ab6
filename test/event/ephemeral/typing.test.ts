import { TypingDefinition, TypingEventContent } from '../../../src/event/ephemeral/typing.js'
import { accepts, rejects } from '../../support/rows.js'
import { ephemeralShapes } from '../../support/shapes.js'

accepts(TypingEventContent, [
  ['users', { user_ids: ['@alice:example.org', '@bob:example.com'] }],
  ['no users', { user_ids: [] }],
])

rejects(TypingEventContent, [
  ['no list', {}, 'user_ids: expected an array, found nothing'],
  [
    'an invalid user ID',
    { user_ids: ['@alice:example.org', 'bob'] },
    'user_ids[1]: expected a string that matches ^@ (UserId), found "bob"',
  ],
])

ephemeralShapes(TypingDefinition, { type: 'm.typing', content: { user_ids: ['@alice:example.org'] } })
