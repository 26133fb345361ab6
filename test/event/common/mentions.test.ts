import { Mentions } from '../../../src/event/common/mentions.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(Mentions, [
  ['nobody', {}],
  ['users', { user_ids: ['@alice:example.org', '@bob:example.com'] }],
  ['the whole room', { room: true }],
  ['what is no user ID, since the specification does not ask for one', { user_ids: ['everyone'] }],
])

rejects(Mentions, [
  [
    'a user, and no list',
    { user_ids: '@alice:example.org' },
    'user_ids: expected an array, found a string of 18 characters',
  ],
  ['a user that is no string', { user_ids: [{ id: '@a:b' }] }, 'user_ids[0]: expected a string, found an object'],
  ['a name for the room', { room: '@room' }, 'room: expected a boolean, found a string of 5 characters'],
])
