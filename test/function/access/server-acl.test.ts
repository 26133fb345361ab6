import { describe, expect, test } from 'vitest'

import { RoomServerAclEventContent } from '../../../src/event/room/server-acl.js'
import { type ServerAclFields, serverAclAllows } from '../../../src/function/access/server-acl.js'

const ALL = { allow: ['*'] }
const NO_IP = { ...ALL, allow_ip_literals: false }

describe('serverAclAllows', () => {
  test.each<[string, unknown, string, boolean]>([
    ['no event', undefined, 'example.org', true],
    ['an empty event', {}, 'example.org', false],
    ['an empty list', { allow: [] }, 'example.org', false],
    ['everyone', ALL, 'example.org', true],
    ['by name', { allow: ['example.org'] }, 'example.org', true],
    ['by name, another', { allow: ['example.org'] }, 'example.com', false],
    ['by name, a part of it', { allow: ['example.org'] }, 'my.example.org', false],
    ['a later item of the list', { allow: ['a', 'b', 'example.*'] }, 'example.org', true],
    ['denied', { ...ALL, deny: ['evil.com'] }, 'evil.com', false],
    ['denied and allowed by name', { allow: ['evil.com'], deny: ['evil.com'] }, 'evil.com', false],
    ['another is denied', { ...ALL, deny: ['evil.com'] }, 'example.org', true],
    ['denied by a star', { ...ALL, deny: ['*.evil.com'] }, 'a.b.evil.com', false],
    ['a star that wants something', { ...ALL, deny: ['*.evil.com'] }, 'evil.com', true],
    ['denied by a question mark', { ...ALL, deny: ['evil?.com'] }, 'evil1.com', false],
    ['a question mark wants one character', { ...ALL, deny: ['evil?.com'] }, 'evil.com', true],
    ['a dot is a dot', { ...ALL, deny: ['evil.com'] }, 'evilxcom', true],

    ['with a port', { ...ALL, deny: ['evil.com'] }, 'evil.com:8448', false],
    ['with another port', { ...ALL, deny: ['evil.com'] }, 'evil.com:1234', false],
    ['an invalid port', { ...ALL, deny: ['evil.com'] }, 'evil.com:99999999', false],
    ['an empty port', { ...ALL, deny: ['evil.com'] }, 'evil.com:', false],
    ['a glob with a port matches nothing', { ...ALL, deny: ['evil.com:8448'] }, 'evil.com:8448', true],

    ['the server in upper case', { ...ALL, deny: ['evil.com'] }, 'EVIL.com', false],
    ['the glob in upper case', { ...ALL, deny: ['*.EVIL.com'] }, 'a.evil.com', false],

    ['an IPv4 address', NO_IP, '1.2.3.4', false],
    ['an IPv4 address with a port', NO_IP, '1.2.3.4:8448', false],
    ['an IPv6 address', NO_IP, '[::1]', false],
    ['an IPv6 address with a port', NO_IP, '[1234:5678::ABCD]:5678', false],
    ['an IPv6 address without its brackets', NO_IP, '::1', false],
    ['an IPv6 address without its brackets, by name', { ...ALL, deny: ['1234::1'] }, '1234::1', false],
    ['a name that begins like an IPv4 address', NO_IP, '1.2.3.4.example.org', true],
    ['a name of three numbers', NO_IP, '1.2.3', true],
    ['an IP address by name, where none are let in', { ...NO_IP, allow: ['1.2.3.4'] }, '1.2.3.4', false],
    ['an IP address where they are let in', { ...ALL, allow_ip_literals: true }, '1.2.3.4', true],
    ['an IP address where nothing is said', ALL, '[::1]:8448', true],
    ['an IP address that is denied by name', { ...ALL, deny: ['1.2.3.*'] }, '1.2.3.4:80', false],
    ['an IPv6 address that is denied by name', { ...ALL, deny: ['[1234:*'] }, '[1234::1]:80', false],

    ['allow_ip_literals that is not a boolean', { ...ALL, allow_ip_literals: 'false' }, '1.2.3.4', true],
    ['allow_ip_literals that is null', { ...ALL, allow_ip_literals: null }, '1.2.3.4', true],
    ['a list that is a string', { allow: '*' }, 'example.org', false],
    ['a list that is null', { ...ALL, deny: null }, 'example.org', true],
    ['items that are not strings', { allow: [7, null, ['*'], '*'], deny: [{}, 0] }, 'example.org', true],
    ['an empty name', ALL, '', true],

    ['an IPv4 address by the grammar, though no machine can have it', NO_IP, '999.1.1.1', false],
    ['an event with null', null, 'example.org', true],
    ['an event with a list for its content', ['*'], 'example.org', false],
    ['an event with a string for its content', '*', 'example.org', false],
  ])('%s', (_, content, server, allows) =>
    expect(serverAclAllows(content as ServerAclFields | undefined, server)).toBe(allows),
  )

  test('a decoded content will do', () => {
    const content: RoomServerAclEventContent = { allow: ['*'], deny: ['evil.com'] }
    expect(RoomServerAclEventContent.is(content)).toBe(true)
    expect(serverAclAllows(content, 'evil.com')).toBe(false)
  })
})
