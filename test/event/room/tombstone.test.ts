import { RoomTombstoneDefinition, RoomTombstoneEventContent } from '../../../src/event/room/tombstone.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = { body: 'This room has moved', replacement_room: '!new:example.org' }

accepts(RoomTombstoneEventContent, [
  ['the new room', content],
  ['an empty message', { ...content, body: '' }],
  ['an invalid room ID, which the specification allows', { ...content, replacement_room: '' }],
])

rejects(RoomTombstoneEventContent, [
  [
    'an empty object',
    {},
    'body: expected a string, found nothing',
    'replacement_room: expected a string, found nothing',
  ],
])

stateShapes(RoomTombstoneDefinition, { type: 'm.room.tombstone', state_key: '', content }, [
  'main',
  'state_key: expected "", found a string of 4 characters',
])
