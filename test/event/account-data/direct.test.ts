import { DirectDefinition, DirectEventContent } from '../../../src/event/account-data/direct.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { '@bob:example.org': ['!room:example.org', '!other:example.org'], '@carol:example.com': [] }

accepts(DirectEventContent, [
  ['chats with two users', content],
  ['no chats', {}],
  ['an invalid room ID', { '@bob:example.org': ['room'] }],
  ['any value under a key that is not a user ID', { 'bob@example.org': 5 }],
])

rejects(DirectEventContent, [
  [
    'a room ID instead of a list',
    { '@bob:example.org': '!room:example.org' },
    '["@bob:example.org"]: expected an array, found a string of 17 characters',
  ],
  [
    'null as a room',
    { ...content, '@bob:example.org': ['!room:example.org', null] },
    '["@bob:example.org"][1]: expected a string, found null',
  ],
  ['a list', ['!room:example.org'], 'expected an object, found an array of 1'],
])

accountDataShapes(DirectDefinition, { type: 'm.direct', content })
