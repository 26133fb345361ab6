import { SpaceParentDefinition, SpaceParentEventContent } from '../../../src/event/space/parent.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = { canonical: true, via: ['example.org', 'example.com'] }

accepts(SpaceParentEventContent, [
  ['the main space', content],
  ['only servers', { via: ['example.org'] }],
  ['an empty list of servers', { canonical: false, via: [] }],
  ['unknown keys', { ...content, 'org.example.since': 2020 }],
])

rejects(SpaceParentEventContent, [
  ['a removed parent', {}, 'via: expected an array, found nothing'],
  ['a server instead of a list', { via: 'example.org' }, 'via: expected an array, found a string of 11 characters'],
  ['a server that is not a string', { via: [null] }, 'via[0]: expected a string, found null'],
  ['a number instead of a boolean', { ...content, canonical: 1 }, 'canonical: expected a boolean, found a number'],
])

stateShapes(SpaceParentDefinition, { type: 'm.space.parent', state_key: '!space:example.org', content }, [
  5,
  'state_key: expected a string, found a number',
])
