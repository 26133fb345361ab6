/**
 * The end of a JSON value, or its first fault, in agreement with `JSON.parse`, which does not report the place.
 *
 * @module
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { afterBlanks, DEPTH_LIMIT, isTooDeep, type Scan, scanValue } from '../../../src/cli/input/scan-json.js'

test.for<[string, string, Scan]>([
  ['an object', '{"a":[1,{"b":null}]}', { _tag: 'Value', end: 20 }],
  ['a value that more follows', '{} {}', { _tag: 'Value', end: 2 }],
  ['blanks before it', ' \t\r\n[ ] ', { _tag: 'Value', end: 7 }],
  ['a number', '-1.5e+3', { _tag: 'Value', end: 7 }],
  ['a string with every escape', String.raw`"\"\\\/\b\f\n\r\t\u00e9"`, { _tag: 'Value', end: 24 }],

  ['nothing', '', { _tag: 'Unfinished' }],
  ['an open bracket', '{"a":[', { _tag: 'Unfinished' }],
  ['an open string', '{"a":"b', { _tag: 'Unfinished' }],
  ['an open escape', String.raw`"\u00`, { _tag: 'Unfinished' }],
  ['the beginning of a word', '[tru', { _tag: 'Unfinished' }],
  ['the beginning of a number', '[-1.5e', { _tag: 'Unfinished' }],

  ['no JSON', 'hello', { _tag: 'Fault', at: 0 }],
  ['an invalid word', '[nil]', { _tag: 'Fault', at: 1 }],
  ['an invalid number', '[01]', { _tag: 'Fault', at: 1 }],
  ['a comma too many', '[1,]', { _tag: 'Fault', at: 3 }],
  ['a comma too many in an object', '{"a":1,}', { _tag: 'Fault', at: 7 }],
  ['a comma too few', '[1 2]', { _tag: 'Fault', at: 3 }],
  ['a key without quotes', '{a:1}', { _tag: 'Fault', at: 1 }],
  ['a colon too few', '{"a" 1}', { _tag: 'Fault', at: 5 }],
  ['the wrong bracket', '[1}', { _tag: 'Fault', at: 2 }],
  ['the wrong bracket in an object', '{"a":1]', { _tag: 'Fault', at: 6 }],
  ['a line end in a string', '"a\nb"', { _tag: 'Fault', at: 2 }],
  ['an invalid escape', String.raw`"\x"`, { _tag: 'Fault', at: 2 }],
  ['an invalid digit', String.raw`"\u00g0"`, { _tag: 'Fault', at: 5 }],
  ['a NUL byte', '{"a":\0}', { _tag: 'Fault', at: 5 }],
  ['a no-break space', '\u00a0{}', { _tag: 'Fault', at: 0 }],

  ['as many brackets as may be open', '['.repeat(DEPTH_LIMIT), { _tag: 'Unfinished' }],
  ['one more', '['.repeat(DEPTH_LIMIT + 1), { _tag: 'TooDeep', at: DEPTH_LIMIT }],
])('%s', ([, text, scan]) => {
  expect(scanValue(text, 0)).toEqual(scan)
})

test.for<[string, string, boolean]>([
  ['as many brackets as may be open', '['.repeat(DEPTH_LIMIT), false],
  ['one more', '['.repeat(DEPTH_LIMIT + 1), true],
  ['as many objects', '{"a":'.repeat(DEPTH_LIMIT), false],
  ['one object more', '{"a":'.repeat(DEPTH_LIMIT + 1), true],
  ['one more, after others that are closed', `[${'[{}],'.repeat(5)}${'['.repeat(DEPTH_LIMIT)}`, true],
  ['many that are closed', `[${'[{}],'.repeat(DEPTH_LIMIT)}{}]`, false],
  ['brackets in strings', `["${'['.repeat(DEPTH_LIMIT)}", "\\"${'{'.repeat(DEPTH_LIMIT)}\\\\"]`, false],
  ['brackets after a string', `["\\"]\\\\", ${'['.repeat(DEPTH_LIMIT)}`, true],
  ['closing brackets in a string', `["${']'.repeat(9)}", ${'['.repeat(DEPTH_LIMIT)}`, true],
])('%s: whether too deep', ([, text, wanted]) => {
  expect(isTooDeep(text)).toBe(wanted)
})

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON, and JSON with deletions and insertions. */
const almostJson = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.constantFrom('', ',', '"', '{', ']', '\\', '0', ' '),
  )
  .map(([text, at, lost, added]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + added + text.slice(place + lost)
  })

test('agrees with JSON.parse on validity', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), almostJson, fc.string({ maxLength: 6 })), (text) => {
      const scan = scanValue(text, 0)
      expect(scan._tag === 'Value' && afterBlanks(text, scan.end) === text.length).toBe(isJson(text))
    }),
    { numRuns: 3000 },
  )
})

test('finds no fault in an incomplete value', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, length) => {
      const text = `[${json}]`
      expect(scanValue(text.slice(0, length % text.length), 0)).toEqual({ _tag: 'Unfinished' })
    }),
  )
})
