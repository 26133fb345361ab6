import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseUserId } from '../../../src/function/identifier/user-id.js'
import { decodeUserLocalpart, encodeUserLocalpart } from '../../../src/function/identifier/user-localpart.js'
import { anyText, told } from './arbitrary.js'

const KEEP = { keepCase: true }

describe('encodes and decodes', () => {
  test.each<[string, string, string, typeof KEEP | undefined]>([
    ['allowed characters', 'az09._-/+', 'az09._-/+', undefined],
    ['a number sign', '#', '=23', undefined],
    ['a letter of two bytes', 'á', '=c3=a1', undefined],
    ['a letter of three bytes', '€', '=e2=82=ac', undefined],
    ['a character of four bytes', '😀', '=f0=9f=98=80', undefined],
    ['characters that URIs do not escape', "!~*'()", '=21=7e=2a=27=28=29', undefined],
    ['an equals sign', '=', '=3d', undefined],
    ['text that looks encoded', '=23', '=3d23', undefined],
    ['a colon and NUL', ':\0', '=3a=00', undefined],
    ['a percent sign', '%41', '=2541', undefined],
    ['a byte order mark', '\u{FEFF}', '=ef=bb=bf', undefined],
    ['nothing', '', '', undefined],
    ['upper case', 'Alph@Bet_50up', '_alph=40_bet__50up', KEEP],
    ['underscores', '_a__B_', '__a_____b__', KEEP],
    ['upper case of other alphabets', 'Á', '=c3=81', KEEP],
  ])('%s', (_, text, localpart, options) => {
    expect(encodeUserLocalpart(text, options)).toBe(localpart)
    expect(told(decodeUserLocalpart(localpart, options))).toBe(text)
  })
})

test('upper case is lost where it is not kept', () => {
  expect(encodeUserLocalpart('AliceÁ')).toBe('alice=c3=81')
})

test('half a character counts as the replacement character', () => {
  expect(encodeUserLocalpart('a\ud83d')).toBe('a=ef=bf=bd')
})

describe('does not decode', () => {
  test.each<[string, string, string, typeof KEEP | undefined]>([
    ['upper case', 'aB', 'forbidden-character at 1', undefined],
    ['a space', 'a b', 'forbidden-character at 1', undefined],
    ['other letters', 'á', 'forbidden-character at 0', undefined],
    ['a percent sign', '%41', 'forbidden-character at 0', undefined],
    ['an escape that ends early', 'a=2', 'invalid-escape at 1', undefined],
    ['an escape in upper case', '=C3=A1', 'invalid-escape at 0', undefined],
    ['an escape of no byte', '=2g', 'invalid-escape at 0', undefined],
    ['half a character', 'a=c3', 'invalid-escape at 1', undefined],
    ['half of a pair of surrogates', '=ed=a0=80', 'invalid-escape at 0', undefined],
    ['an underscore at the end', 'a_', 'invalid-escape at 1', KEEP],
    ['an underscore before a digit', 'a_5', 'invalid-escape at 1', KEEP],
  ])('%s', (_, localpart, fault, options) => expect(told(decodeUserLocalpart(localpart, options))).toBe(fault))
})

test('the result is a valid localpart for new users', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }), fc.boolean(), (text, keepCase) => {
      const localpart = encodeUserLocalpart(text, { keepCase })
      expect(parseUserId(`@${localpart}:b.c`, { strict: true })._tag).toBe('Right')
    }),
  )
})

test('any text survives a round trip', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(told(decodeUserLocalpart(encodeUserLocalpart(text, KEEP), KEEP))).toBe(text)
      const inLowerCase = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      expect(told(decodeUserLocalpart(encodeUserLocalpart(text)))).toBe(inLowerCase)
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, keepCase) => {
      encodeUserLocalpart(text, { keepCase })
      decodeUserLocalpart(text, { keepCase })
    }),
  )
})
