import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { buildUserId, parseUserId } from '../../../src/function/identifier/user-id.js'
import { anyText, byteLength, serverName, strictLocalpart, told, userId } from './arbitrary.js'

describe('parseUserId accepts', () => {
  test.each([
    ['a user', '@alice:example.org', 'alice', 'example.org', 'current'],
    ['all that new users may have', '@az09._=-/+:a', 'az09._=-/+', 'a', 'current'],
    ['a server with a port', '@alice:example.org:8448', 'alice', 'example.org:8448', 'current'],
    ['a server that is an IPv4 address', '@alice:1.2.3.4', 'alice', '1.2.3.4', 'current'],
    ['a server that is an IPv6 address with a port', '@alice:[::1]:8448', 'alice', '[::1]:8448', 'current'],
    ['upper case', '@Alice:example.org', 'Alice', 'example.org', 'historical'],
    ['other punctuation', '@~!@#$%^&*():a', '~!@#$%^&*()', 'a', 'historical'],
    ['nothing', '@:example.org', '', 'example.org', 'non-compliant'],
    ['a space', '@al ice:example.org', 'al ice', 'example.org', 'non-compliant'],
    ['a control character', '@al\u0001\nice:example.org', 'al\u0001\nice', 'example.org', 'non-compliant'],
    ['delete', '@\x7f:example.org', '\x7f', 'example.org', 'non-compliant'],
    ['other letters', '@élise:example.org', 'élise', 'example.org', 'non-compliant'],
    ['characters outside the basic plane', '@😀:example.org', '😀', 'example.org', 'non-compliant'],
  ])('%s', (_, id, localpart, server, grammar) => {
    expect(told(parseUserId(id))).toStrictEqual({ id, localpart, serverName: server, grammar })
    expect(parseUserId(id, { strict: true })._tag).toBe(grammar === 'current' ? 'Right' : 'Left')
  })
})

describe('parseUserId rejects', () => {
  test.each([
    ['nothing', '', 'wrong-prefix at 0'],
    ['another sigil', '#alice:example.org', 'wrong-prefix at 0'],
    ['something before the sigil', ' @alice:example.org', 'wrong-prefix at 0'],
    ['a sigil alone', '@', 'empty-part at 1'],
    ['no server', '@alice', 'no-separator at 6'],
    ['an empty server', '@alice:', 'invalid-host at 7'],
    ['a port without a host', '@alice::8448', 'invalid-host at 7'],
    ['an invalid port', '@alice:example.org:http', 'invalid-port at 19'],
    ['NUL', '@al\0ice:example.org', 'forbidden-character at 3'],
    ['half a character', '@al\ud83dice:example.org', 'forbidden-character at 3'],
    ['halves in the wrong order', '@\ude00\ud83d:example.org', 'forbidden-character at 1'],
    ['a line break at the end', '@alice:example.org\n', 'invalid-host at 7'],
  ])('%s', (_, text, fault) => expect(told(parseUserId(text))).toBe(fault))
})

describe('parseUserId, when it is strict, rejects', () => {
  test.each([
    ['upper case', '@alIce:example.org', 'forbidden-character at 3'],
    ['nothing', '@:example.org', 'empty-part at 1'],
    ['a space', '@al ice:example.org', 'forbidden-character at 3'],
    ['other letters', '@aliće:example.org', 'forbidden-character at 4'],
  ])('%s', (_, text, fault) => expect(told(parseUserId(text, { strict: true }))).toBe(fault))
})

describe('255 bytes', () => {
  const SERVER = ':example.org'
  test.each([
    ['one byte', 'a', 1],
    ['two bytes', 'é', 2],
    ['three bytes', '€', 3],
    ['four bytes', '😀', 4],
  ])('in characters of %s', (_, character, bytes) => {
    const room = 255 - 1 - SERVER.length
    const longest = `@${character.repeat(Math.floor(room / bytes))}${'a'.repeat(room % bytes)}${SERVER}`
    expect(byteLength(longest)).toBe(255)
    expect(parseUserId(longest)._tag).toBe('Right')
    const tooLong = longest.replace('@', '@a')
    expect(told(parseUserId(tooLong))).toBe(`too-long at ${tooLong.length}`)
  })
})

describe('buildUserId', () => {
  test.each([
    ['a user', 'alice', 'example.org', '@alice:example.org'],
    ['a user of a server with a port', 'a/b', '[::1]:80', '@a/b:[::1]:80'],
    ['no name', '', 'example.org', 'empty-part at 1'],
    ['upper case', 'aLice', 'example.org', 'forbidden-character at 2'],
    ['a colon, which would make the name a server', 'alice:evil.example', '80', 'forbidden-character at 6'],
    ['an invalid server', 'alice', 'example.org/a', 'invalid-host at 7'],
    ['too much', 'a'.repeat(242), 'example.org/', 'too-long at 256'],
  ])('%s', (_, localpart, server, expected) => expect(told(buildUserId(localpart, server))).toBe(expected))

  test('builds IDs that parseUserId accepts', () => {
    fc.assert(
      fc.property(strictLocalpart, serverName, (localpart, server) => {
        const id = told(buildUserId(localpart, server))
        expect(told(parseUserId(id, { strict: true }))).toStrictEqual({
          id,
          localpart,
          serverName: server,
          grammar: 'current',
        })
      }),
    )
  })
})

test('every user ID is its parts', () => {
  fc.assert(
    fc.property(userId, (id) => {
      const parts = parseUserId(id)
      expect(parts._tag === 'Right' && `@${parts.right.localpart}:${parts.right.serverName}`).toBe(id)
    }),
  )
})

test('never throws, and its faults are places in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const candidate of [text, `@${text}`, `@a:${text}`, `@${text}:b.c`]) {
        const parsed = parseUserId(candidate)
        if (parsed._tag === 'Left') {
          expect(parsed.left.at >= 0 && parsed.left.at <= candidate.length).toBe(true)
        } else {
          expect(byteLength(candidate)).toBeLessThanOrEqual(255)
        }
      }
    }),
  )
})

describe('bugs of other libraries', () => {
  test('an IPv4 address is a server', () => {
    expect(parseUserId('@alice:127.0.0.1')._tag).toBe('Right')
  })

  test('a sigil and a server are not all', () => {
    expect(parseUserId('@:')._tag).toBe('Left')
    expect(parseUserId('@alice:example.org and more')._tag).toBe('Left')
  })

  test('bytes are counted, not units of UTF-16', () => {
    expect(parseUserId(`@${'é'.repeat(200)}:example.org`)._tag).toBe('Left')
  })
})
