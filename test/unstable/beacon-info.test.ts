import { BeaconInfoDefinition, BeaconInfoEventContent } from '../../src/unstable/beacon-info.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const unstable = {
  description: 'On my way',
  live: true,
  'org.matrix.msc3488.asset': { type: 'm.self' },
  'org.matrix.msc3488.ts': 1_700_000_000_000,
  timeout: 900_000,
}

accepts(BeaconInfoEventContent, [
  ['what Element sends', unstable],
  ['the stable names', { live: true, 'm.asset': { type: 'm.self' }, 'm.ts': 1_700_000_000_000, timeout: 900_000 }],
  ['the end', { ...unstable, live: false }],
  ['no more than must be', { live: true, 'm.ts': 1_700_000_000_000 }],
  ['unknown keys', { ...unstable, 'org.example': [] }],
])

rejects(BeaconInfoEventContent, [
  ['nothing', {}, 'live: expected a boolean, found nothing', '["m.ts"]: expected an integer, found nothing'],
  [
    'wrong parts',
    { ...unstable, description: null, live: 'yes', timeout: 0.5 },
    'live: expected a boolean, found a string of 3 characters',
    'description: expected a string, found null',
    'timeout: expected an integer, found a fraction',
  ],
  [
    'a wrong time and asset, though there are good ones',
    { ...unstable, 'm.asset': 'm.self', 'm.ts': 'now' },
    '["m.asset"]: expected an object, found a string of 6 characters',
    '["m.ts"]: expected an integer, found a string of 3 characters',
  ],
])

// Filed under whoever shares, and later maybe under more than that.
accepts(BeaconInfoDefinition.bare, [
  ['one of several beacons', { type: 'm.beacon_info', state_key: '@bob:example.org_2', content: unstable }],
])
shapesOfNames(BeaconInfoDefinition, ['m.beacon_info', 'org.matrix.msc3672.beacon_info'], unstable, [
  '@bob:example.org',
  'bob',
  'state_key: expected a string that matches ^@ (UserId), found "bob"',
])
