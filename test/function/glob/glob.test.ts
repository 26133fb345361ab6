import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { globMatches } from '../../../src/function/glob/glob.js'

describe('globMatches', () => {
  test.each([
    ['a literal', 'alice', 'alice', true],
    ['a literal that is longer than the text', 'alice', 'alic', false],
    ['a literal that is shorter than the text', 'alic', 'alice', false],
    ['a literal in another case', 'Alice', 'alice', false],
    ['nothing matches nothing', '', '', true],
    ['nothing matches nothing else', '', 'a', false],
    ['a star matches nothing', '*', '', true],
    ['a star matches everything', '*', 'any\nthing', true],
    ['stars in a row', '***', '', true],
    ['a star before', '*.org', 'example.org', true],
    ['a star before, and too little text', '*.org', 'org', false],
    ['a star before, and text after', '*.org', 'example.org.uk', false],
    ['a star after', '@spam*', '@spam', true],
    ['a star after, and text before', 'spam*', '@spam', false],
    ['a star between', 'a*z', 'az', true],
    ['a star between, and text between', 'a*z', 'abcz', true],
    ['two ends that may not overlap', 'aba*aba', 'ababa', false],
    ['a part that begins again within itself', '*aab', 'aaab', true],
    ['a part that ends only at the second place', '*ab', 'abab', true],
    ['a second part that begins again within itself', '*abc*aab', 'abxabcaaab', true],
    ['a part found, the next one not', '*ab*cd', 'abxc', false],
    ['parts in the wrong order', '*a*b*', 'ba', false],
    ['a question mark matches one character', '@spam?', '@spam1', true],
    ['a question mark does not match nothing', '@spam?', '@spam', false],
    ['a question mark does not match two', '@spam?', '@spam12', false],
    ['a question mark matches a line break', 'a?b', 'a\nb', true],
    ['a question mark matches a character of two units', 'a?b', 'a😀b', true],
    ['two question marks do not match it', 'a??b', 'a😀b', false],
    ['a question mark after a star, with such characters', '*?b', '😀😀b', true],
    ['three characters at least', '*???', '😀b', false],
    ['a star and a question mark', '*?', '', false],
    ['a question mark, then a star', '?*', 'a', true],
    ['stars and question marks in a row', '*?*?*b', 'aab', true],
    ['stars and question marks in a row, and too little text', '*?*?*b', 'ab', false],
    ['a question mark after a star, and the part found once more', '*?ab*', 'abab', true],
    ['a part with a question mark, found at a later place', '*a?c*', 'abbaxc', true],
    ['characters that are special in regular expressions', '[a-z].+(b)\\d{2}^$|', '[a-z].+(b)\\d{2}^$|', true],
    ['a dot is a dot', 'a.c', 'abc', false],
    ['a backslash escapes nothing', '\\*', '\\anything', true],
    ['a question mark in the text is one character', 'a?c', 'a?c', true],
    ['a star in the text is one character', 'a?c', 'a*c', true],
  ])('%s', (_, glob, text, matches) => expect(globMatches(glob, text)).toBe(matches))

  const few = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '*', '?'), maxLength: 12 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 12 })

  const two = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 20 })
  const parts = fc.string({ unit: fc.constantFrom('a', 'b', 'aab', 'aba', '*'), maxLength: 8 })

  test.each([
    ['any', few, text],
    ['of self-similar parts', parts, two],
  ])('agrees with a regular expression: globs %s', (_, few, text) => {
    fc.assert(
      fc.property(few, text, (glob, text) => {
        const source = [...glob].map((c) => (c === '*' ? '.*' : c === '?' ? '.' : c)).join('')
        expect(globMatches(glob, text)).toBe(new RegExp(`^${source}$`, 'su').test(text))
      }),
      { numRuns: 5000 },
    )
  })

  test.each<[string, unknown, unknown]>([
    ['a glob that is not a string', 5, '5'],
    ['no glob', undefined, 'undefined'],
    ['a text that is not a string', '*', null],
    ['a list of globs', ['*'], 'a'],
  ])('%s matches nothing', (_, glob, text) => expect(globMatches(glob as string, text as string)).toBe(false))
})
