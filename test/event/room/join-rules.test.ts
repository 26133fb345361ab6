import {
  RedactedRoomJoinRulesEventContent,
  RoomJoinRulesDefinition,
  RoomJoinRulesEventContent,
} from '../../../src/event/room/join-rules.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const allow = [{ room_id: '!club:example.org', type: 'm.room_membership' }]

accepts(RoomJoinRulesEventContent, [
  ['everyone', { join_rule: 'public' }],
  ['invited users', { join_rule: 'invite' }],
  ['users who knock', { join_rule: 'knock' }],
  ['members of another room', { allow, join_rule: 'restricted' }],
  ['members of another room and users who knock', { allow, join_rule: 'knock_restricted' }],
  ['a reserved rule', { join_rule: 'private' }],
  ['an unknown rule', { join_rule: 'org.example.quiz' }],
  ['an unknown condition', { allow: [{ type: 'org.example.age' }], join_rule: 'restricted' }],
  ['a restricted room without conditions', { join_rule: 'restricted' }],
])

rejects(RoomJoinRulesEventContent, [
  ['no rule', { allow }, 'join_rule: expected a string (JoinRule), found nothing'],
  [
    'a condition without a type',
    { allow: [{ room_id: '!club:example.org' }], join_rule: 'restricted' },
    'allow[0].type: expected a string (AllowConditionType), found nothing',
  ],
  [
    'a condition with an invalid room ID',
    { allow: [...allow, { room_id: '#club:example.org', type: 'm.room_membership' }], join_rule: 'restricted' },
    'allow[1].room_id: expected a string that matches ^! (RoomId), found "#club:example.org"',
  ],
])

accepts(RedactedRoomJoinRulesEventContent, [
  ['the rule', { join_rule: 'public' }],
  ['the conditions, as from room version 8 on', { allow, join_rule: 'restricted' }],
  ['an empty object, if the event had been cleared', {}],
])

rejects(RedactedRoomJoinRulesEventContent, [
  ['null', { join_rule: null }, 'join_rule: expected a string (JoinRule), found null'],
  [
    'a condition instead of a list',
    { allow: allow[0], join_rule: 'restricted' },
    'allow: expected an array, found an object',
  ],
])

stateShapes(
  RoomJoinRulesDefinition,
  { type: 'm.room.join_rules', state_key: '', content: { join_rule: 'public' } },
  ['main', 'state_key: expected "", found a string of 4 characters'],
  { join_rule: 'public' },
)
