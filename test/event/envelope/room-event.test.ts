import { RoomEvent, SyncRoomEvent } from '../../../src/event/envelope/room-event.js'
import { accepts, rejects } from '../../support/rows.js'

const sync = {
  content: {},
  event_id: '$event',
  origin_server_ts: 1_700_000_000_000,
  sender: '@alice:example.org',
  type: 'org.example.thing',
}
const event = { ...sync, room_id: '!room:example.org' }

accepts(RoomEvent, [
  ['an event that is not state', event],
  ['an event that is state', { ...event, state_key: '' }],
  ['a time before 1970', { ...event, origin_server_ts: -1 }],
  ['what a server adds', { ...event, unsigned: { age: 5 } }],
  ['null for that, as Conduit wrote it', { ...event, unsigned: null }],
])

rejects(RoomEvent, [
  ['no room', sync, 'room_id: expected a string that matches ^! (RoomId), found nothing'],
  ['a state key that is null', { ...event, state_key: null }, 'state_key: expected a string, found null'],
  [
    'a time in words',
    { ...event, origin_server_ts: '2023' },
    'origin_server_ts: expected an integer, found a string of 4 characters',
  ],
  [
    'no object for what a server adds',
    { ...event, unsigned: [] },
    'unsigned: expected an object or null, found an array of 0',
  ],
])

accepts(SyncRoomEvent, [
  ['no room', sync],
  ['a room all the same', event],
])

rejects(SyncRoomEvent, [
  ['no ID', { ...sync, event_id: undefined }, 'event_id: expected a string that matches ^\\$ (EventId), found nothing'],
])
