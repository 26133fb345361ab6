import { StrippedState } from '../../../src/event/envelope/stripped-state.js'
import { accepts, rejects } from '../../support/rows.js'

const state = { content: { name: 'Hall' }, sender: '@alice:example.org', state_key: '', type: 'm.room.name' }

accepts(StrippedState, [
  ['state of a type that is known', state],
  ['state whose content is not what its type asks for', { ...state, content: {} }],
  ['state of a type that nobody knows', { ...state, state_key: 'any', type: 'org.example.thing' }],
  ['the whole event, as older servers pass it on', { ...state, event_id: '$event', origin_server_ts: 5 }],
])

rejects(StrippedState, [
  ['what is not state', { ...state, state_key: undefined }, 'state_key: expected a string, found nothing'],
  [
    'state that nobody sent',
    { ...state, sender: undefined },
    'sender: expected a string that matches ^@ (UserId), found nothing',
  ],
])
