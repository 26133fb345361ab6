import {
  RoomCanonicalAliasDefinition,
  RoomCanonicalAliasEventContent,
} from '../../../src/event/room/canonical-alias.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomCanonicalAliasEventContent, [
  ['a main alias and others', { alias: '#hall:example.org', alt_aliases: ['#salle:example.org', '#hall:example.com'] }],
  ['no alias', {}],
  ['other aliases without a main alias', { alt_aliases: ['#salle:example.org'] }],
])

rejects(RoomCanonicalAliasEventContent, [
  ['null, although it means none', { alias: null }, 'alias: expected a string that matches ^# (RoomAlias), found null'],
  [
    'an empty alias, although it means none',
    { alias: '' },
    'alias: expected a string that matches ^# (RoomAlias), found ""',
  ],
  [
    'a room ID among the other aliases',
    { alt_aliases: ['#salle:example.org', '!room:example.org'] },
    'alt_aliases[1]: expected a string that matches ^# (RoomAlias), found "!room:example.org"',
  ],
])

stateShapes(
  RoomCanonicalAliasDefinition,
  { type: 'm.room.canonical_alias', state_key: '', content: { alias: '#hall:example.org' } },
  ['example.org', 'state_key: expected "", found a string of 11 characters'],
)
