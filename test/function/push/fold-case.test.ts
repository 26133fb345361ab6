import { describe, expect, test } from 'vitest'

import { foldCase } from '../../../src/function/push/fold-case.js'

describe('foldCase', () => {
  test.each([
    ['ASCII', 'Alice_1', 'alice_1'],
    ['an umlaut', 'ÄÖÜ', 'äöü'],
    ['Cyrillic', 'ПРИВЕТ', 'привет'],
    ['a sigma at the end of a word', 'ΝΙΚΟΣ νικος', 'νικοσ νικοσ'],
    ['a character with two characters in the other case', 'ß ẞ', 'ß ß'],
    ['a character with two characters in lower case', 'İ', 'İ'],
    ['characters of two units', '𐐀😀', '𐐨😀'],
    ['half a character', '\ud800A', '\ud800a'],
    ['no ASCII letter out of another character', '\u212aſı', '\u212aſı'],
  ])('%s', (_, text, folded) => expect(foldCase(text)).toBe(folded))

  test('every character stays one character, and folding twice is folding once', () => {
    const faults: string[] = []
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      const folded = foldCase(character)
      if (Array.from(folded).length !== 1 || foldCase(folded) !== folded) faults.push(character)
    }
    expect(faults).toStrictEqual([])
  })
})
