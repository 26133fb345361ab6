import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  type MediaThumbnailOptions,
  mediaDownloadUrl,
  mediaThumbnailUrl,
} from '../../../src/function/identifier/media-url.js'
import { anyText, serverName, told } from './arbitrary.js'

const BASE = 'https://matrix.example.org'
const MXC = 'mxc://example.com/ascERGsh'
const DOWNLOAD = '/_matrix/client/v1/media/download'
const THUMBNAIL = '/_matrix/client/v1/media/thumbnail'

describe('mediaDownloadUrl', () => {
  test.each([
    ['a medium', BASE, MXC, `${BASE}${DOWNLOAD}/example.com/ascERGsh`],
    ['a homeserver with a slash', `${BASE}/`, MXC, `${BASE}${DOWNLOAD}/example.com/ascERGsh`],
    ['a homeserver with a port', 'http://localhost:8008', MXC, `http://localhost:8008${DOWNLOAD}/example.com/ascERGsh`],
    ['a homeserver in a folder', `${BASE}/a%20b/`, MXC, `${BASE}/a%20b${DOWNLOAD}/example.com/ascERGsh`],
    ['a homeserver with a query', `${BASE}?a#b`, MXC, `${BASE}${DOWNLOAD}/example.com/ascERGsh`],
    ['a server with a port', BASE, 'mxc://a:80/b', `${BASE}${DOWNLOAD}/a:80/b`],
    ['a server that is an IPv6 address', BASE, 'mxc://[::1]:80/b', `${BASE}${DOWNLOAD}/%5B::1%5D:80/b`],
    ['no medium', BASE, '', 'wrong-prefix at 0'],
    ['another address', BASE, 'https://example.com/a.png', 'wrong-prefix at 0'],
    ['a path', BASE, 'mxc://example.com/../a', 'forbidden-character at 18'],
    ['no homeserver', '', MXC, 'invalid-homeserver-url at 0'],
    ['a homeserver without a scheme', 'matrix.example.org', MXC, 'invalid-homeserver-url at 0'],
    ['a homeserver that is a script', 'javascript:alert(1)', MXC, 'invalid-homeserver-url at 0'],
    ['a homeserver of 2049 characters', `${BASE}/`.padEnd(2049, 'a'), MXC, 'invalid-homeserver-url at 0'],
  ])('%s', (_, base, mxc, expected) => expect(told(mediaDownloadUrl(base, mxc))).toBe(expected))

  test.each([
    ['a name', 'cat.jpg', '/cat.jpg'],
    ['spaces and other letters', 'my café.jpg', '/my%20caf%C3%A9.jpg'],
    ['a query and a fragment', 'a?b#c', '/a%3Fb%23c'],
    ['an escape', '%2e%2e', '/%252e%252e'],
    ['a path', '../../a/b', '/.._.._a_b'],
    ['backslashes', '..\\a', '/.._a'],
    ['half a character', 'a\ud83d', '/a%EF%BF%BD'],
    ['none', undefined, ''],
    ['an empty name', '', ''],
    ['a dot', '.', ''],
    ['two dots', '..', ''],
    ['three dots', '...', '/...'],
  ])('with a file name: %s', (_, fileName, path) => {
    const url = mediaDownloadUrl(BASE, MXC, { fileName })
    expect(told(url)).toBe(`${BASE}${DOWNLOAD}/example.com/ascERGsh${path}`)
  })
})

describe('mediaThumbnailUrl', () => {
  test.each<[string, MediaThumbnailOptions, string]>([
    ['a size', { width: 96, height: 64 }, '?width=96&height=64'],
    ['a method', { width: 1, height: 1, method: 'crop' }, '?width=1&height=1&method=crop'],
    ['another method', { width: 1, height: 1, method: 'scale' }, '?width=1&height=1&method=scale'],
    ['a moving image', { width: 1, height: 1, animated: true }, '?width=1&height=1&animated=true'],
    ['an image that does not move', { width: 1, height: 1, animated: false }, '?width=1&height=1&animated=false'],
    ['fractions, which are rounded up', { width: 0.1, height: 96.5 }, '?width=1&height=97'],
  ])('%s', (_, options, query) => {
    expect(told(mediaThumbnailUrl(BASE, MXC, options))).toBe(`${BASE}${THUMBNAIL}/example.com/ascERGsh${query}`)
  })

  test.each([
    ['0', 0],
    ['less', -1],
    ['a fraction less', -0.5],
    ['not a number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['more than an integer can be', 2 ** 53],
  ])('a size that is %s', (_, pixels) => {
    expect(told(mediaThumbnailUrl(BASE, MXC, { width: pixels, height: 1 }))).toBe('invalid-size at 0')
    expect(told(mediaThumbnailUrl(BASE, MXC, { width: 1, height: pixels }))).toBe('invalid-size at 0')
  })

  test.each([
    ['no medium', BASE, 'mxc://example.com', 'no-separator at 17'],
    ['no homeserver', '/', MXC, 'invalid-homeserver-url at 0'],
  ])('%s', (_, base, mxc, fault) => {
    expect(told(mediaThumbnailUrl(base, mxc, { width: 1, height: 1 }))).toBe(fault)
  })
})

test('no text leads to anything but a medium', () => {
  const suspect = fc.oneof(
    anyText,
    anyText.map((text) => `mxc://${text}`),
    anyText.map((text) => `mxc://example.com/${text}`),
  )
  fc.assert(
    fc.property(suspect, anyText, (mxc, fileName) => {
      const url = mediaDownloadUrl(BASE, mxc, { fileName })
      if (url._tag === 'Right') {
        const { origin, pathname, search, hash } = new URL(url.right)
        expect([origin, search, hash]).toEqual([BASE, '', ''])
        expect(pathname).toMatch(/^\/_matrix\/client\/v1\/media\/download\/[^/]+\/[\w-]+(?:\/[^/]+)?$/)
        expect(decodeURIComponent(pathname)).not.toMatch(/\/\.\.?(?:\/|$)/)
      }
    }),
    { numRuns: 500 },
  )
})

test('every mxc: URI has a URL, with its server name', () => {
  fc.assert(
    fc.property(serverName, (server) => {
      const url = new URL(told(mediaDownloadUrl(BASE, `mxc://${server}/a`)))
      expect(decodeURIComponent(url.pathname)).toBe(`${DOWNLOAD}/${server}/a`)
    }),
  )
})

test('never throws, for any homeserver URL', () => {
  fc.assert(fc.property(anyText, (text) => void mediaDownloadUrl(text, MXC)))
})

test('a path in an mxc: URI, which led other libraries to other endpoints, is rejected', () => {
  const traversal = 'mxc://example.com/../../../../v3/account/whoami'
  expect(mediaDownloadUrl(BASE, traversal)._tag).toBe('Left')
  expect(mediaThumbnailUrl(BASE, traversal, { width: 1, height: 1 })._tag).toBe('Left')
})
