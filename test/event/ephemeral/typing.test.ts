import { TypingDefinition, TypingEventContent } from '../../../src/event/ephemeral/typing.js'
import { accepts, rejects } from '../../support/rows.js'
import { ephemeralShapes } from '../../support/shapes.js'

accepts(TypingEventContent, [
  ['users', { user_ids: ['@alice:example.org', '@bob:example.com'] }],
  ['nobody any more', { user_ids: [] }],
])

rejects(TypingEventContent, [
  ['no list', {}, 'user_ids: expected an array, found nothing'],
  [
    'someone who is no user',
    { user_ids: ['@alice:example.org', 'bob'] },
    'user_ids[1]: expected a string that matches ^@ (UserId), found "bob"',
  ],
])

ephemeralShapes(TypingDefinition, { type: 'm.typing', content: { user_ids: ['@alice:example.org'] } })
