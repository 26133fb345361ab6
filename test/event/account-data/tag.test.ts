import { TagDefinition, TagEventContent } from '../../../src/event/account-data/tag.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { tags: { 'm.favourite': { order: 0.25 }, 'u.Garden': {} } }

accepts(TagEventContent, [
  ['a tag with an order and one without', content],
  ['no tags', { tags: {} }],
  ['an empty object', {}],
  ['an order out of range', { tags: { 'u.Garden': { order: -7 } } }],
  ['a tag with the name of an inherited method', { tags: { toString: {} } }],
  ['unknown keys', { tags: { 'u.Garden': { x: 1 } }, x: 1 }],
])

rejects(TagEventContent, [
  ['a list of tags', { tags: ['u.Garden'] }, 'tags: expected an object, found an array of 1'],
  ['null as a tag', { tags: { 'u.Garden': null } }, 'tags[…]: expected an object, found null'],
  [
    'an order as a string',
    { tags: { 'u.Garden': { order: '0.5' } } },
    'tags[…].order: expected a number, found a string of 3 characters',
  ],
])

accountDataShapes(TagDefinition, { type: 'm.tag', content })
