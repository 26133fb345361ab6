import { Mentions } from '../../../src/event/common/mentions.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(Mentions, [
  ['no users', {}],
  ['users', { user_ids: ['@alice:example.org', '@bob:example.com'] }],
  ['the whole room', { room: true }],
  ['an invalid user ID, which the specification allows', { user_ids: ['everyone'] }],
])

rejects(Mentions, [
  [
    'a user ID instead of a list',
    { user_ids: '@alice:example.org' },
    'user_ids: expected an array, found a string of 18 characters',
  ],
  ['a user ID that is not a string', { user_ids: [{ id: '@a:b' }] }, 'user_ids[0]: expected a string, found an object'],
  ['a string instead of a boolean', { room: '@room' }, 'room: expected a boolean, found a string of 5 characters'],
])
