import { StrippedState } from '../../../src/event/envelope/stripped-state.js'
import { accepts, rejects } from '../../support/rows.js'

const state = { content: { name: 'Hall' }, sender: '@alice:example.org', state_key: '', type: 'm.room.name' }

accepts(StrippedState, [
  ['state of a known type', state],
  ['state with a content that is invalid for its type', { ...state, content: {} }],
  ['state of an unknown type', { ...state, state_key: 'any', type: 'org.example.thing' }],
  ['a complete event, as older servers send it', { ...state, event_id: '$event', origin_server_ts: 5 }],
])

rejects(StrippedState, [
  ['an event without a state key', { ...state, state_key: undefined }, 'state_key: expected a string, found nothing'],
  [
    'state without a sender',
    { ...state, sender: undefined },
    'sender: expected a string that matches ^@ (UserId), found nothing',
  ],
])
