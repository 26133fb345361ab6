import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseServerName } from '../../../src/function/identifier/server-name.js'
import { anyText, serverName, told } from './arbitrary.js'

describe('accepts', () => {
  test.each([
    ['a DNS name', 'matrix.org', { host: 'matrix.org', hostType: 'dns' }],
    ['a DNS name with a port', 'matrix.org:8888', { host: 'matrix.org', hostType: 'dns', port: 8888 }],
    ['a single label', 'localhost', { host: 'localhost', hostType: 'dns' }],
    ['upper case, as it is', 'EXAMPLE.org', { host: 'EXAMPLE.org', hostType: 'dns' }],
    ['hyphens', 'xn--bcher-kva.example', { host: 'xn--bcher-kva.example', hostType: 'dns' }],
    ['an IPv4 address', '1.2.3.4', { host: '1.2.3.4', hostType: 'ipv4' }],
    ['an IPv4 address with a port', '1.2.3.4:1234', { host: '1.2.3.4', hostType: 'ipv4', port: 1234 }],
    ['the highest IPv4 address', '255.255.255.255', { host: '255.255.255.255', hostType: 'ipv4' }],
    ['three numbers, which are not an address', '1.2.3', { host: '1.2.3', hostType: 'dns' }],
    ['five numbers', '1.2.3.4.5', { host: '1.2.3.4.5', hostType: 'dns' }],
    ['an IPv6 address', '[1234:5678::abcd]', { host: '[1234:5678::abcd]', hostType: 'ipv6' }],
    ['an IPv6 address with a port', '[1:5678::ABCD]:5678', { host: '[1:5678::ABCD]', hostType: 'ipv6', port: 5678 }],
    ['an IPv6 address in full', '[1:2:3:4:5:6:7:8]', { host: '[1:2:3:4:5:6:7:8]', hostType: 'ipv6' }],
    ['nothing but zeros', '[::]', { host: '[::]', hostType: 'ipv6' }],
    ['zeros at the beginning', '[::1]', { host: '[::1]', hostType: 'ipv6' }],
    ['zeros at the end', '[1:2:3:4:5:6:7::]', { host: '[1:2:3:4:5:6:7::]', hostType: 'ipv6' }],
    ['an IPv4 address in it', '[::ffff:1.2.3.4]', { host: '[::ffff:1.2.3.4]', hostType: 'ipv6' }],
    ['an IPv4 address in full', '[1:2:3:4:5:6:1.2.3.4]', { host: '[1:2:3:4:5:6:1.2.3.4]', hostType: 'ipv6' }],
    ['port 0', 'a:0', { host: 'a', hostType: 'dns', port: 0 }],
    ['the highest port', 'a:65535', { host: 'a', hostType: 'dns', port: 65_535 }],
    ['zeros before a port', 'a:00080', { host: 'a', hostType: 'dns', port: 80 }],
    ['255 characters', 'a'.repeat(255), { host: 'a'.repeat(255), hostType: 'dns' }],
  ])('%s', (_, text, parts) => expect(told(parseServerName(text))).toStrictEqual(parts))
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'invalid-host at 0'],
    ['a port alone', ':8448', 'invalid-host at 0'],
    ['a space', 'a b', 'invalid-host at 0'],
    ['a line break at the end', 'example.org\n', 'invalid-host at 0'],
    ['an underscore', 'a_b', 'invalid-host at 0'],
    ['a slash', 'a/b', 'invalid-host at 0'],
    ['other letters', 'bücher.example', 'invalid-host at 0'],
    ['two dots', '..', 'invalid-host at 0'],
    ['an empty label', 'example..org', 'invalid-host at 0'],
    ['a dot at the end', 'example.org.', 'invalid-host at 0'],
    ['256 characters', 'a'.repeat(256), 'invalid-host at 0'],
    ['an invalid IPv4 address', '256.1.1.1', 'invalid-host at 0'],
    ['an IPv4 address with four digits', '0001.1.1.1', 'invalid-host at 0'],
    ['an empty port', 'a:', 'invalid-port at 2'],
    ['a port with a sign', 'a:+80', 'invalid-port at 2'],
    ['a port with a space', 'a: 80', 'invalid-port at 2'],
    ['a port with a line break', 'a:80\n', 'invalid-port at 2'],
    ['a port in other digits', 'a:٨٠', 'invalid-port at 2'],
    ['a port too high', 'a:65536', 'invalid-port at 2'],
    ['a port of six digits', 'a:000080', 'invalid-port at 2'],
    ['two ports', 'a:80:80', 'invalid-port at 2'],
    ['an IPv6 address without brackets', '::1', 'invalid-host at 0'],
    ['an open bracket', '[::1', 'invalid-host at 0'],
    ['a bracket alone', '[', 'invalid-host at 0'],
    ['empty brackets', '[]', 'invalid-host at 0'],
    ['something behind the bracket', '[::1]a:80', 'invalid-host at 0'],
    ['an IPv4 address in brackets', '[1.2.3.4]', 'invalid-host at 0'],
    ['seven groups', '[1:2:3:4:5:6:7]', 'invalid-host at 0'],
    ['nine groups', '[1:2:3:4:5:6:7:8:9]', 'invalid-host at 0'],
    ['zeros for no group', '[1:2:3:4:5:6:7:8::]', 'invalid-host at 0'],
    ['zeros twice', '[1::2::3]', 'invalid-host at 0'],
    ['three colons', '[:::]', 'invalid-host at 0'],
    ['a colon at the end', '[1::2:]', 'invalid-host at 0'],
    ['five digits', '[12345::]', 'invalid-host at 0'],
    ['letters after f', '[g::]', 'invalid-host at 0'],
    ['a zone', '[fe80::1%eth0]', 'invalid-host at 0'],
    ['an IPv4 address in the middle', '[::1.2.3.4:1]', 'invalid-host at 0'],
    ['an IPv4 address at the beginning', '[1.2.3.4::]', 'invalid-host at 0'],
    ['five numbers in it', '[::1.2.3.4.5]', 'invalid-host at 0'],
    ['an invalid IPv4 address in it', '[::1.2.3.256]', 'invalid-host at 0'],
    ['an IPv4 address that is a group too many', '[1:2:3:4:5:6:7:1.2.3.4]', 'invalid-host at 0'],
  ])('%s', (_, text, fault) => expect(told(parseServerName(text))).toBe(fault))
})

test('every server name is one', () => {
  fc.assert(
    fc.property(serverName, (text) => {
      expect(parseServerName(text)._tag).toBe('Right')
    }),
  )
})

test('an IPv6 address is one where URLs have it as one', () => {
  const group = fc.constantFrom('', '0', 'a', 'ffff', '10000', 'g', '1.2.3.4', '1.2.3.256', ':')
  fc.assert(
    fc.property(fc.array(group, { maxLength: 10 }), (groups) => {
      const text = `[${groups.join(':')}]`
      expect(parseServerName(text)._tag).toBe(URL.canParse(`http://${text}`) ? 'Right' : 'Left')
    }),
    { numRuns: 1000 },
  )
})

test('valid names do not change the path of a URL', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (parseServerName(text)._tag === 'Left') return
      expect(new URL(`https://example.org/a/${text}/b`).pathname).toBe(`/a/${text}/b`)
    }),
  )
})
