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
  ['room version 1, which names the creator', old],
  ['room version 12, which names further creators', upgraded],
  ['nothing: room version 1, and the sender made it', {}],
  ['a version that others named', { room_version: 'org.example.fork' }],
  ['a type that others named', { type: 'org.example.board' }],
  ['a predecessor with its last event', { predecessor: { event_id: '$last', room_id: '!old:example.org' } }],
])

rejects(RoomCreateEventContent, [
  ['a version as a number', { room_version: 1 }, 'room_version: expected a string (RoomVersion), found a number'],
  [
    'a predecessor that names no room',
    { predecessor: { event_id: '$last' } },
    'predecessor.room_id: expected a string that matches ^! (RoomId), found nothing',
  ],
  [
    'creators, of whom one is no user',
    { additional_creators: ['@bob:example.org', 'carol'] },
    'additional_creators[1]: expected a string that matches ^@ (UserId), found "carol"',
  ],
  [
    'a string for a boolean',
    { 'm.federate': 'false' },
    '["m.federate"]: expected a boolean, found a string of 5 characters',
  ],
  [
    'a predecessor whose last event is none',
    { predecessor: { event_id: 'last', room_id: '!old:example.org' } },
    'predecessor.event_id: expected a string that matches ^\\$ (EventId), found "last"',
  ],
  ['no type as null', { type: null }, 'type: expected a string (RoomType), found null'],
])

accepts(RedactedRoomCreateEventContent, [
  ['the creator, who stays up to room version 10', { creator: '@alice:example.org' }],
  ['everything, which stays from room version 11 on', upgraded],
  ['nothing', {}],
])

rejects(RedactedRoomCreateEventContent, [
  [
    'a creator who is no user',
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
