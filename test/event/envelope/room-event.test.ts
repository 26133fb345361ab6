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
  ['a message-like event', event],
  ['a state event', { ...event, state_key: '' }],
  ['a time before 1970', { ...event, origin_server_ts: -1 }],
  ['unsigned data', { ...event, unsigned: { age: 5 } }],
  ['null as unsigned, as Conduit wrote it', { ...event, unsigned: null }],
])

rejects(RoomEvent, [
  ['no room_id', sync, 'room_id: expected a string that matches ^! (RoomId), found nothing'],
  ['null as a state key', { ...event, state_key: null }, 'state_key: expected a string, found null'],
  [
    'a timestamp as a string',
    { ...event, origin_server_ts: '2023' },
    'origin_server_ts: expected an integer, found a string of 4 characters',
  ],
  ['an array as unsigned', { ...event, unsigned: [] }, 'unsigned: expected an object or null, found an array of 0'],
])

accepts(SyncRoomEvent, [
  ['no room_id', sync],
  ['a room_id, which is ignored', event],
])

rejects(SyncRoomEvent, [
  ['no ID', { ...sync, event_id: undefined }, 'event_id: expected a string that matches ^\\$ (EventId), found nothing'],
])
