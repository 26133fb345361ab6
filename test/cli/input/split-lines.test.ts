/**
 * Cutting at line ends, in chunks of any size.
 *
 * @module
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { cutLines } from '../../../src/cli/input/split-lines.js'
import { cutValues } from '../../../src/cli/input/split-values.js'
import { cut, described } from '../drive.js'

const SIZES = [1, 2, 3, 5, 8, 1000]

test.for<[string, string | Uint8Array, string[]]>([
  ['nothing', '', []],
  ['one line', 'a\n', ['1 a']],
  ['a last line without an end', 'a\nb', ['1 a', '2 b']],
  ['LF, CRLF and both', 'a\nb\r\nc\n', ['1 a', '2 b\r', '3 c']],
  ['blank lines, which count', '\n\r\na\n \t \nb\n\n', ['3 a', '5 b']],
  ['blank lines of other spaces', '\u3000\n\u00a0\u2003\na\n\ufeff', ['3 a']],
  ['characters of many bytes', 'ä€𝄞\né', ['1 ä€𝄞', '2 é']],
  ['a line that is not UTF-8', Buffer.from('a\n\xff\xfe\nb\n', 'latin1'), ['1 a', '2 ! not UTF-8', '3 b']],
  ['a last line that is not UTF-8', Buffer.from('a\n\xc3', 'latin1'), ['1 a', '2 ! not UTF-8']],
  ['a surrogate in UTF-8', Buffer.from('\xed\xa0\x80\na', 'latin1'), ['1 ! not UTF-8', '2 a']],
  ['a line of 12 bytes', '123456789012\nb', ['1 123456789012', '2 b']],
  ['a line of more', '1234567890123\nb\n', ['1 ! longer than 12 bytes: not read', '2 b']],
  ['a last line of more', 'a\n1234567890123', ['1 a', '2 ! longer than 12 bytes: not read']],
])('%s', ([, input, pieces]) => {
  for (const size of SIZES)
    expect(cut((tell) => cutLines(12, tell), input, size).map(described), `chunks of ${size}`).toEqual(pieces)
})

test('says the limit in MiB where it is large', () => {
  const limit = 3 * 2 ** 20
  expect(cut((tell) => cutLines(limit, tell), Buffer.alloc(limit + 1), 2 ** 16).map(described)).toEqual([
    '1 ! longer than 3 MiB: not read',
  ])
})

test('yields every line except blank ones, for any chunks', () => {
  const line = fc.string({ maxLength: 10, unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''))
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 40 }), (lines, size) => {
      const wanted = lines.flatMap((text, i) => (text.trim() === '' ? [] : [`${i + 1} ${text}`]))
      expect(cut((tell) => cutLines(1000, tell), lines.join('\n'), size).map(described)).toEqual(wanted)
    }),
  )
})

test('a long line is cut like any values', () => {
  const input = '[1]\n[1, 2, {"a":3}] 4\n5\n{"a":\n6\n'
  for (const size of SIZES) {
    const pieces = cut((tell) => cutLines(6, tell, (line) => cutValues(8, tell, undefined, line)), input, size)
    expect(pieces.map(described), `chunks of ${size}`).toEqual([
      '1 [1]',
      '2/0 1',
      '2/1 2',
      '2/2 {"a":3}',
      '2 4',
      '3 5',
      '4 {"a":',
      '5 6',
    ])
  }
})
