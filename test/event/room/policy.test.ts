import { RoomPolicyDefinition, RoomPolicyEventContent } from '../../../src/event/room/policy.js'
import { accepts, rejects } from '../../support/rows.js'
import { roomEvent, stateShapes } from '../../support/shapes.js'

const content = { public_keys: { ed25519: 'qvTl2RnGQyGcKvYq' }, via: 'policy.example.org' }

accepts(RoomPolicyEventContent, [
  ['a server and its key', content],
  ['keys of unknown algorithms', { ...content, public_keys: { ed25519: 'qvTl2RnGQyGcKvYq', 'org.example.pq': 'x' } }],
  ['unknown keys', { ...content, 'org.example.contact': '@alice:example.org' }],
])

rejects(RoomPolicyEventContent, [
  [
    'a removed policy server',
    {},
    'public_keys: expected an object, found nothing',
    'via: expected a string, found nothing',
  ],
  ['keys without a server', { ...content, via: undefined }, 'via: expected a string, found nothing'],
  ['a list of servers', { ...content, via: ['policy.example.org'] }, 'via: expected a string, found an array of 1'],
  [
    'a string as keys',
    { ...content, public_keys: 'qvTl2RnGQyGcKvYq' },
    'public_keys: expected an object, found a string of 16 characters',
  ],
  [
    'keys without an Ed25519 key',
    { ...content, public_keys: { 'org.example.pq': 'x' } },
    'public_keys.ed25519: expected a string, found nothing',
  ],
  [
    'keys that are not strings',
    { ...content, public_keys: { ed25519: 5, 'org.example.pq': null } },
    'public_keys.ed25519: expected a string, found a number',
    'public_keys[…]: expected a string, found null',
  ],
])

stateShapes(RoomPolicyDefinition, { type: 'm.room.policy', state_key: '', content }, [
  5,
  'state_key: expected a string, found a number',
])

accepts(RoomPolicyDefinition.event, [
  ['a non-empty state key', roomEvent({ type: 'm.room.policy', state_key: 'main', content })],
])
