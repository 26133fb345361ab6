import { DirectDefinition, DirectEventContent } from '../../../src/event/account-data/direct.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { '@bob:example.org': ['!room:example.org', '!other:example.org'], '@carol:example.com': [] }

accepts(DirectEventContent, [
  ['chats with two users', content],
  ['no chats', {}],
  ['what is no room', { '@bob:example.org': ['room'] }],
  ['someone who is no user, whatever stands there', { 'bob@example.org': 5 }],
])

rejects(DirectEventContent, [
  [
    'one room, and no list',
    { '@bob:example.org': '!room:example.org' },
    '["@bob:example.org"]: expected an array, found a string of 17 characters',
  ],
  [
    'a room that is null',
    { ...content, '@bob:example.org': ['!room:example.org', null] },
    '["@bob:example.org"][1]: expected a string, found null',
  ],
  ['a list', ['!room:example.org'], 'expected an object, found an array of 1'],
])

accountDataShapes(DirectDefinition, { type: 'm.direct', content })
