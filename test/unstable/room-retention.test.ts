import { RoomRetentionDefinition, RoomRetentionEventContent } from '../../src/unstable/room-retention.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

accepts(RoomRetentionEventContent, [
  ['both limits', { max_lifetime: 2_592_000_000, min_lifetime: 86_400_000 }],
  ['no limits', {}],
  ['null for both limits', { max_lifetime: null, min_lifetime: null }],
  ['unknown keys', { 'org.example': 5 }],
])

rejects(RoomRetentionEventContent, [
  [
    'limits that are not integers',
    { max_lifetime: '30d', min_lifetime: 0.5 },
    'max_lifetime: expected an integer or null, found a string of 3 characters',
    'min_lifetime: expected an integer or null, found a fraction',
  ],
])

shapesOfNames(
  RoomRetentionDefinition,
  ['m.room.retention', 'org.matrix.msc1763.retention'],
  { max_lifetime: 86_400_000 },
  ['', 'main', 'state_key: expected "", found a string of 4 characters'],
)
