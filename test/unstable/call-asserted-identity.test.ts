import {
  CallAssertedIdentityDefinition,
  CallAssertedIdentityEventContent,
} from '../../src/unstable/call-asserted-identity.js'
import { accepts, rejects } from '../support/rows.js'

const content = { asserted_identity: { display_name: 'Bob' }, call_id: '1', party_id: 'a', version: '1' }

accepts(CallAssertedIdentityEventContent, [
  ['a name', content],
  [
    'all fields',
    {
      ...content,
      asserted_identity: { avatar_url: 'mxc://example.org/b', display_name: 'Bob', id: '@bob:example.org' },
    },
  ],
  ['an unknown party', { ...content, asserted_identity: {} }],
])

rejects(CallAssertedIdentityEventContent, [
  ['no party', { ...content, asserted_identity: undefined }, 'asserted_identity: expected an object, found nothing'],
  [
    'a name that is not a string',
    { ...content, asserted_identity: { display_name: 5 } },
    'asserted_identity.display_name: expected a string, found a number',
  ],
])

const event = { content, event_id: '$e', origin_server_ts: 1, sender: '@alice:example.org' }

accepts(CallAssertedIdentityDefinition.sync, [
  ['the name of the proposal', { ...event, type: 'm.call.asserted_identity' }],
  ['the name that clients send', { ...event, type: 'org.matrix.call.asserted_identity' }],
])
