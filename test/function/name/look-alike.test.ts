import { describe, expect, test } from 'vitest'
import { lookOf } from '../../../src/function/name/look-alike.js'
import { STEPS, TARGETS } from '../../../src/function/name/look-alike-table.js'

describe('look-alikes', () => {
  test.each([
    ['a Cyrillic letter', 'Аlice', 'Alice'],
    ['a Greek letter', 'Αlice', 'Alice'],
    ['a whole word in Cyrillic', 'Еѕрѕоу', 'Espsoy'],
    ['a capital I for a small L', 'AIice', 'Alice'],
    ['digits', '0scar 1', 'Oscar l'],
    ['full width', 'Ａｌｉｃｅ', 'Alice'],
    ['mathematical letters', '𝐀𝐥𝐢𝐜𝐞', 'Alice'],
    ['a separate accent', 'Ali\u0301ce', 'Alice'],
    ['an accented letter', 'Renée', 'Renee'],
    ['space around it', '  Alice\t', 'Alice'],
    ['space within', 'Al\u00a0\u2003ice', 'Alice'],
    ['an ideographic space', 'Alice\u3000', 'Alice'],
    ['zero width', 'Al\u200b\u200c\u200d\ufeffice', 'Alice'],
    ['a soft hyphen', 'Al\u00adice', 'Alice'],
    ['marks of direction', '\u200eAlice\u200f\u061c', 'Alice'],
    ['overrides of direction', '\u202eAlice\u202c', 'Alice'],
    ['isolates', '\u2066Alice\u2069', 'Alice'],
    ['a blank in Braille', 'Alice\u2800', 'Alice'],
    ['a Hangul filler', 'Alice\u3164', 'Alice'],
    ['a variation selector', 'Alice\ufe0f', 'Alice'],
    ['tags', 'Alice\u{e0041}', 'Alice'],
    ['a control character', 'Ali\u0007ce', 'Alice'],
    ['half a character', 'Alice\ud83d', 'Alice'],
    ['a script g', 'ɡoogle', 'google'],
    ['a Latin alpha', 'ɑlice', 'alice'],
    ['an Armenian o', 'bօb', 'bob'],
    ['an Armenian n', 'ոіna', 'nina'],
    ['a Latin iota', 'alɩce', 'alice'],
    ['a small capital', 'ᴀlice', 'alice'],
    ['all small capitals', 'ᴀʟɪᴄᴇ', 'alice'],
    ['an estimated sign', 'alic℮', 'alice'],
    ['a soft sign', 'Ьob', 'bob'],
    ['a Cherokee letter', 'ꮪcope', 'scope'],
    ['a zero among small letters', 'b0b', 'bob'],
    ['a zero among letters of both kinds', 'B0b', 'Bob'],
    ['zeros', 'r00m', 'room'],
    ['a zero among capitals', 'B0B', 'BOB'],
    ['a zero that begins a word', '0scar', 'Oscar'],
    ['a lunate sigma', 'ϲarol', 'carol'],
    ['a capital lunate sigma', 'Ϲarol', 'Carol'],
    ['r and n', 'modern', 'modem'],
    ['two v', 'vvill', 'will'],
    ['a typographic apostrophe', 'O’Brien', "O'Brien"],
    ['another colon', '@bob∶example.org', '@bob:example.org'],
    ['a letter of Lisu', 'ꓐob', 'Bob'],
    ['a letter of Coptic', 'Ⲟscar', 'Oscar'],
    ['Greek and Cyrillic', 'Φ', 'Ф'],
    ['more marks than any language has', `a${'\u0316'.repeat(40)}`, 'a'],
  ])('%s', (_, name, other) => expect(lookOf(name)).toBe(lookOf(other)))
})

describe('other characters', () => {
  test.each([
    ['case', 'alice', 'Alice'],
    ['other letters', 'Alice', 'Alicia'],
    ['an emoji', 'Alice 🦊', 'Alice'],
    ['two emoji', '🦊', '🐰'],
    ['two scripts', 'Алиса', 'Alisa'],
    ['voiced and unvoiced kana', 'が', 'か'],
    ['two syllables of Hangul', '한', '핟'],
    ['two points of Devanagari', 'क़', 'क'],
    ['vowel signs', 'कि', 'की'],
    ['two kanji', '山', '川'],
  ])('%s', (_, name, other) => expect(lookOf(name)).not.toBe(lookOf(other)))
})

test.each(['', ' ', '\u200b', '\u202e\u2800\u3164', '\u0301', '\u{1d159}'])('nothing to see: %j', (name) => {
  expect(lookOf(name)).toBe('')
})

test('the table needs only one step', () => {
  const names = STEPS.split(' ')
  expect(Array.from(TARGETS)).toHaveLength(names.length)
  for (const target of TARGETS) expect(lookOf(lookOf(target))).toBe(lookOf(target))
})

test('every letter that is drawn like another is drawn like itself', () => {
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789')
    expect(lookOf(letter)).toBe(letter)
})
