import {
  RedactedRoomAliasesEventContent,
  RoomAliasesDefinition,
  RoomAliasesEventContent,
} from '../../../src/event/room/aliases.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomAliasesEventContent, [
  ['the aliases of a server', { aliases: ['#hall:example.org', '#salle:example.org'] }],
  ['no aliases', { aliases: [] }],
  ['an invalid alias, as in old events', { aliases: ['hall'] }],
])

rejects(RoomAliasesEventContent, [
  ['no list', {}, 'aliases: expected an array, found nothing'],
  ['an alias that is not a string', { aliases: ['#a:b.c', null] }, 'aliases[1]: expected a string, found null'],
])

accepts(RedactedRoomAliasesEventContent, [
  ['the aliases, as in room versions up to 5', { aliases: ['#hall:example.org'] }],
  ['an empty object, as from room version 6 on', {}],
])

rejects(RedactedRoomAliasesEventContent, [
  ['a wrong list', { aliases: '#a:b.c' }, 'aliases: expected an array, found a string of 6 characters'],
])

// The state key is any server name.
stateShapes(
  RoomAliasesDefinition,
  { type: 'm.room.aliases', state_key: 'example.org', content: { aliases: ['#hall:example.org'] } },
  [5, 'state_key: expected a string, found a number'],
  { aliases: ['#hall:example.org'] },
)
