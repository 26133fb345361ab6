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
  ['nothing, as up to room version 10', {}],
  ['the other event, as from room version 11 on', { reason: 'Spam', redacts: '$event' }],
])

rejects(RoomRedactionEventContent, [
  ['no reason as null', { reason: null }, 'reason: expected a string, found null'],
  [
    'what is no event',
    { redacts: '@bob:example.org' },
    'redacts: expected a string that matches ^\\$ (EventId), found "@bob:example.org"',
  ],
])

accepts(RoomRedactionEvent, [
  ['the other event beside the content, as up to room version 10', { ...roomEvent(bare), redacts: '$event' }],
  ['the other event in both places', { ...roomEvent({ ...bare, content: { redacts: '$event' } }), redacts: '$event' }],
])

rejects(RoomRedactionEvent, [
  [
    'what is no event, beside the content',
    { ...roomEvent(bare), redacts: null },
    'redacts: expected a string that matches ^\\$ (EventId), found null',
  ],
])

accepts(RedactedRoomRedactionEventContent, [
  ['the other event, which stays from room version 11 on', { redacts: '$event' }],
  ['nothing', {}],
])

rejects(RedactedRoomRedactionEventContent, [
  ['what is no event', { redacts: 5 }, 'redacts: expected a string that matches ^\\$ (EventId), found a number'],
])

messageLikeShapes(RoomRedactionDefinition, bare, { redacts: '$event' })
