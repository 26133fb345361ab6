import type { Either } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

import { parseEventId } from '../../../src/function/identifier/event-id.js'
import type { IdentifierFault } from '../../../src/function/identifier/fault.js'
import { buildKeyId, parseKeyId, parseServerSigningKeyId } from '../../../src/function/identifier/key-id.js'
import { parseMatrixToUri } from '../../../src/function/identifier/matrix-to-uri.js'
import { parseMatrixUri } from '../../../src/function/identifier/matrix-uri.js'
import { mediaDownloadUrl, mediaThumbnailUrl } from '../../../src/function/identifier/media-url.js'
import { buildMxcUri, parseMxcUri } from '../../../src/function/identifier/mxc-uri.js'
import { parseNamespacedIdentifier } from '../../../src/function/identifier/namespaced-identifier.js'
import { parseOpaqueIdentifier } from '../../../src/function/identifier/opaque-identifier.js'
import { parseMatrixLink } from '../../../src/function/identifier/parse-matrix-link.js'
import { buildRoomAlias, parseRoomAlias } from '../../../src/function/identifier/room-alias.js'
import { parseRoomId } from '../../../src/function/identifier/room-id.js'
import { parseRoomVersionId } from '../../../src/function/identifier/room-version-id.js'
import { parseServerName } from '../../../src/function/identifier/server-name.js'
import { buildUserId, parseUserId } from '../../../src/function/identifier/user-id.js'
import { decodeUserLocalpart, encodeUserLocalpart } from '../../../src/function/identifier/user-localpart.js'
import { told } from './arbitrary.js'

/** Values that JSON has besides strings. Some read like one that would be accepted, once they are made a string. */
// biome-ignore lint/suspicious/noExplicitAny: values that the types exclude
const NOT_STRINGS: readonly any[] = [null, undefined, true, 0, -1, 1.5, 12, [], [null], ['@a:b.c'], ['a'], {}, { a: 1 }]

const SIZE = { width: 1, height: 1 }
const HOME = 'https://b.c'

describe('a value that is not a string is a fault', () => {
  test.each<[string, (value: string) => Either<IdentifierFault, unknown>]>([
    ['parseEventId', (value) => parseEventId(value)],
    ['parseEventId in a version', (value) => parseEventId(value, '3')],
    ['parseKeyId', parseKeyId],
    ['parseServerSigningKeyId', parseServerSigningKeyId],
    ['parseMatrixLink', parseMatrixLink],
    ['parseMatrixToUri', parseMatrixToUri],
    ['parseMatrixUri', parseMatrixUri],
    ['parseMxcUri', parseMxcUri],
    ['parseNamespacedIdentifier', parseNamespacedIdentifier],
    ['parseOpaqueIdentifier', parseOpaqueIdentifier],
    ['parseRoomAlias', parseRoomAlias],
    ['parseRoomId', (value) => parseRoomId(value)],
    ['parseRoomId in a version', (value) => parseRoomId(value, '12')],
    ['parseRoomVersionId', parseRoomVersionId],
    ['parseServerName', parseServerName],
    ['parseUserId', (value) => parseUserId(value)],
    ['decodeUserLocalpart', (value) => decodeUserLocalpart(value)],
    ['buildKeyId, the algorithm', (value) => buildKeyId(value, 'a')],
    ['buildKeyId, the name', (value) => buildKeyId('a', value)],
    ['buildMxcUri, the server', (value) => buildMxcUri(value, 'a')],
    ['buildMxcUri, the media ID', (value) => buildMxcUri('a', value)],
    ['buildRoomAlias, the localpart', (value) => buildRoomAlias(value, 'a')],
    ['buildRoomAlias, the server', (value) => buildRoomAlias('a', value)],
    ['buildUserId, the localpart', (value) => buildUserId(value, 'a')],
    ['buildUserId, the server', (value) => buildUserId('a', value)],
    ['mediaDownloadUrl', (value) => mediaDownloadUrl(HOME, value)],
    ['mediaThumbnailUrl', (value) => mediaThumbnailUrl(HOME, value, SIZE)],
  ])('%s', (_, parse) => {
    for (const value of NOT_STRINGS) expect(told(parse(value))).toBe('not-a-string at 0')
  })

  test('of the address of a homeserver', () => {
    for (const value of NOT_STRINGS) {
      expect(told(mediaDownloadUrl(value, 'mxc://b.c/a'))).toBe('invalid-homeserver-url at 0')
      expect(told(mediaThumbnailUrl(value, 'mxc://b.c/a', SIZE))).toBe('invalid-homeserver-url at 0')
    }
  })

  test('of a size, even where it could be made a number', () => {
    // biome-ignore lint/suspicious/noExplicitAny: values that the types exclude
    for (const width of ['5', [5], true, null] as any[]) {
      expect(told(mediaThumbnailUrl(HOME, 'mxc://b.c/a', { width, height: 1 }))).toBe('invalid-size at 0')
    }
  })

  test('of a text to encode', () => {
    for (const value of NOT_STRINGS) expect(encodeUserLocalpart(value)).toBe('')
  })

  test('of a room version', () => {
    for (const value of NOT_STRINGS) {
      expect(told(parseEventId('$a:b.c', value))).toMatchObject({ form: 'server' })
      expect(told(parseRoomId('!a:b.c', value))).toMatchObject({ form: 'server' })
    }
  })
})

describe('options are read as if they were data', () => {
  const URL = `${HOME}/_matrix/client/v1/media/download/b.c/a`
  test('of any type', () => {
    // biome-ignore lint/suspicious/noExplicitAny: values that the types exclude
    for (const options of [null, true, 5, 'strict', [], { strict: 1, keepCase: 'yes', fileName: 5 }] as any[]) {
      expect(parseUserId('@A:b.c', options)._tag).toBe('Right')
      expect(encodeUserLocalpart('A', options)).toBe('a')
      expect(told(decodeUserLocalpart('_a', options))).toBe('_a')
      expect(told(mediaDownloadUrl(HOME, 'mxc://b.c/a', options))).toBe(URL)
      expect(told(mediaThumbnailUrl(HOME, 'mxc://b.c/a', options))).toBe('invalid-size at 0')
    }
  })

  test('an invalid choice is left out', () => {
    // biome-ignore lint/suspicious/noExplicitAny: values that the types exclude
    const options: any = { ...SIZE, method: 'stretch&x=y', animated: 'true' }
    expect(told(mediaThumbnailUrl(HOME, 'mxc://b.c/a', options))).toMatch(/\?width=1&height=1$/)
  })

  test.each([true, false])('only own keys count, enumerable: %s', (enumerable) => {
    const inherited = { strict: true, keepCase: true, fileName: 'a.png', width: 1, height: 1, method: 'crop' }
    for (const [key, value] of Object.entries(inherited)) {
      Object.defineProperty(Object.prototype, key, { value, enumerable, configurable: true, writable: true })
    }
    try {
      expect(parseUserId('@A:b.c', {})._tag).toBe('Right')
      expect(encodeUserLocalpart('A', {})).toBe('a')
      expect(mediaDownloadUrl(HOME, 'mxc://b.c/a', {})).toStrictEqual({ _tag: 'Right', right: URL })
      // biome-ignore lint/suspicious/noExplicitAny: values that the types exclude
      expect(mediaThumbnailUrl(HOME, 'mxc://b.c/a', {} as any)._tag).toBe('Left')
    } finally {
      for (const key of Object.keys(inherited)) Reflect.deleteProperty(Object.prototype, key)
    }
  })
})
