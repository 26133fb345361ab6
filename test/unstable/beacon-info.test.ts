import { BeaconInfoDefinition, BeaconInfoEventContent } from '../../src/unstable/beacon-info.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'
import { shapesOfNames } from './shapes.js'

const unstable = {
  description: 'On my way',
  live: true,
  'org.matrix.msc3488.asset': { type: 'm.self' },
  'org.matrix.msc3488.ts': 1_700_000_000_000,
  timeout: 900_000,
}

accepts(BeaconInfoEventContent, [
  ['the form that Element sends', unstable],
  ['the stable names', { live: true, 'm.asset': { type: 'm.self' }, 'm.ts': 1_700_000_000_000, timeout: 900_000 }],
  ['the end of sharing', { ...unstable, live: false }],
  ['only the required keys', { live: true, 'm.ts': 1_700_000_000_000 }],
  ['unknown keys', { ...unstable, 'org.example': [] }],
])

rejects(BeaconInfoEventContent, [
  ['an empty object', {}, 'live: expected a boolean, found nothing', '["m.ts"]: expected an integer, found nothing'],
  [
    'wrong values',
    { ...unstable, description: null, live: 'yes', timeout: 0.5 },
    'live: expected a boolean, found a string of 3 characters',
    'description: expected a string, found null',
    'timeout: expected an integer, found a fraction',
  ],
  [
    'a wrong time and asset besides valid ones',
    { ...unstable, 'm.asset': 'm.self', 'm.ts': 'now' },
    '["m.asset"]: expected an object, found a string of 6 characters',
    '["m.ts"]: expected an integer, found a string of 3 characters',
  ],
])

// The state key is the user ID, and may have a suffix in later versions.
accepts(BeaconInfoDefinition.event, [
  ['one of several beacons', roomEvent({ type: 'm.beacon_info', state_key: '@bob:example.org_2', content: unstable })],
])
shapesOfNames(BeaconInfoDefinition, ['m.beacon_info', 'org.matrix.msc3672.beacon_info'], unstable, [
  '@bob:example.org',
  'bob',
  'state_key: expected a string that matches ^@ (UserId), found "bob"',
])
