import {
  RedactedRoomCreateEventContent,
  RoomCreateDefinition,
  RoomCreateEventContent,
} from '../../../src/event/room/create.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const old = { creator: '@alice:example.org', 'm.federate': true, room_version: '1' }
const upgraded = {
  additional_creators: ['@bob:example.org'],
  predecessor: { room_id: '!old:example.org' },
  room_version: '12',
  type: 'm.space',
}

accepts(RoomCreateEventContent, [
  ['room version 1 with a creator', old],
  ['room version 12 with additional creators', upgraded],
  ['an empty object', {}],
  ['an unspecified version', { room_version: 'org.example.fork' }],
  ['an unspecified type', { type: 'org.example.board' }],
  ['a predecessor with an event ID', { predecessor: { event_id: '$last', room_id: '!old:example.org' } }],
])

rejects(RoomCreateEventContent, [
  ['a version as a number', { room_version: 1 }, 'room_version: expected a string (RoomVersion), found a number'],
  [
    'a predecessor without a room ID',
    { predecessor: { event_id: '$last' } },
    'predecessor.room_id: expected a string that matches ^! (RoomId), found nothing',
  ],
  [
    'additional creators with an invalid user ID',
    { additional_creators: ['@bob:example.org', 'carol'] },
    'additional_creators[1]: expected a string that matches ^@ (UserId), found "carol"',
  ],
  [
    'a string instead of a boolean',
    { 'm.federate': 'false' },
    '["m.federate"]: expected a boolean, found a string of 5 characters',
  ],
  [
    'a predecessor with an invalid event ID',
    { predecessor: { event_id: 'last', room_id: '!old:example.org' } },
    'predecessor.event_id: expected a string that matches ^\\$ (EventId), found "last"',
  ],
  ['null as the type', { type: null }, 'type: expected a string (RoomType), found null'],
])

accepts(RedactedRoomCreateEventContent, [
  ['the creator, as in room versions up to 10', { creator: '@alice:example.org' }],
  ['everything, as from room version 11 on', upgraded],
  ['an empty object', {}],
])

rejects(RedactedRoomCreateEventContent, [
  [
    'a creator that is an invalid user ID',
    { creator: 'alice' },
    'creator: expected a string that matches ^@ (UserId), found "alice"',
  ],
])

stateShapes(
  RoomCreateDefinition,
  { type: 'm.room.create', state_key: '', content: old },
  ['main', 'state_key: expected "", found a string of 4 characters'],
  { creator: '@alice:example.org' },
)
