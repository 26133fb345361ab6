import { RoomNameDefinition, RoomNameEventContent } from '../../../src/event/room/name.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomNameEventContent, [
  ['a name', { name: 'The great hall' }],
  ['an empty name', { name: '' }],
])

rejects(RoomNameEventContent, [
  ['no name, although it means none', {}, 'name: expected a string, found nothing'],
  ['null, although it means none', { name: null }, 'name: expected a string, found null'],
])

stateShapes(RoomNameDefinition, { type: 'm.room.name', state_key: '', content: { name: 'The great hall' } }, [
  'main',
  'state_key: expected "", found a string of 4 characters',
])
