import { SpaceParentDefinition, SpaceParentEventContent } from '../../../src/event/space/parent.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = { canonical: true, via: ['example.org', 'example.com'] }

accepts(SpaceParentEventContent, [
  ['the main space', content],
  ['servers alone', { via: ['example.org'] }],
  ['no servers: still a parent', { canonical: false, via: [] }],
  ['more than a parent needs', { ...content, 'org.example.since': 2020 }],
])

rejects(SpaceParentEventContent, [
  ['a parent that was taken back', {}, 'via: expected an array, found nothing'],
  ['one server, and no list', { via: 'example.org' }, 'via: expected an array, found a string of 11 characters'],
  ['a server that is no string', { via: [null] }, 'via[0]: expected a string, found null'],
  ['a flag as a number', { ...content, canonical: 1 }, 'canonical: expected a boolean, found a number'],
])

stateShapes(SpaceParentDefinition, { type: 'm.space.parent', state_key: '!space:example.org', content }, [
  5,
  'state_key: expected a string, found a number',
])
