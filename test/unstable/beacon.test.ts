import { BeaconDefinition, BeaconEventContent } from '../../src/unstable/beacon.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const reference = { 'm.relates_to': { event_id: '$info', rel_type: 'm.reference' } }
const unstable = {
  ...reference,
  'org.matrix.msc3488.location': { uri: 'geo:47.37,8.54;u=10' },
  'org.matrix.msc3488.ts': 1_700_000_000_000,
}

accepts(BeaconEventContent, [
  ['the form that Element sends', unstable],
  ['the stable names', { ...reference, 'm.location': { uri: 'geo:47.37,8.54' }, 'm.ts': 1_700_000_000_000 }],
  ['a mixture of names', { ...reference, 'm.location': { uri: 'geo:47.37,8.54' }, 'org.matrix.msc3488.ts': 0 }],
  ['unknown keys', { ...unstable, 'org.example': 1 }],
])

rejects(BeaconEventContent, [
  [
    'an empty object',
    {},
    '["m.relates_to"]: expected an object, found nothing',
    '["m.location"]: expected an object, found nothing',
    '["m.ts"]: expected an integer, found nothing',
  ],
  [
    'another relation',
    { ...unstable, 'm.relates_to': { event_id: '$info', rel_type: 'm.thread' } },
    '["m.relates_to"].rel_type: expected "m.reference", found "m.thread"',
  ],
  [
    'a wrong location and time',
    { ...reference, 'm.location': { uri: 5 }, 'm.ts': null },
    '["m.location"].uri: expected a string that matches ^geo: (GeoUri), found a number',
    '["m.ts"]: expected an integer, found null',
  ],
])

shapesOfNames(BeaconDefinition, ['m.beacon', 'org.matrix.msc3672.beacon'], unstable)
