/**
 * What a grammar is about, many thousand times, takes no parser longer than it takes to look at it.
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

const CHARACTERS = 2 ** 16
/** CPU time on a slow machine, in microseconds. What is quadratic takes many times as long. */
const BOUND = 1_000_000

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

test.each(['@', ':', '[', ']', '.', '/', '%', '=', '_', '?', '#', '&via=a', '%41', '=41', '/$', '::', '1', 'a', 'é'])(
  '%s, again and again',
  (piece) => {
    const text = piece.repeat(CHARACTERS / piece.length)
    for (const beginning of BEGINNINGS) {
      for (const parse of PARSERS) {
        const before = process.cpuUsage()
        parse(beginning + text)
        expect(process.cpuUsage(before).user).toBeLessThan(BOUND)
      }
    }
  },
)
