import { boolean, integer, JsonObject, number, string, unknown } from '../../src/codec/primitive.js'
import { accepts, rejects } from '../support/rows.js'

accepts(string, [
  ['an empty string', ''],
  ['a lone surrogate, which canonical JSON forbids', '\ud800'],
])

rejects(string, [
  ['null', null, 'expected a string, found null'],
  ['a string object', new String('a'), 'expected a string, found an object'],
])

accepts(boolean, [['false', false]])

rejects(boolean, [['a number', 1, 'expected a boolean, found a number']])

accepts(number, [
  ['a fraction', 0.5],
  ['the largest double', Number.MAX_VALUE],
])

rejects(number, [
  ['NaN', Number.NaN, 'expected a number, found NaN'],
  ['infinity', Number.POSITIVE_INFINITY, 'expected a number, found Infinity'],
  ['a numeral', '1', 'expected a number, found a string of 1 character'],
])

accepts(integer, [
  ['negative zero', -0],
  ['the largest safe integer', Number.MAX_SAFE_INTEGER],
  ['the smallest safe integer', Number.MIN_SAFE_INTEGER],
])

rejects(integer, [
  ['a fraction', 1.5, 'expected an integer, found a fraction'],
  ['2^53', 2 ** 53, 'expected an integer, found a number of more than 53 bits'],
  ['a bigint', 1n, 'expected an integer, found a bigint'],
])

accepts(unknown, [['null', null]])

rejects(unknown, [['undefined', undefined, 'expected a value, found nothing']])

accepts(JsonObject, [['any object', { a: [] }]])

rejects(JsonObject, [
  ['an array', [], 'expected an object, found an array of 0'],
  ['a function', () => 1, 'expected an object, found a function'],
])
