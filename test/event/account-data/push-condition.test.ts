import { PushCondition } from '../../../src/event/account-data/push-condition.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(PushCondition, [
  ['a glob', { key: 'content.body', kind: 'event_match', pattern: 'cake*' }],
  ['an empty glob', { key: 'state_key', kind: 'event_match', pattern: '' }],
  ['a string', { key: 'type', kind: 'event_property_is', value: 'm.room.member' }],
  ['an integer', { key: 'content.version', kind: 'event_property_is', value: 2 }],
  ['a boolean', { key: 'content.m\\.mentions.room', kind: 'event_property_is', value: true }],
  ['null', { key: 'content.reason', kind: 'event_property_is', value: null }],
  ['an item of an array', { key: 'content.tags', kind: 'event_property_contains', value: 'garden' }],
  ['the display name of the user', { kind: 'contains_display_name' }],
  ['a number of members', { is: '>=3', kind: 'room_member_count' }],
  ['an unreadable number of members', { is: 'three', kind: 'room_member_count' }],
  ['a notification permission', { key: 'room', kind: 'sender_notification_permission' }],
  ['an unknown kind', { kind: 'org.example.moon', phase: 'full' }],
  ['an unknown kind with a value of another type', { kind: 'org.example.moon', value: [0.5] }],
  ['a parameter of another condition', { is: 3, kind: 'contains_display_name' }],
  ['no glob, as Dendrite sends it', { key: 'state_key', kind: 'event_match' }],
  [
    'no value, as Synapse sends it',
    { key: 'content.m\\.mentions.user_ids', kind: 'event_property_contains', value_type: 'user_id' },
  ],
  ['no path and no value', { kind: 'event_property_is' }],
  ['no number of members', { kind: 'room_member_count' }],
  ['no notification permission', { kind: 'sender_notification_permission' }],
])

rejects(PushCondition, [
  ['no kind', { key: 'type', pattern: '*' }, 'kind: expected a string, found nothing'],
  ['null as a kind', { kind: null }, 'kind: expected a string, found null'],
  ['a value that is not an object', 'contains_display_name', 'expected an object, found a string of 21 characters'],
  ['null as a glob', { key: 'type', kind: 'event_match', pattern: null }, 'pattern: expected a string, found null'],
  [
    'an object as a value',
    { key: 'content.tags', kind: 'event_property_is', value: ['garden'] },
    'value: expected a string or an integer or a boolean or null, found an array of 1',
  ],
  [
    'a fraction',
    { key: 'content.x', kind: 'event_property_is', value: 0.5 },
    'value: expected a string or an integer or a boolean or null, found a fraction',
  ],
  [
    'an unsafe integer',
    { key: 'content.x', kind: 'event_property_contains', value: 2 ** 53 },
    'value: expected a string or an integer or a boolean or null, found a number of more than 53 bits',
  ],
  [
    'a number of members that is not a string',
    { is: 2, kind: 'room_member_count' },
    'is: expected a string, found a number',
  ],
  ['null as a path', { key: null, kind: 'event_property_is', value: 1 }, 'key: expected a string, found null'],
])
