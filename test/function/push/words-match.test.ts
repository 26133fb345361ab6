import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { containsWords, globMatchesWords } from '../../../src/function/push/words-match.js'

describe('globMatchesWords', () => {
  test.each([
    ['a word', 'tea', "it's time for tea", true],
    ['a word that is all', 'tea', 'tea', true],
    ['a part of a word', 'tea', 'steam', false],
    ['the beginning of a word', 'tea', 'team', false],
    ['the end of a word', 'team', 'steam', false],
    ['a word after the same in a longer one', 'tea', 'steam tea', true],
    ['two words', 'for tea', 'time for tea', true],
    ['two words with something else between', 'time tea', 'time for tea', false],
    ['a word and an underscore', 'tea', 'tea_time', false],
    ['a word and a digit', 'tea', 'tea2', false],
    ['a word and a hyphen', 'tea', 'tea-time', true],
    ['a word and a letter that is not ASCII', 'tea', 'éteaé', true],
    ['a word and an emoji', 'tea', '🍵tea🍵', true],
    ['another case', 'Tea', 'tea', false],
    ['from within a word to its end', 'é', 'caféteria', true],
    ['text that does not begin with a letter, after a word', '@room', 'hello@room', true],
    ['text that does not end with a letter, before a word', 'c++', 'c++17', true],
    ['text without a letter', '!', 'hello!hello', true],
    ['nothing', '', 'hello', true],
    ['nothing, in nothing', '', '', true],
    ['a star: the words may be one', 'ex*ple', 'an example event.', true],
    ['a star for nothing', 'ex*ple', 'exple', true],
    ['a star over several words', 'ex*ple', 'an exciting triple-whammy', true],
    ['a star, in a word that begins before', 'ex*ple', 'annexample', false],
    ['a star, in a word that ends after', 'ex*ple', 'examples', false],
    ['a star, and the end at a later place', 'ex*ple', 'examples ample', true],
    ['a star, and the beginning at a later place', 'ex*ple', 'annex example', true],
    ['a star alone', '*', '', true],
    ['a star before', '*tea', 'steam and green_tea', true],
    ['a star before, in a word that ends after', '*tea', 'steam', false],
    ['a star after', 'tea*', 'teapot', true],
    ['a star after, in a word that begins before', 'tea*', 'steam', false],
    ['stars around', '*tea*', 'steam', true],
    ['parts in the wrong order', 'tea*time', 'time for tea', false],
    ['the same part twice', 'tea*tea', 'tea', false],
    ['stars in a row', 'ex***ple', 'example', true],
    ['three parts', 'a*b*c', 'a xbx c', true],
    ['a question mark', 't?a', 'tea', true],
    ['a question mark for a space', 't?a', 't a', true],
    ['a question mark for nothing', 'te?', 'te', false],
    ['a question mark for a character of two units', '?tea', '🍵tea', true],
    ['two question marks for it', '??tea', '🍵tea', false],
    ['a question mark at the end of a word that goes on', 'te?', 'team', false],
    ['a question mark at the end of a word that goes on, and a word', 'te?', 'team tee', true],
    ['only question marks', '???', 'team', false],
    ['only question marks, and a space', '???', 'team up', true],
    ['a star and a question mark: one character at least', '*?tea', 'tea', false],
    ['a star and a question mark, before a word', 'a*?tea', 'a tea', true],
    ['a star, and question marks to the end of a word', 'a*??', 'a team', true],
    ['a star, and more question marks than text', 'a*???', 'a b', false],
    ['characters that are special in regular expressions', '[a-z].+(b)', 'see [a-z].+(b)!', true],
    ['a part that begins again within itself', 'aab', 'aaab aab', true],
    ['a line break is not part of a word', 'tea', 'green\ntea', true],
  ])('%s', (_, glob, text, matches) => expect(globMatchesWords(glob, text)).toBe(matches))

  test('agrees with a regular expression', () => {
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '-', '😀', '*', '?'), maxLength: 8 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '😀'), maxLength: 12 })
    const border = '(?:(?<![A-Za-z0-9_])|(?![A-Za-z0-9_]))'
    fc.assert(
      fc.property(glob, text, (glob, text) => {
        const source = [...glob].map((c) => (c === '*' ? '.*' : c === '?' ? '.' : c)).join('')
        expect(globMatchesWords(glob, text)).toBe(new RegExp(border + source + border, 'su').test(text))
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('containsWords', () => {
  test.each([
    ['a name', 'alice', 'hello alice!', true],
    ['a part of a word', 'al', 'also', false],
    ['two words', 'alice w.', 'is alice w. here?', true],
    ['a star is a star', '*', 'hello', false],
    ['a star that is there', '* alice *', 'hello * alice *!', true],
    ['a question mark is a question mark', 'al?ce', 'alice', false],
    ['brackets are brackets', '[benpa]', 'a word', false],
    ['brackets that are there', '[benpa]', 'hello [benpa]', true],
  ])('%s', (_, words, text, contains) => expect(containsWords(words, text)).toBe(contains))
})
