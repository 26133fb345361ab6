import {
  IgnoredUserListDefinition,
  IgnoredUserListEventContent,
} from '../../../src/event/account-data/ignored-user-list.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { ignored_users: { '@mallory:example.org': {}, '@trudy:example.com': { x: 1 } } }

accepts(IgnoredUserListEventContent, [
  ['two users', content],
  ['no users', { ignored_users: {} }],
  ['any value under a key that is not a user ID', { ignored_users: { mallory: 5 } }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(IgnoredUserListEventContent, [
  ['an empty object', {}, 'ignored_users: expected an object, found nothing'],
  [
    'a list of users',
    { ignored_users: ['@mallory:example.org'] },
    'ignored_users: expected an object, found an array of 1',
  ],
  [
    'a user with a boolean',
    { ignored_users: { '@mallory:example.org': true } },
    'ignored_users["@mallory:example.org"]: expected an object, found a boolean',
  ],
])

accountDataShapes(IgnoredUserListDefinition, { type: 'm.ignored_user_list', content })
