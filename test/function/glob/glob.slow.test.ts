/**
 * Globs on which other matchers go back and forth.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { globMatches } from '../../../src/function/glob/glob.js'

const MIB = 2 ** 20
const MANY = 'a'.repeat(MIB)
test.each([
  ['many stars, and no end', `${'*a'.repeat(1000)}*b*`],
  ['a star for each character, and no end', `${'*a'.repeat(MIB)}b*`],
  ['a long part, and no end', `*${'a'.repeat(MIB / 2)}b*`],
  ['a long part that ends in the middle', `*${'a'.repeat(MIB / 4)}b${'a'.repeat(MIB / 4)}`],
  ['a long part without a beginning', `*b${'a'.repeat(MIB / 2)}`],
  ['a long part, a question mark beyond it', `*${'a'.repeat(MIB / 2)}b*?`],
  ['a question mark for each character but one', '?'.repeat(MIB - 1)],
  ['a star, then a question mark and a long part', `*?${'a'.repeat(MIB / 2)}b*`],
  ['stars and question marks in turn', `${'*?'.repeat(MIB / 2)}b*`],
])('a glob that makes others run away, on a mebibyte: %s', (_, glob) => expect(globMatches(glob, MANY)).toBe(false))

const LONG = 2 ** 16
const long = 'a'.repeat(LONG)
test.each([
  ['before the end', `*${'a'.repeat(LONG / 2)}?b*`],
  ['in the middle', `*${'a'.repeat(LONG / 4)}?${'a'.repeat(LONG / 4)}b*`],
  ['after each character', `*${'a?'.repeat(LONG / 4)}b*`],
  ['after a beginning that is not there', `*b?${'a'.repeat(LONG / 2)}`],
  ['in many parts', `${`*${'a'.repeat(99)}?`.repeat(LONG / 128)}*${'a'.repeat(99)}?b*`],
])('nor does a question mark in a long part: %s', (_, glob) => expect(globMatches(glob, long)).toBe(false))

test('a question mark in a long part that is there', () => {
  expect(globMatches(`*${'a'.repeat(LONG / 2)}?b${'a'.repeat(LONG / 4)}*`, `${long}b${long}`)).toBe(true)
})
