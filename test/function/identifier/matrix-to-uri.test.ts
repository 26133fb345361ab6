import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { MatrixLink } from '../../../src/function/identifier/matrix-link.js'
import { buildMatrixToUri, parseMatrixToUri } from '../../../src/function/identifier/matrix-to-uri.js'
import { anyText, matrixLink, told } from './arbitrary.js'

const TO = 'https://matrix.to/#/'
const HASH = 'Rqnc-F-dvnEYJTyHq_iKxU2bZ1CI92-kuZq3a5lr5Zg'
const SLASHED = 'acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk'

describe('there and back', () => {
  test.each<[string, string, MatrixLink]>([
    ['a user', '@alice:example.org', { kind: 'user', userId: '@alice:example.org' }],
    ['a room by its alias', '%23somewhere:example.org', { kind: 'room-alias', roomAlias: '#somewhere:example.org' }],
    [
      'a room by its ID',
      '!somewhere:example.org?via=elsewhere.ca',
      { kind: 'room-id', roomId: '!somewhere:example.org', via: ['elsewhere.ca'] },
    ],
    [
      'a room through servers',
      '!somewhere:example.org?via=elsewhere.ca&via=%5B::1%5D:80',
      { kind: 'room-id', roomId: '!somewhere:example.org', via: ['elsewhere.ca', '[::1]:80'] },
    ],
    ['a room without a server', `!${HASH}`, { kind: 'room-id', roomId: `!${HASH}` }],
    [
      'an event',
      '!somewhere:example.org/$event:example.org?via=elsewhere.ca',
      { kind: 'event', room: '!somewhere:example.org', eventId: '$event:example.org', via: ['elsewhere.ca'] },
    ],
    [
      'an event whose ID has a slash',
      `!somewhere:example.org/$${SLASHED.replace('/', '%2F')}`,
      { kind: 'event', room: '!somewhere:example.org', eventId: `$${SLASHED}` },
    ],
    [
      'an event in a room by its alias, which is deprecated',
      `%23somewhere:example.org/$${HASH}`,
      { kind: 'event', room: '#somewhere:example.org', eventId: `$${HASH}` },
    ],
    [
      'characters that are special in URIs',
      '%23a%2Fb%3Fc%23d%25e%20f%2F$g:b.c',
      { kind: 'room-alias', roomAlias: '#a/b?c#d%e f/$g:b.c' },
    ],
  ])('%s', (_, path, link) => {
    expect(told(parseMatrixToUri(TO + path))).toStrictEqual(link)
    expect(buildMatrixToUri(link)).toBe(TO + path)
  })
})

describe('understands', () => {
  const room: MatrixLink = { kind: 'room-id', roomId: '!somewhere:example.org' }
  test.each<[string, string, MatrixLink]>([
    [
      'an alias with all escapes',
      '%23somewhere%3Aexample.org',
      { kind: 'room-alias', roomAlias: '#somewhere:example.org' },
    ],
    [
      'a room with all escapes',
      '%21somewhere%3Aexample.org?via=elsewhere.ca',
      { kind: 'room-id', roomId: '!somewhere:example.org', via: ['elsewhere.ca'] },
    ],
    [
      'an event with all escapes',
      '%21somewhere%3Aexample.org/%24event%3Aexample.org',
      { kind: 'event', room: '!somewhere:example.org', eventId: '$event:example.org' },
    ],
    ['a user with all escapes', '%40alice%3Aexample.org', { kind: 'user', userId: '@alice:example.org' }],
    ['an alias with none', '#somewhere:example.org', { kind: 'room-alias', roomAlias: '#somewhere:example.org' }],
    ['an alias with a slash', '#a/b:example.org', { kind: 'room-alias', roomAlias: '#a/b:example.org' }],
    ['a user with a slash', '@a/b:example.org', { kind: 'user', userId: '@a/b:example.org' }],
    ['other letters', '#é:b.c', { kind: 'room-alias', roomAlias: '#é:b.c' }],
    [
      'an event whose ID has a slash',
      `!a:b.c/$${SLASHED}?via=b.c`,
      { kind: 'event', room: '!a:b.c', eventId: `$${SLASHED}`, via: ['b.c'] },
    ],
    ['a slash at the end', '!somewhere:example.org/', room],
    ['a slash before the query', '!somewhere:example.org/?via', room],
    ['parameters of others', '!somewhere:example.org?utm_source=%&action=join', room],
  ])('%s', (_, path, link) => expect(told(parseMatrixToUri(TO + path))).toStrictEqual(link))

  test.each([
    ['upper case', 'HTTPS://MATRIX.TO/#/'],
    ['any case', 'hTtps://Matrix.To/#/'],
    ['escapes in the host', 'https://m%61trix%2Eto/#/'],
    ['escapes of upper case', 'https://%4Datrix.to/#/'],
    ['an empty path', 'https://matrix.to#/'],
    ['the port of the scheme', 'https://matrix.to:443/#/'],
    ['an empty port', 'https://matrix.to:/#/'],
  ])('the address in another way of writing it: %s', (_, prefix) => {
    expect(told(parseMatrixToUri(`${prefix}!somewhere:example.org`))).toStrictEqual(room)
    expect(told(parseMatrixToUri(`${prefix}alice`))).toBe(`unknown-type at ${prefix.length}`)
  })
})

describe('a malformed `via` costs the hint, not the link', () => {
  const event: MatrixLink = { kind: 'event', room: '!a:b.c', eventId: '$d' }
  test.each<[string, string, MatrixLink]>([
    ['of a joined list, as one SDK wrote it', '!a:b.c/$d?via=e.orgvia=f.org', event],
    ['of a list with commas', '!a:b.c/$d?via=e.org,f.org', event],
    ['that is empty', '!a:b.c/$d?via=', event],
    ['without a value', '!a:b.c/$d?via', event],
    ['with a space', '!a:b.c/$d?via=e%20f', event],
    ['with an invalid port', '!a:b.c/$d?via=e.org:http', event],
    ['with a URL', '!a:b.c/$d?via=https://e.org', event],
    ['that cannot be decoded', '!a:b.c/$d?via=%zz&via=%ff', event],
    ['next to a valid one', '!a:b.c/$d?via=&via=e.org&via=f..org', { ...event, via: ['e.org'] }],
    ['at a user', '@a:b.c?via=', { kind: 'user', userId: '@a:b.c' }],
    ['at an alias', '%23a:b.c?via=%', { kind: 'room-alias', roomAlias: '#a:b.c' }],
    ['the key and the value escaped, which is well-formed', '!a:b.c/$d?%76ia=%65.org', { ...event, via: ['e.org'] }],
  ])('%s', (_, path, link) => expect(told(parseMatrixToUri(TO + path))).toStrictEqual(link))
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'wrong-prefix at 0'],
    ['another page', 'https://matrix.to/', 'wrong-prefix at 0'],
    ['another host', 'https://matrix.to.example/#/@a:b.c', 'wrong-prefix at 0'],
    ['another scheme', 'http://matrix.to/#/@a:b.c', 'wrong-prefix at 0'],
    ['another port', 'https://matrix.to:8443/#/@a:b.c', 'wrong-prefix at 0'],
    ['another user of the host', 'https://a@matrix.to/#/@a:b.c', 'wrong-prefix at 0'],
    ['another host, escaped', 'https://matrix%2Eto%2Fexample/#/@a:b.c', 'wrong-prefix at 0'],
    ['a host that cannot be decoded', 'https://matrix.to%ff/#/@a:b.c', 'wrong-prefix at 0'],
    ['a query before the fragment', 'https://matrix.to/?a#/@a:b.c', 'wrong-prefix at 0'],
    ['no identifier', TO, 'unknown-type at 20'],
    ['slashes alone', `${TO}//`, 'unknown-type at 20'],
    ['a group', `${TO}+a:b.c`, 'unknown-type at 20'],
    ['an identifier without a sigil', `${TO}alice:example.org`, 'unknown-type at 20'],
    ['an event without a room', `${TO}$a:b.c`, 'wrong-path at 20'],
    ['an event before its room', `${TO}$a:b.c/!d:e.f`, 'wrong-path at 20'],
    ['an event of a user', `${TO}@a:b.c/$d:e.f`, 'wrong-path at 27'],
    ['two slashes at the end', `${TO}!a:b.c//`, 'invalid-host at 20'],
    ['something that is not an event', `${TO}!a:b.c/d:e.f`, 'invalid-host at 20'],
    ['an invalid event', `${TO}!a:b.c/$`, 'empty-part at 27'],
    ['an escape that ends early', `${TO}@a%:b.c`, 'invalid-escape at 20'],
    ['an escape of half a character', `${TO}%23%E2%82:b.c`, 'invalid-escape at 20'],
    ['an escape of nothing in the event', `${TO}!a:b.c/$%zz`, 'invalid-escape at 27'],
  ])('%s', (_, uri, fault) => expect(told(parseMatrixToUri(uri))).toBe(fault))
})

test('every link survives a round trip, except for its action', () => {
  fc.assert(
    fc.property(matrixLink, (link) => {
      const { action: _, ...rest } = { action: undefined, ...link }
      const uri = buildMatrixToUri(link)
      expect(told(parseMatrixToUri(uri))).toStrictEqual(rest)
      expect(uri).toMatch(/^https:\/\/matrix\.to\/#\/[\w\-.~:@!$&'()*+,;=%/]+(?:\?[\w\-.~:%=&]+)?$/)
      expect(new URL(uri).href).toBe(uri)
    }),
    { numRuns: 500 },
  )
})

test('an escape more or less makes no other link', () => {
  fc.assert(
    fc.property(matrixLink, (link) => {
      const escaped = buildMatrixToUri(link)
        .slice(TO.length)
        .replace(/[:!$'()*+,;@]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
      expect(parseMatrixToUri(TO + escaped)).toEqual(parseMatrixToUri(buildMatrixToUri(link)))
    }),
  )
})

test('never throws, and its faults are places in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const candidate of [text, TO + text, `${TO}!a:b.c/$${text}`, `${TO}@a:b.c?via=${text}`]) {
        const parsed = parseMatrixToUri(candidate)
        if (parsed._tag === 'Left') expect(parsed.left.at >= 0 && parsed.left.at <= candidate.length).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

describe('bugs of other libraries', () => {
  test('special characters in an identifier are escaped', () => {
    expect(buildMatrixToUri({ kind: 'room-alias', roomAlias: '#a?via=evil.example#/%:b.c' })).toBe(
      `${TO}%23a%3Fvia=evil.example%23%2F%25:b.c`,
    )
  })

  test('a host that only ends like it is another', () => {
    expect(told(parseMatrixToUri('https://evilmatrix.to/#/@alice:example.org'))).toBe('wrong-prefix at 0')
  })

  test('slashes without an identifier between them do not throw', () => {
    expect(parseMatrixToUri(`${TO}!a:b.c///`)._tag).toBe('Left')
  })
})
