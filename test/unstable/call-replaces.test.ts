import { CallReplacesDefinition, CallReplacesEventContent } from '../../src/unstable/call-replaces.js'
import { accepts, rejects } from '../support/rows.js'
import { messageLikeShapes } from '../support/shapes.js'

const content = { call_id: '1', party_id: 'a', replacement_id: 'r', version: '1' }
const target_user = { avatar_url: 'mxc://example.org/b', display_name: 'Bob', id: '@bob:example.org' }

accepts(CallReplacesEventContent, [
  ['a transfer to anyone', content],
  ['a transfer to a user who starts the call', { ...content, create_call: 'c', target_room: '!r', target_user }],
  [
    'a transfer to a user who waits for the call',
    { ...content, await_call: 'c', target_user: { id: '@bob:example.org' } },
  ],
])

rejects(CallReplacesEventContent, [
  ['no transfer ID', { ...content, replacement_id: undefined }, 'replacement_id: expected a string, found nothing'],
  ['no user ID', { ...content, target_user: {} }, 'target_user.id: expected a string, found nothing'],
])

messageLikeShapes(CallReplacesDefinition, { type: 'm.call.replaces', content })
