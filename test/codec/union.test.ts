import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { pattern } from '../../src/codec/pattern.js'
import { integer, string } from '../../src/codec/primitive.js'
import { intersection, union } from '../../src/codec/union.js'
import { accepts, rejects } from '../support/rows.js'

const UserId = pattern('UserId', '^@')
const Point = object('Point', { x: integer, y: integer }, { label: string })
const Text = union('Text', string, object('Rich', { html: string }))
const Labeled = intersection('Labeled', Point, object('Label', { name: string }))

accepts(Text, [
  ['the first member', 'a'],
  ['the second member', { html: 'a' }],
])

rejects(Text, [
  ['a value of no member', 1, 'expected a string or an object, found a number'],
  ['an invalid object in a union with string', { html: 1 }, 'html: expected a string, found a number'],
])

accepts(Labeled, [['the keys of both members', { x: 1, y: 2, name: 'a' }]])

rejects(Labeled, [
  [
    'an object that both members refuse, with the errors of both',
    { x: 1 },
    'y: expected an integer, found nothing',
    'name: expected a string, found nothing',
  ],
  ['a string, reported once', 'a', 'expected an object, found a string of 1 character'],
])

rejects(union('MayBeNull', nullable(UserId), Point), [
  ['an invalid object in a union with null', { x: 1 }, 'y: expected an integer, found nothing'],
])

rejects(intersection('Twice', Point, Point), [
  ['a key that both members refuse, reported once', { x: 1 }, 'y: expected an integer, found nothing'],
])
