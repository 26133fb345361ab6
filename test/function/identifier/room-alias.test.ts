import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { buildRoomAlias, parseRoomAlias } from '../../../src/function/identifier/room-alias.js'
import { anyText, byteLength, localpart, roomAlias, serverName, told } from './arbitrary.js'

describe('parseRoomAlias accepts', () => {
  test.each([
    ['an alias', '#somewhere:example.org', 'somewhere', 'example.org'],
    ['anything but colons and NUL', '#Café #1/\n😀:[::1]:80', 'Café #1/\n😀', '[::1]:80'],
    ['nothing, which the grammar does not forbid', '#:example.org', '', 'example.org'],
  ])('%s', (_, id, local, server) => {
    expect(told(parseRoomAlias(id))).toStrictEqual({ id, localpart: local, serverName: server })
  })
})

describe('parseRoomAlias rejects', () => {
  test.each([
    ['a room ID', '!somewhere:example.org', 'wrong-prefix at 0'],
    ['no server', '#somewhere', 'no-separator at 10'],
    ['NUL', '#\0:example.org', 'forbidden-character at 1'],
    ['half a character', '#a\udfff:example.org', 'forbidden-character at 2'],
    ['an invalid server', '#a:example.org/b', 'invalid-host at 3'],
  ])('%s', (_, text, fault) => expect(told(parseRoomAlias(text))).toBe(fault))
})

test('255 bytes, however few characters', () => {
  const longest = `#${'é'.repeat(126)}:b`
  expect(byteLength(longest)).toBe(255)
  expect(parseRoomAlias(longest)._tag).toBe('Right')
  expect(told(parseRoomAlias(`${longest}c`))).toBe('too-long at 130')
})

describe('buildRoomAlias', () => {
  test.each([
    ['an alias', 'somewhere', 'example.org', '#somewhere:example.org'],
    ['lookalikes of more than one part', '#a:b.c', 'example.org', 'forbidden-character at 3'],
    ['a colon, which would make the name a server', 'a:b.c', '80', 'forbidden-character at 2'],
    ['NUL', 'a\0', 'example.org', 'forbidden-character at 2'],
    ['an invalid server', 'a', 'b c', 'invalid-host at 3'],
  ])('%s', (_, local, server, expected) => expect(told(buildRoomAlias(local, server))).toBe(expected))

  test('builds aliases that parseRoomAlias accepts', () => {
    fc.assert(
      fc.property(localpart, serverName, (local, server) => {
        const id = `#${local}:${server}`
        fc.pre(byteLength(id) <= 255)
        expect(told(buildRoomAlias(local, server))).toBe(id)
        expect(told(parseRoomAlias(id))).toStrictEqual({ id, localpart: local, serverName: server })
      }),
    )
  })
})

test('every room alias is one', () => {
  fc.assert(
    fc.property(roomAlias, (id) => {
      expect(parseRoomAlias(id)._tag).toBe('Right')
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      parseRoomAlias(text)
      parseRoomAlias(`#${text}`)
      buildRoomAlias(text, other)
    }),
  )
})
