import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { buildMxcUri, parseMxcUri } from '../../../src/function/identifier/mxc-uri.js'
import { anyText, serverName, told } from './arbitrary.js'

describe('accepts', () => {
  test.each([
    ['a medium', 'mxc://example.org/ascERGshawAWawug', 'example.org', 'ascERGshawAWawug'],
    ['all that a media ID may have', 'mxc://a/azAZ09_-', 'a', 'azAZ09_-'],
    ['a server with a port', 'mxc://[::1]:8448/a', '[::1]:8448', 'a'],
  ])('%s', (_, uri, server, mediaId) => {
    expect(told(parseMxcUri(uri))).toStrictEqual({ uri, serverName: server, mediaId })
  })
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'wrong-prefix at 0'],
    ['another scheme', 'https://example.org/a', 'wrong-prefix at 0'],
    ['the scheme in upper case', 'MXC://example.org/a', 'wrong-prefix at 0'],
    ['no media ID', 'mxc://example.org', 'no-separator at 17'],
    ['an empty server', 'mxc:///a', 'invalid-host at 6'],
    ['a server that is two dots', 'mxc://../a', 'invalid-host at 6'],
    ['an escape in the server', 'mxc://%2E%2E/a', 'invalid-host at 6'],
    ['a user in the server', 'mxc://a@b/a', 'invalid-host at 6'],
    ['a slash at the end', 'mxc://a/b/', 'forbidden-character at 9'],
    ['a backslash', 'mxc://a/b\\c', 'forbidden-character at 9'],
    ['a dot', 'mxc://a/b.png', 'forbidden-character at 9'],
    ['an escape', 'mxc://a/%2e%2e', 'forbidden-character at 8'],
    ['a query', 'mxc://a/b?c', 'forbidden-character at 9'],
    ['a fragment, as some clients wrote', 'mxc://a/b#auto', 'forbidden-character at 9'],
    ['a line break at the end', 'mxc://a/b\n', 'forbidden-character at 9'],
  ])('%s', (_, text, fault) => expect(told(parseMxcUri(text))).toBe(fault))
})

test('every mxc URI is its parts', () => {
  fc.assert(
    fc.property(serverName, fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), (server, mediaId) => {
      const uri = `mxc://${server}/${mediaId}`
      expect(told(parseMxcUri(uri))).toStrictEqual({ uri, serverName: server, mediaId })
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      parseMxcUri(text)
      parseMxcUri(`mxc://${text}`)
    }),
  )
})

describe('bugs of other libraries', () => {
  test('an empty media ID is invalid', () => expect(told(parseMxcUri('mxc://example.org/'))).toBe('empty-part at 18'))

  test('a path leads nowhere else', () => {
    expect(parseMxcUri('mxc://127.0.0.1/../../../some_service/etc/passwd')._tag).toBe('Left')
    expect(parseMxcUri('mxc://example.org/../../../../_matrix/client/v3/account/whoami')._tag).toBe('Left')
  })
})

test.each([
  ['a medium', 'example.org', 'abc', 'mxc://example.org/abc'],
  ['on a server with a port', '[::1]:8448', 'a_-1', 'mxc://[::1]:8448/a_-1'],
  ['a way up', 'example.org', '../a', 'forbidden-character at 18'],
  ['a slash in the server', 'example.org/a', 'b', 'forbidden-character at 19'],
  ['no server', '', 'abc', 'invalid-host at 6'],
  ['no media ID', 'example.org', '', 'empty-part at 18'],
])('builds: %s', (_, serverName, mediaId, expected) => {
  expect(told(buildMxcUri(serverName, mediaId))).toStrictEqual(expected)
})
