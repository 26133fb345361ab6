import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseRoomId } from '../../../src/function/identifier/room-id.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import { anyText, byteLength, roomId, told } from './arbitrary.js'

const HASH = '31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM'
const OF_SERVER = '!jEsUZKDJdhlrceRyVU:example.org'
const OF_HASH = `!${HASH}`

describe('accepts', () => {
  test.each([
    ['one with a server', OF_SERVER, 'jEsUZKDJdhlrceRyVU', 'example.org'],
    ['one with a port', '!a:[::1]:8448', 'a', '[::1]:8448'],
    ['any characters', '!a/€\n:b', 'a/€\n', 'b'],
    ['a hash with a server', `${OF_HASH}:b`, HASH, 'b'],
  ])('%s', (_, id, localpart, serverName) => {
    expect(told(parseRoomId(id))).toStrictEqual({ form: 'server', id, localpart, serverName })
  })

  test('one that is a hash', () => {
    expect(told(parseRoomId(OF_HASH))).toStrictEqual({ form: 'hash', id: OF_HASH, hash: HASH })
  })

  test.each([
    ['a hash that is too short', HASH.slice(1)],
    ['a hash that is too long', `${HASH}A`],
    ['a hash of the other kind of Base64', HASH.replace('_', '/')],
    ['anything', 'a €\n'],
    ['254 bytes', 'a'.repeat(254)],
  ])('without a server, %s', (_, opaqueId) => {
    expect(told(parseRoomId(`!${opaqueId}`))).toStrictEqual({ form: 'opaque', id: `!${opaqueId}`, opaqueId })
  })
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'wrong-prefix at 0'],
    ['a sigil alone', '!', 'empty-part at 1'],
    ['an event ID', `$${HASH}`, 'wrong-prefix at 0'],
    ['an alias', '#somewhere:example.org', 'wrong-prefix at 0'],
    ['an invalid server', '!a:b/c', 'invalid-host at 3'],
    ['an empty server', '!a:', 'invalid-host at 3'],
    ['NUL', '!a\0:b', 'forbidden-character at 2'],
    ['NUL without a server', '!a\0', 'forbidden-character at 2'],
    ['half a character', '!\ud83d', 'forbidden-character at 1'],
    ['256 bytes', `!${'a'.repeat(253)}:b`, 'too-long at 256'],
    ['256 bytes without a server', `!${'é'.repeat(127)}a`, 'too-long at 129'],
  ])('%s', (_, text, fault) => expect(told(parseRoomId(text))).toBe(fault))
})

describe('rejects in room version 12', () => {
  test.each([
    ['nothing', '', 'wrong-prefix at 0'],
    ['a sigil alone', '!', 'empty-part at 1'],
    ['a server', OF_SERVER, 'forbidden-character at 19'],
    ['a hash that is too short', OF_HASH.slice(0, -1), 'wrong-length at 43'],
    ['a hash that is too long', `${OF_HASH}A`, 'wrong-length at 45'],
    ['a hash with padding', `${OF_HASH}=`, 'forbidden-character at 44'],
    ['a hash with a slash', `!${HASH.replace('_', '/')}`, 'forbidden-character at 10'],
    ['a hash with a plus', `!${HASH.replace('_', '+')}`, 'forbidden-character at 10'],
    ['a line break after a hash', `${OF_HASH}\n`, 'forbidden-character at 44'],
  ])('%s', (_, text, fault) => expect(told(parseRoomId(text, '12'))).toBe(fault))
})

describe('of room version', () => {
  test.each([
    ['1', 'Right', 'Left', 'Left'],
    ['9', 'Right', 'Left', 'Left'],
    ['10', 'Right', 'Left', 'Left'],
    ['11', 'Right', 'Left', 'Left'],
    ['12', 'Left', 'Right', 'Left'],
    ['13', 'Right', 'Right', 'Right'],
    ['org.example.1', 'Right', 'Right', 'Right'],
    ['', 'Right', 'Right', 'Right'],
  ])('%s: with a server %s, a hash %s, anything else %s', (version, ...expected) => {
    expect([OF_SERVER, OF_HASH, '!a'].map((id) => parseRoomId(id, version)._tag)).toEqual(expected)
  })
})

test.each(Object.entries(ROOM_VERSIONS))('in version %s, the form is that of its rules', (version, rules) => {
  const formats = Object.entries({ v1: OF_SERVER, v12: OF_HASH }).filter(
    ([, id]) => parseRoomId(id, version)._tag === 'Right',
  )
  expect(formats.map(([format]) => format)).toEqual([rules.roomIdFormat])
})

test('every room ID is one', () => {
  fc.assert(
    fc.property(roomId, (id) => {
      expect(parseRoomId(id)._tag).toBe('Right')
    }),
  )
})

test('never throws, and accepts nothing longer than 255 bytes', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(undefined, '1', '12'), (text, version) => {
      for (const candidate of [text, `!${text}`, `!${text}:b.c`]) {
        if (parseRoomId(candidate, version)._tag === 'Right') expect(byteLength(candidate)).toBeLessThanOrEqual(255)
      }
    }),
  )
})

test('a room ID without a server, which others took for none, is one', () => {
  expect(parseRoomId(OF_HASH)._tag).toBe('Right')
})
