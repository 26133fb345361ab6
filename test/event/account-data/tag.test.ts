import { TagDefinition, TagEventContent } from '../../../src/event/account-data/tag.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { tags: { 'm.favourite': { order: 0.25 }, 'u.Garden': {} } }

accepts(TagEventContent, [
  ['a tag with an order, and one without', content],
  ['no tags', { tags: {} }],
  ['nothing', {}],
  ['an order out of range', { tags: { 'u.Garden': { order: -7 } } }],
  ['a tag named like a method of all objects', { tags: { toString: {} } }],
  ['keys of a later version', { tags: { 'u.Garden': { x: 1 } }, x: 1 }],
])

rejects(TagEventContent, [
  ['a list of tags', { tags: ['u.Garden'] }, 'tags: expected an object, found an array of 1'],
  ['a tag that is null', { tags: { 'u.Garden': null } }, 'tags[…]: expected an object, found null'],
  [
    'an order as a numeral',
    { tags: { 'u.Garden': { order: '0.5' } } },
    'tags[…].order: expected a number, found a string of 3 characters',
  ],
])

accountDataShapes(TagDefinition, { type: 'm.tag', content })
