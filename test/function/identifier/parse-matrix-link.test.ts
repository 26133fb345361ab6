import fc from 'fast-check'
import { expect, test } from 'vitest'

import { buildMatrixToUri, parseMatrixToUri } from '../../../src/function/identifier/matrix-to-uri.js'
import { buildMatrixUri } from '../../../src/function/identifier/matrix-uri.js'
import { parseMatrixLink } from '../../../src/function/identifier/parse-matrix-link.js'
import { anyText, matrixLink, told } from './arbitrary.js'

test('every link survives a round trip, in both forms', () => {
  fc.assert(
    fc.property(matrixLink, (link) => {
      expect(told(parseMatrixLink(buildMatrixUri(link)))).toStrictEqual(link)
      const uri = buildMatrixToUri(link)
      expect(parseMatrixLink(uri)).toStrictEqual(parseMatrixToUri(uri))
    }),
  )
})

test.each(['', 'https://example.org/', 'http://matrix.to/#/@a:b.c', 'javascript:alert(1)', '@alice:example.org'])(
  '%j is not a link',
  (text) => expect(told(parseMatrixLink(text))).toBe('wrong-prefix at 0'),
)

test.each(['MATRIX:u/a:b.c', 'Https://Matrix.To/#/@a:b.c'])('%s is one', (text) => {
  expect(told(parseMatrixLink(text))).toStrictEqual({ kind: 'user', userId: '@a:b.c' })
})

test('never throws', () => {
  fc.assert(fc.property(anyText, (text) => void parseMatrixLink(text)))
})
