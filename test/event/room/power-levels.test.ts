import {
  RedactedRoomPowerLevelsEventContent,
  RoomPowerLevelsDefinition,
  RoomPowerLevelsEventContent,
} from '../../../src/event/room/power-levels.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = {
  ban: 50,
  events: { 'm.room.name': 50, 'org.example.vote': 0 },
  events_default: 0,
  invite: 0,
  kick: 50,
  notifications: { room: 50 },
  redact: 50,
  state_default: 50,
  users: { '@alice:example.org': 100 },
  users_default: 0,
}

accepts(RoomPowerLevelsEventContent, [
  ['every level', content],
  ['an empty object', {}],
  ['a negative level', { users: { '@troll:example.org': -1 } }],
  ['the highest and the lowest level', { ban: 2 ** 53 - 1, users_default: -(2 ** 53) + 1 }],
  ['event types with the names of inherited methods', { events: { constructor: 1, toString: 2 } }],
  ['any level under a key that is not a user ID', { users: { bob: 'king' } }],
])

rejects(RoomPowerLevelsEventContent, [
  [
    'a string, as in rooms before version 10',
    { ban: '50' },
    'ban: expected an integer, found a string of 2 characters',
  ],
  [
    'a fraction, as in rooms before version 6',
    { users: { '@bob:example.org': 50.57 } },
    'users["@bob:example.org"]: expected an integer, found a fraction',
  ],
  ['a level above the highest', { kick: 2 ** 53 }, 'kick: expected an integer, found a number of more than 53 bits'],
  [
    'several wrong levels',
    { events: { 'm.room.name': true }, notifications: { room: 'all' } },
    'events["m.room.name"]: expected an integer, found a boolean',
    'notifications.room: expected an integer, found a string of 3 characters',
  ],
  [
    'null instead of defaults',
    { events_default: null, redact: null, state_default: null, users_default: null },
    'events_default: expected an integer, found null',
    'redact: expected an integer, found null',
    'state_default: expected an integer, found null',
    'users_default: expected an integer, found null',
  ],
])

accepts(RedactedRoomPowerLevelsEventContent, [
  ['all levels but notifications, as from room version 11 on', { ...content, notifications: undefined }],
  [
    'all levels but notifications and invite, as in older versions',
    { ...content, invite: undefined, notifications: undefined },
  ],
  ['an empty object', {}],
])

rejects(RedactedRoomPowerLevelsEventContent, [
  ['a wrong level', { invite: '0' }, 'invite: expected an integer, found a string of 1 character'],
])

stateShapes(RoomPowerLevelsDefinition, { type: 'm.room.power_levels', state_key: '', content }, [
  'main',
  'state_key: expected "", found a string of 4 characters',
])
