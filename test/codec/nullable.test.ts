import { literals } from '../../src/codec/literals.js'
import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { accepts, rejects } from '../support/rows.js'

const Color = literals('Color', ['red', 'green'])
const Point = object('Point', { x: integer, y: integer }, { label: string })

accepts(nullable(string), [
  ['null', null],
  ['a string', 'a'],
])

rejects(nullable(Color), [['another string', 'blue', 'expected "red" or "green" or null, found "blue"']])

rejects(nullable(Point), [['a wrong part', { x: 1 }, 'y: expected an integer, found nothing']])
