import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseEventId } from '../../../src/function/identifier/event-id.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import { anyText, byteLength, eventId, told } from './arbitrary.js'

const PLAIN = 'CD66HAED5npg6074c6pDtLKalHjVfYb2q4Q3LZgrW6o'
const SLASHED = 'acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk'
const URL_SAFE = 'Rqnc-F-dvnEYJTyHq_iKxU2bZ1CI92-kuZq3a5lr5Zg'

describe('accepts', () => {
  test('one with a server', () => {
    const id = '$143273582443PhrSn:example.org'
    expect(told(parseEventId(id))).toStrictEqual({
      form: 'server',
      id,
      localpart: '143273582443PhrSn',
      serverName: 'example.org',
    })
  })

  test.each([
    ['a hash', PLAIN],
    ['a hash with a slash', SLASHED],
    ['a hash that is safe in URLs', URL_SAFE],
  ])('%s', (_, hash) => {
    expect(told(parseEventId(`$${hash}`))).toStrictEqual({ form: 'hash', id: `$${hash}`, hash })
  })

  test.each([
    ['a hash that is too short', PLAIN.slice(1)],
    ['a hash that is too long', `${PLAIN}A`],
    ['a hash of both kinds of Base64', SLASHED.replace('Z', '-')],
    ['anything', 'a €\n'],
  ])('without a server, %s', (_, opaqueId) => {
    expect(told(parseEventId(`$${opaqueId}`))).toStrictEqual({ form: 'opaque', id: `$${opaqueId}`, opaqueId })
  })
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'wrong-prefix at 0'],
    ['a room ID', `!${PLAIN}`, 'wrong-prefix at 0'],
    ['an invalid server', '$a:', 'invalid-host at 3'],
    ['NUL', '$a\0', 'forbidden-character at 2'],
    ['256 bytes', `$${'a'.repeat(253)}:b`, 'too-long at 256'],
    ['256 bytes without a server', `$${'a'.repeat(255)}`, 'too-long at 256'],
  ])('%s', (_, text, fault) => expect(told(parseEventId(text))).toBe(fault))
})

describe('rejects in a room version', () => {
  test.each([
    ['1, no server', '$a', '1', 'no-separator at 2'],
    ['3, a hash that is too short', `$${PLAIN.slice(1)}`, '3', 'wrong-length at 43'],
    ['3, a hash that is safe in URLs', `$${URL_SAFE}`, '3', 'forbidden-character at 5'],
    ['4, a sigil alone', '$', '4', 'empty-part at 1'],
    ['4, a hash that is too long', `$${PLAIN}A`, '4', 'wrong-length at 45'],
    ['4, a hash with a slash', `$${SLASHED}`, '4', 'forbidden-character at 27'],
    ['4, a hash with padding', `$${PLAIN}=`, '4', 'forbidden-character at 44'],
    ['4, other letters', `$${PLAIN.replace('C', 'Ç')}`, '4', 'forbidden-character at 1'],
    ['4, a server', '$a:b', '4', 'forbidden-character at 2'],
  ])('%s', (_, text, version, fault) => expect(told(parseEventId(text, version))).toBe(fault))
})

describe('of room version', () => {
  test.each([
    ['1', 'Right', 'Left', 'Left', 'Left', 'Left'],
    ['2', 'Right', 'Left', 'Left', 'Left', 'Left'],
    ['3', 'Left', 'Right', 'Right', 'Left', 'Left'],
    ['4', 'Left', 'Right', 'Left', 'Right', 'Left'],
    ['9', 'Left', 'Right', 'Left', 'Right', 'Left'],
    ['10', 'Left', 'Right', 'Left', 'Right', 'Left'],
    ['12', 'Left', 'Right', 'Left', 'Right', 'Left'],
    ['13', 'Right', 'Right', 'Right', 'Right', 'Right'],
    ['org.example.1', 'Right', 'Right', 'Right', 'Right', 'Right'],
  ])('%s: with a server %s, a plain hash %s, a slash %s, safe in URLs %s, else %s', (version, ...expected) => {
    const ids = ['$a:example.org', `$${PLAIN}`, `$${SLASHED}`, `$${URL_SAFE}`, '$a']
    expect(ids.map((id) => parseEventId(id, version)._tag)).toEqual(expected)
  })
})

test.each(Object.entries(ROOM_VERSIONS))('in version %s, the form is that of its rules', (version, rules) => {
  const ids = { v1: '$a:example.org', v3: `$${SLASHED}`, v4: `$${URL_SAFE}` }
  const formats = Object.entries(ids).filter(([, id]) => parseEventId(id, version)._tag === 'Right')
  expect(formats.map(([format]) => format)).toEqual([rules.eventIdFormat])
})

test('every event ID is one', () => {
  fc.assert(
    fc.property(eventId, (id) => {
      expect(parseEventId(id)._tag).toBe('Right')
    }),
  )
})

test('never throws, and accepts nothing longer than 255 bytes', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(undefined, '1', '3', '4'), (text, version) => {
      for (const candidate of [text, `$${text}`, `$${text}:b.c`]) {
        if (parseEventId(candidate, version)._tag === 'Right') expect(byteLength(candidate)).toBeLessThanOrEqual(255)
      }
    }),
  )
})

test('a sigil alone, which other libraries accept, is invalid, as is any other form for a known version', () => {
  expect(parseEventId('$')._tag).toBe('Left')
  expect(parseEventId('$anything', '11')._tag).toBe('Left')
})
