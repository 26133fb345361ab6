import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { MatrixLink } from '../../../src/function/identifier/matrix-link.js'
import { buildMatrixUri, parseMatrixUri } from '../../../src/function/identifier/matrix-uri.js'
import { anyText, matrixLink, told } from './arbitrary.js'

const HASH = 'Rqnc-F-dvnEYJTyHq_iKxU2bZ1CI92-kuZq3a5lr5Zg'
const SLASHED = 'acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk'

describe('there and back', () => {
  test.each<[string, string, MatrixLink]>([
    ['a user', 'matrix:u/alice:example.org', { kind: 'user', userId: '@alice:example.org' }],
    [
      'a chat with a user',
      'matrix:u/alice:example.org?action=chat',
      { kind: 'user', userId: '@alice:example.org', action: 'chat' },
    ],
    [
      'a room by its alias',
      'matrix:r/somewhere:example.org',
      { kind: 'room-alias', roomAlias: '#somewhere:example.org' },
    ],
    [
      'joining a room by its alias',
      'matrix:r/somewhere:example.org?action=join',
      { kind: 'room-alias', roomAlias: '#somewhere:example.org', action: 'join' },
    ],
    [
      'a room by its ID',
      'matrix:roomid/somewhere:example.org?via=elsewhere.ca',
      { kind: 'room-id', roomId: '!somewhere:example.org', via: ['elsewhere.ca'] },
    ],
    [
      'joining a room through servers',
      'matrix:roomid/somewhere:example.org?via=a&via=%5B::1%5D:80&action=join',
      { kind: 'room-id', roomId: '!somewhere:example.org', via: ['a', '[::1]:80'], action: 'join' },
    ],
    ['a room without a server', `matrix:roomid/${HASH}`, { kind: 'room-id', roomId: `!${HASH}` }],
    [
      'an event',
      'matrix:roomid/somewhere:example.org/e/event:b.c?via=elsewhere.ca',
      { kind: 'event', room: '!somewhere:example.org', eventId: '$event:b.c', via: ['elsewhere.ca'] },
    ],
    [
      'an event of the specification, whose ID is of no known form',
      'matrix:roomid/somewhere:example.org/e/event?via=elsewhere.ca',
      { kind: 'event', room: '!somewhere:example.org', eventId: '$event', via: ['elsewhere.ca'] },
    ],
    [
      'an event whose ID has a slash',
      `matrix:roomid/somewhere:example.org/e/${SLASHED.replace('/', '%2F')}`,
      { kind: 'event', room: '!somewhere:example.org', eventId: `$${SLASHED}` },
    ],
    [
      'an event in a room by its alias, which is deprecated',
      `matrix:r/somewhere:example.org/e/${HASH}`,
      { kind: 'event', room: '#somewhere:example.org', eventId: `$${HASH}` },
    ],
    [
      'characters that are special in URIs',
      "matrix:r/a%2Fb%3Fc%23d%25e%20f%22%5B%5D%C3%A9!$&'()*+,;=@~:b.c",
      { kind: 'room-alias', roomAlias: `#a/b?c#d%e f"[]é!$&'()*+,;=@~:b.c` },
    ],
  ])('%s', (_, uri, link) => {
    expect(told(parseMatrixUri(uri))).toStrictEqual(link)
    expect(buildMatrixUri(link)).toBe(uri)
  })
})

describe('understands', () => {
  const alice: MatrixLink = { kind: 'user', userId: '@alice:example.org' }
  test.each<[string, string, MatrixLink]>([
    ['the scheme in upper case', 'MATRIX:u/alice:example.org', alice],
    ['user, of a draft', 'matrix:user/alice:example.org', alice],
    ['room, of a draft', 'matrix:room/a:b.c', { kind: 'room-alias', roomAlias: '#a:b.c' }],
    ['event, of a draft', 'matrix:roomid/a:b.c/event/d:e.f', { kind: 'event', room: '!a:b.c', eventId: '$d:e.f' }],
    ['more escapes than are needed', 'matrix:u/%61lice%3Aexample%2Eorg', alice],
    ['fewer than are needed', 'matrix:r/é a:b.c', { kind: 'room-alias', roomAlias: '#é a:b.c' }],
    ['an authority', 'matrix://example.org:80/u/alice:example.org', alice],
    ['a fragment', 'matrix:u/alice:example.org#a?via=b', alice],
    ['an empty query', 'matrix:u/alice:example.org?', alice],
    ['parameters of others', 'matrix:u/alice:example.org?org.example.a=%&via&b', alice],
    ['an action that is not known', 'matrix:u/alice:example.org?action=block', alice],
    ['an action that goes with rooms', 'matrix:u/alice:example.org?action=join', alice],
    [
      'the action that goes with it, of two',
      'matrix:u/a:b.c?action=join&action=chat',
      {
        kind: 'user',
        userId: '@a:b.c',
        action: 'chat',
      },
    ],
    ['an action that goes with users', 'matrix:r/a:b.c?action=chat', { kind: 'room-alias', roomAlias: '#a:b.c' }],
    [
      'an action that goes with rooms, for an event',
      'matrix:roomid/a:b.c/e/d:e.f?action=join',
      { kind: 'event', room: '!a:b.c', eventId: '$d:e.f' },
    ],
    ['a historical user ID', 'matrix:u/Al%20ice:b.c', { kind: 'user', userId: '@Al ice:b.c' }],
    ['escapes in the type', 'matrix:%75/alice:example.org', alice],
    [
      'escapes in both types',
      'MATRIX:%72oom%69d/a:b.c/%65/d:e.f',
      { kind: 'event', room: '!a:b.c', eventId: '$d:e.f' },
    ],
    ['an escaped action', 'matrix:u/a:b.c?action=%63hat', { kind: 'user', userId: '@a:b.c', action: 'chat' }],
    ['an escaped key', 'matrix:r/a:b.c?%61ction=join', { kind: 'room-alias', roomAlias: '#a:b.c', action: 'join' }],
    ['an action in another case, which is another', 'matrix:u/alice:example.org?action=CHAT', alice],
    ['an action that cannot be decoded', 'matrix:u/alice:example.org?action=%zz&action=%ff', alice],
    ['an escaped delimiter does not count', 'matrix:u/alice:example.org?a%26action=chat', alice],
  ])('%s', (_, uri, link) => expect(told(parseMatrixUri(uri))).toStrictEqual(link))
})

describe('a malformed `via` costs the hint, not the link', () => {
  const room: MatrixLink = { kind: 'room-id', roomId: '!a:b.c' }
  test.each<[string, string, MatrixLink]>([
    ['of a joined list, as one SDK wrote it', 'via=e.orgvia=f.org', room],
    ['of a list with commas', 'via=e.org,f.org', room],
    ['that is empty', 'via=', room],
    ['with a slash', 'x=1&via=b%2Fc', room],
    ['that cannot be decoded', 'via=%&via=%ff', room],
    ['next to a valid one', 'via=d&via=%&via=', { ...room, via: ['d'] }],
    ['next to an action', 'via=&action=join', { ...room, action: 'join' }],
    ['the key and the value escaped, which is well-formed', '%76i%61=%65.org', { ...room, via: ['e.org'] }],
  ])('%s', (_, query, link) => expect(told(parseMatrixUri(`matrix:roomid/a:b.c?${query}`))).toStrictEqual(link))

  test('at a user too', () => {
    expect(told(parseMatrixUri('matrix:u/a:b.c?via='))).toStrictEqual({ kind: 'user', userId: '@a:b.c' })
  })
})

describe('building does not validate', () => {
  // biome-ignore lint/suspicious/noExplicitAny: values that the types exclude
  test.each<[string, any, string]>([
    ['nothing', null, 'matrix:'],
    ['no kind', {}, 'matrix:'],
    ['no identifier', { kind: 'user' }, 'matrix:'],
    ['an invalid identifier', { kind: 'user', userId: 5 }, 'matrix:'],
    ['an invalid event', { kind: 'event', room: '!a:b', eventId: null }, 'matrix:roomid/a:b'],
    ['invalid servers', { kind: 'user', userId: '@a:b', via: [null, 5, 'c'] }, 'matrix:u/a:b?via=c'],
    ['servers that are not a list', { kind: 'user', userId: '@a:b', via: 'c' }, 'matrix:u/a:b'],
    ['an action that does not go with it', { kind: 'user', userId: '@a:b', action: 'join' }, 'matrix:u/a:b'],
    ['an action of an event', { kind: 'event', room: '!a:b', eventId: '$c', action: 'join' }, 'matrix:roomid/a:b/e/c'],
  ])('%s', (_, link, uri) => expect(buildMatrixUri(link)).toBe(uri))
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'wrong-prefix at 0'],
    ['another scheme', 'mailto:alice@example.org', 'wrong-prefix at 0'],
    ['a scheme with the same prefix', 'matrixes:u/a:b.c', 'wrong-prefix at 0'],
    ['the scheme alone', 'matrix:', 'unknown-type at 7'],
    ['an authority alone', 'matrix://example.org', 'unknown-type at 7'],
    ['an authority where the type should be', 'matrix://u/alice:example.org', 'unknown-type at 11'],
    ['a slash before the type', 'matrix:/u/alice:example.org', 'unknown-type at 7'],
    ['a sigil', 'matrix:@alice:example.org', 'unknown-type at 7'],
    ['a type that is not known', 'matrix:group/a:b.c', 'unknown-type at 7'],
    ['a type that is a name of objects', 'matrix:constructor/a:b.c', 'unknown-type at 7'],
    ['a type alone', 'matrix:u', 'wrong-path at 7'],
    ['three segments', 'matrix:roomid/a:b.c/e', 'wrong-path at 7'],
    ['a slash at the end', 'matrix:u/a:b.c/', 'wrong-path at 7'],
    ['five segments', 'matrix:roomid/a:b.c/e/d:e.f/g', 'wrong-path at 7'],
    ['an event without a room', 'matrix:e/a:b.c', 'wrong-path at 9'],
    ['an event of a user', 'matrix:u/a:b.c/e/d:e.f', 'wrong-path at 17'],
    ['a room in a room', 'matrix:roomid/a:b.c/r/d:e.f', 'wrong-path at 20'],
    ['an empty identifier', 'matrix:u/', 'empty-part at 9'],
    ['an empty room of an event', 'matrix:roomid//e/a:b.c', 'empty-part at 14'],
    ['an empty event', 'matrix:roomid/a:b.c/e/', 'empty-part at 22'],
    ['an identifier without a server', 'matrix:r/a', 'no-separator at 9'],
    ['an escape that ends early', 'matrix:u/a%:b.c', 'invalid-escape at 9'],
    ['an escape of half a character', 'matrix:u/a%C3:b.c', 'invalid-escape at 9'],
    ['an escape of nothing in the event', 'matrix:roomid/a:b.c/e/%zz', 'invalid-escape at 22'],
    ['an escaped NUL', 'matrix:u/a%00:b.c', 'forbidden-character at 9'],
    ['an invalid server', 'matrix:u/a:b.c%2F..', 'invalid-host at 9'],
  ])('%s', (_, uri, fault) => expect(told(parseMatrixUri(uri))).toBe(fault))
})

test('every link survives a round trip', () => {
  fc.assert(
    fc.property(matrixLink, (link) => {
      const uri = buildMatrixUri(link)
      expect(told(parseMatrixUri(uri))).toStrictEqual(link)
      expect(uri).toMatch(/^matrix:[\w\-.~:@!$&'()*+,;=%/]+(?:\?[\w\-.~:%=&]+)?$/)
      expect(new URL(uri).href).toBe(uri)
    }),
    { numRuns: 500 },
  )
})

test('an escape more or less makes no other link', () => {
  fc.assert(
    fc.property(matrixLink, (link) => {
      const escaped = buildMatrixUri(link).replace(/[:!$'()*+,;@]/g, (character, at) =>
        at < 'matrix:'.length ? character : `%${character.charCodeAt(0).toString(16)}`,
      )
      expect(told(parseMatrixUri(escaped))).toStrictEqual(link)
    }),
  )
})

test('never throws, and its faults are places in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const candidate of [text, `matrix:${text}`, `matrix:u/${text}`, `matrix:roomid/a:b.c/e/${text}`]) {
        const parsed = parseMatrixUri(candidate)
        if (parsed._tag === 'Left') expect(parsed.left.at >= 0 && parsed.left.at <= candidate.length).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('building never throws, and identifiers stay in their place', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, server) => {
      const uri = buildMatrixUri({ kind: 'event', room: `!${text}`, eventId: `$${text}`, via: [server] })
      const [path = '', query = '', ...more] = uri.split(/[?#]/)
      expect(path.split('/')).toHaveLength(4)
      expect(query).toMatch(/^via=[^&=]*$/)
      expect(more).toEqual([])
    }),
  )
})

describe('bugs of other libraries', () => {
  test('unknown parameters are ignored', () => {
    expect(parseMatrixUri('matrix:u/alice:example.org?org.example.theme=dark')._tag).toBe('Right')
  })
})
