/**
 * Parsers of identifiers take a linear number of steps on long texts that repeat a part of their grammar.
 *
 * Backtracking in regular expressions is not counted: `npm run cost` measures it.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { parseEventId } from '../../../src/function/identifier/event-id.js'
import { parseKeyId, parseServerSigningKeyId } from '../../../src/function/identifier/key-id.js'
import { mediaDownloadUrl } from '../../../src/function/identifier/media-url.js'
import { parseMxcUri } from '../../../src/function/identifier/mxc-uri.js'
import { parseNamespacedIdentifier } from '../../../src/function/identifier/namespaced-identifier.js'
import { parseOpaqueIdentifier } from '../../../src/function/identifier/opaque-identifier.js'
import { parseMatrixLink } from '../../../src/function/identifier/parse-matrix-link.js'
import { parseRoomAlias } from '../../../src/function/identifier/room-alias.js'
import { parseRoomId } from '../../../src/function/identifier/room-id.js'
import { parseRoomVersionId } from '../../../src/function/identifier/room-version-id.js'
import { parseServerName } from '../../../src/function/identifier/server-name.js'
import { parseUserId } from '../../../src/function/identifier/user-id.js'
import { decodeUserLocalpart, encodeUserLocalpart } from '../../../src/function/identifier/user-localpart.js'
import { stepsIn, tooManySteps } from '../../property/steps.js'

const CHARACTERS = 512

const PARSERS: readonly ((text: string) => unknown)[] = [
  parseServerName,
  parseUserId,
  parseRoomAlias,
  parseRoomId,
  parseEventId,
  parseKeyId,
  parseServerSigningKeyId,
  parseRoomVersionId,
  parseNamespacedIdentifier,
  parseOpaqueIdentifier,
  parseMxcUri,
  parseMatrixLink,
  decodeUserLocalpart,
  encodeUserLocalpart,
  (text) => mediaDownloadUrl('https://example.org', 'mxc://a/b', { fileName: text }),
]

const BEGINNINGS = [
  '',
  '@',
  '#',
  '!',
  '$',
  '[',
  'mxc://',
  'mxc://a/',
  'matrix:',
  'matrix:u/a:b.c?',
  'https://matrix.to/#/',
]

const PIECES = [
  '@',
  ':',
  '[',
  ']',
  '.',
  '/',
  '%',
  '=',
  '_',
  '?',
  '#',
  '&via=a',
  '%41',
  '=41',
  '/$',
  '::',
  '1',
  'a',
  'é',
]

test.each(PIECES)('%s, repeated', (piece) => {
  const faults = BEGINNINGS.flatMap((beginning) =>
    PARSERS.flatMap((parse, i) => {
      const text = (size: number) => beginning + piece.repeat(size / piece.length)
      const steps = tooManySteps(CHARACTERS, (size) => stepsIn(() => parse(text(size))))
      return steps === undefined ? [] : [`parser ${i} after "${beginning}": ${steps.join(', ')} steps`]
    }),
  )
  expect(faults).toEqual([])
})
