import { UnsignedData } from '../../../src/event/envelope/unsigned.js'
import { accepts, rejects } from '../../support/rows.js'

const state = {
  content: { join_rule: 'public' },
  sender: '@alice:example.org',
  state_key: '',
  type: 'm.room.join_rules',
}
const relations = (aggregated: object) => ({ 'm.relations': aggregated })
const thread = { count: 7, current_user_participated: true, latest_event: { event_id: '$latest' } }

accepts(UnsignedData, [
  ['an empty object', {}],
  ['a negative age', { age: -5 }],
  ['the replaced state', { prev_content: { name: 'Old' }, replaces_state: '$earlier' }],
  ['any object as redacted_because', { redacted_because: { content: 5 } }],
  ['a transaction ID', { transaction_id: '42' }],
  ['any string as membership', { membership: 'org.example.visit' }],
  ['the stripped state of an invite', { invite_room_state: [state] }],
  ['the stripped state of a knock', { knock_room_state: [] }],
  ['an edit, as an event', relations({ 'm.replace': { event_id: '$edit', sender: '@alice:example.org' } })],
  ['a thread', relations({ 'm.thread': thread })],
  ['references', relations({ 'm.reference': { chunk: [{ event_id: '$one' }, { event_id: '$two' }] } })],
  ['relations of an unknown type', relations({ 'org.example.votes': [{ key: 'yes' }] })],
])

rejects(UnsignedData, [
  ['an age as a string', { age: '5 s' }, 'age: expected an integer, found a string of 3 characters'],
  ['null as prev_content', { prev_content: null }, 'prev_content: expected an object, found null'],
  ['true as redacted_because', { redacted_because: true }, 'redacted_because: expected an object, found a boolean'],
  [
    'state without a sender',
    { invite_room_state: [state, { ...state, sender: undefined }] },
    'invite_room_state[1].sender: expected a string that matches ^@ (UserId), found nothing',
  ],
  [
    'an object as knock_room_state',
    { knock_room_state: state },
    'knock_room_state: expected an array, found an object',
  ],
  [
    'a thread without a count',
    relations({ 'm.thread': { ...thread, count: undefined } }),
    '["m.relations"]["m.thread"].count: expected an integer, found nothing',
  ],
  [
    'a reference to an invalid event ID',
    relations({ 'm.reference': { chunk: [{ event_id: '!room:example.org' }] } }),
    '["m.relations"]["m.reference"].chunk[0].event_id: expected a string that matches ^\\$ (EventId), found "!room:example.org"',
  ],
  [
    'a thread with a wrong participation flag',
    relations({ 'm.thread': { ...thread, current_user_participated: 'yes' } }),
    '["m.relations"]["m.thread"].current_user_participated: expected a boolean, found a string of 3 characters',
  ],
  [
    'a string as an edit',
    relations({ 'm.replace': 'Hello' }),
    '["m.relations"]["m.replace"]: expected an object, found a string of 5 characters',
  ],
  [
    'wrong names and IDs',
    { membership: 5, replaces_state: 5, transaction_id: 5 },
    'membership: expected a string, found a number',
    'replaces_state: expected a string that matches ^\\$ (EventId), found a number',
    'transaction_id: expected a string, found a number',
  ],
])
