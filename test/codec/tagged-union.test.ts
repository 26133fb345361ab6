import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { number, string } from '../../src/codec/primitive.js'
import { taggedUnion, Unlisted } from '../../src/codec/tagged-union.js'
import { intersection } from '../../src/codec/union.js'
import { accepts, rejects } from '../support/rows.js'

const Circle = object('Circle', { shape: literal('circle'), radius: number })
const Square = object('Square', { shape: literal('square'), side: number })
const Other = object('Other', { shape: Unlisted, size: number })
const Blob = object('Blob', { size: number })
const Closed = taggedUnion('Closed', 'shape', { circle: Circle, square: Square })
const Open = taggedUnion('Open', 'shape', { circle: Circle, square: Square }, { other: Other, absent: Blob })

accepts(Closed, [['a member', { shape: 'circle', radius: 1 }]])

rejects(Closed, [
  ['another tag', { shape: 'line' }, 'shape: expected "circle" or "square", found "line"'],
  [
    'a tag that is the name of an inherited method',
    { shape: 'constructor' },
    'shape: expected "circle" or "square", found "constructor"',
  ],
  ['no tag', {}, 'shape: expected "circle" or "square", found nothing'],
  ['a tag that is not a string', { shape: 1 }, 'shape: expected "circle" or "square", found a number'],
  [
    'an invalid member, with the errors of that member only',
    { shape: 'circle', radius: '1' },
    'radius: expected a number, found a string of 1 character',
  ],
])

accepts(Open, [
  ['another tag', { shape: 'line', size: 1 }],
  ['no tag', { size: 1 }],
  ['a tag that is the name of an inherited method', { shape: 'toString', size: 1 }],
])

rejects(Open, [
  ['a tag that is not a string', { shape: null }, 'shape: expected a string, found null'],
  ['an invalid object with another tag', { shape: 'line' }, 'size: expected a number, found nothing'],
])

rejects(object('Drawing', { part: intersection('Part', Closed, object('Named', { name: string })) }), [
  [
    'an invalid tagged member in an intersection, naming the tag only for its own fields',
    { part: { shape: 'circle', radius: '1' } },
    'part.radius: expected a number, found a string of 1 character (shape is "circle")',
    'part.name: expected a string, found nothing',
  ],
])
