import { array, tuple } from '../../src/codec/array.js'
import { integer, string } from '../../src/codec/primitive.js'
import { accepts, rejects } from '../support/rows.js'

accepts(array(integer), [
  ['no items', []],
  ['items', [1, 2]],
])

rejects(array(integer), [
  ['an array-like', { length: 0 }, 'expected an array, found an object'],
  [
    'wrong items, each reported',
    [1, 'a', 2, null],
    '[1]: expected an integer, found a string of 1 character',
    '[3]: expected an integer, found null',
  ],
  ['a hole', new Array(1), '[0]: expected an integer, found nothing'],
])

accepts(tuple(string, integer), [['the items', ['a', 1]]])

rejects(tuple(string, integer), [
  ['too many items', ['a', 1, 2], 'expected an array of 2, found an array of 3'],
  ['a wrong item', ['a', 'b'], '[1]: expected an integer, found a string of 1 character'],
])
