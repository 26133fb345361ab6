import {
  RedactedRoomRedactionEventContent,
  RoomRedactionDefinition,
  RoomRedactionEvent,
  RoomRedactionEventContent,
} from '../../../src/event/room/redaction.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes, roomEvent } from '../../support/shapes.js'

const bare = { type: 'm.room.redaction', content: { reason: 'Spam' } }

accepts(RoomRedactionEventContent, [
  ['a reason', { reason: 'Spam' }],
  ['an empty object, as up to room version 10', {}],
  ['redacts, as from room version 11 on', { reason: 'Spam', redacts: '$event' }],
])

rejects(RoomRedactionEventContent, [
  ['null as the reason', { reason: null }, 'reason: expected a string, found null'],
  [
    'an invalid event ID',
    { redacts: '@bob:example.org' },
    'redacts: expected a string that matches ^\\$ (EventId), found "@bob:example.org"',
  ],
])

accepts(RoomRedactionEvent, [
  ['redacts outside the content, as up to room version 10', { ...roomEvent(bare), redacts: '$event' }],
  ['redacts in both places', { ...roomEvent({ ...bare, content: { redacts: '$event' } }), redacts: '$event' }],
])

rejects(RoomRedactionEvent, [
  [
    'an invalid event ID outside the content',
    { ...roomEvent(bare), redacts: null },
    'redacts: expected a string that matches ^\\$ (EventId), found null',
  ],
])

accepts(RedactedRoomRedactionEventContent, [
  ['redacts, as from room version 11 on', { redacts: '$event' }],
  ['an empty object', {}],
])

rejects(RedactedRoomRedactionEventContent, [
  ['an invalid event ID', { redacts: 5 }, 'redacts: expected a string that matches ^\\$ (EventId), found a number'],
])

messageLikeShapes(RoomRedactionDefinition, bare, { redacts: '$event' })
