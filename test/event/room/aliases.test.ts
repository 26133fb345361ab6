import {
  RedactedRoomAliasesEventContent,
  RoomAliasesDefinition,
  RoomAliasesEventContent,
} from '../../../src/event/room/aliases.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomAliasesEventContent, [
  ['the aliases of a server', { aliases: ['#hall:example.org', '#salle:example.org'] }],
  ['no aliases any more', { aliases: [] }],
  ['what is no alias, since the events are old', { aliases: ['hall'] }],
])

rejects(RoomAliasesEventContent, [
  ['no list', {}, 'aliases: expected an array, found nothing'],
  ['an alias that is no string', { aliases: ['#a:b.c', null] }, 'aliases[1]: expected a string, found null'],
])

accepts(RedactedRoomAliasesEventContent, [
  ['the list, which stays up to room version 5', { aliases: ['#hall:example.org'] }],
  ['nothing, as from room version 6 on', {}],
])

rejects(RedactedRoomAliasesEventContent, [
  ['a wrong list', { aliases: '#a:b.c' }, 'aliases: expected an array, found a string of 6 characters'],
])

// Filed under any server's name.
stateShapes(
  RoomAliasesDefinition,
  { type: 'm.room.aliases', state_key: 'example.org', content: { aliases: ['#hall:example.org'] } },
  [5, 'state_key: expected a string, found a number'],
  { aliases: ['#hall:example.org'] },
)
