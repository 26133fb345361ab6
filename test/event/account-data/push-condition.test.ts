import { PushCondition } from '../../../src/event/account-data/push-condition.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(PushCondition, [
  ['a glob', { key: 'content.body', kind: 'event_match', pattern: 'cake*' }],
  ['a glob that only nothing matches', { key: 'state_key', kind: 'event_match', pattern: '' }],
  ['a string', { key: 'type', kind: 'event_property_is', value: 'm.room.member' }],
  ['an integer', { key: 'content.version', kind: 'event_property_is', value: 2 }],
  ['a boolean', { key: 'content.m\\.mentions.room', kind: 'event_property_is', value: true }],
  ['null', { key: 'content.reason', kind: 'event_property_is', value: null }],
  ['a member of a list', { key: 'content.tags', kind: 'event_property_contains', value: 'garden' }],
  ['the user’s name', { kind: 'contains_display_name' }],
  ['a number of members', { is: '>=3', kind: 'room_member_count' }],
  ['a number of members that nobody can read', { is: 'three', kind: 'room_member_count' }],
  ['a power', { key: 'room', kind: 'sender_notification_permission' }],
  ['a kind that nobody knows yet', { kind: 'org.example.moon', phase: 'full' }],
  ['a kind that nobody knows yet, with its own idea of a value', { kind: 'org.example.moon', value: [0.5] }],
  ['a parameter of another kind', { is: 3, kind: 'contains_display_name' }],
  ['a glob left out, as by Dendrite', { key: 'state_key', kind: 'event_match' }],
  [
    'a value left out, as by Synapse',
    { key: 'content.m\\.mentions.user_ids', kind: 'event_property_contains', value_type: 'user_id' },
  ],
  ['no path and no value', { kind: 'event_property_is' }],
  ['no number of members', { kind: 'room_member_count' }],
  ['no power', { kind: 'sender_notification_permission' }],
])

rejects(PushCondition, [
  ['no kind', { key: 'type', pattern: '*' }, 'kind: expected a string, found nothing'],
  ['a kind that is null', { kind: null }, 'kind: expected a string, found null'],
  ['no object', 'contains_display_name', 'expected an object, found a string of 21 characters'],
  [
    'a glob that is null',
    { key: 'type', kind: 'event_match', pattern: null },
    'pattern: expected a string, found null',
  ],
  [
    'a value with parts',
    { key: 'content.tags', kind: 'event_property_is', value: ['garden'] },
    'value: expected a string or an integer or a boolean or null, found an array of 1',
  ],
  [
    'a fraction',
    { key: 'content.x', kind: 'event_property_is', value: 0.5 },
    'value: expected a string or an integer or a boolean or null, found a fraction',
  ],
  [
    'an integer that cannot be told from its neighbors',
    { key: 'content.x', kind: 'event_property_contains', value: 2 ** 53 },
    'value: expected a string or an integer from -(2^53-1) to 2^53-1 or a boolean or null, found a larger number',
  ],
  ['a number of members as a number', { is: 2, kind: 'room_member_count' }, 'is: expected a string, found a number'],
  ['a path that is null', { key: null, kind: 'event_property_is', value: 1 }, 'key: expected a string, found null'],
])
