import { RoomPinnedEventsDefinition, RoomPinnedEventsEventContent } from '../../../src/event/room/pinned-events.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomPinnedEventsEventContent, [
  ['events, in order', { pinned: ['$later', '$earlier'] }],
  ['no events', { pinned: [] }],
  ['an event twice', { pinned: ['$event', '$event'] }],
])

rejects(RoomPinnedEventsEventContent, [
  ['no list', {}, 'pinned: expected an array, found nothing'],
  [
    'an invalid event ID',
    { pinned: ['$event', '!room:example.org', null] },
    'pinned[1]: expected a string that matches ^\\$ (EventId), found "!room:example.org"',
    'pinned[2]: expected a string that matches ^\\$ (EventId), found null',
  ],
])

stateShapes(
  RoomPinnedEventsDefinition,
  { type: 'm.room.pinned_events', state_key: '', content: { pinned: ['$event'] } },
  ['main', 'state_key: expected "", found a string of 4 characters'],
)
