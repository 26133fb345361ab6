/**
 * Globs on which other matchers go back and forth.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { globMatchesWords } from '../../../src/function/push/words-match.js'

const MANY = 2 ** 18
const text = 'a'.repeat(MANY)
test.each([
  ['many stars, and no end', `a${'*a'.repeat(1000)}*b`],
  ['a star for each character, and no end', `${'*a'.repeat(MANY)}b`],
  ['a long part, and no end', `*${'a'.repeat(MANY / 2)}b`],
  ['a long part that no border fits', `${'a'.repeat(MANY / 2)}`],
  ['a long part with no beginning', `b${'a'.repeat(MANY / 2)}`],
  ['a question mark for each character but one', '?'.repeat(MANY - 1)],
  ['a star, then a question mark and a long part', `*?${'a'.repeat(MANY / 2)}b`],
  ['a long part with a question mark, and no end', `*${'a'.repeat(MANY / 4)}?${'a'.repeat(MANY / 4)}b`],
  ['a star, then more question marks than text', `*${'?'.repeat(MANY + 1)}`],
])('a glob that makes others run away: %s', (_, glob) => expect(globMatchesWords(glob, text)).toBe(false))
