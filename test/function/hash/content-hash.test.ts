import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { contentHash } from '../../../src/function/hash/content-hash.js'
import { isSharedThere, readSamples, STORED } from '../../support/shared.js'

const right = (hash: string) => ({ _tag: 'Right', right: hash })

const MINIMAL = {
  room_id: '!x:domain',
  sender: '@a:domain',
  origin: 'domain',
  origin_server_ts: 1000000,
  signatures: {},
  hashes: {},
  type: 'X',
  content: {},
  prev_events: [],
  auth_events: [],
  depth: 3,
  unsigned: { age_ts: 1000000 },
}

const MESSAGE = {
  content: { body: 'Here is the message content' },
  event_id: '$0:domain',
  origin: 'domain',
  origin_server_ts: 1000000,
  type: 'm.room.message',
  room_id: '!r:domain',
  sender: '@u:domain',
  signatures: {},
  unsigned: { age_ts: 1000000 },
}

describe('contentHash', () => {
  test('the test vectors of the specification', () => {
    expect(contentHash(MINIMAL)).toEqual(right('5jM4wQpv6lnBo7CLIghJuHdW+s2CMBJPUOGOC89ncos'))
    expect(contentHash(MESSAGE)).toEqual(right('onLKD1bGljeBWQhWZ1kaP9SorVmRQNdN5aM2JYU2n/g'))
  })

  test.each([
    ['unsigned', { unsigned: { age: 1 } }],
    ['signatures', { signatures: { domain: { 'ed25519:1': 'x' } } }],
    ['hashes', { hashes: { sha256: 'x', sha512: 'y' } }],
    ['none of these', { unsigned: undefined, signatures: undefined, hashes: undefined }],
  ])('does not cover %s', (_, change) => {
    expect(contentHash({ ...MINIMAL, ...change })).toEqual(contentHash(MINIMAL))
  })

  test.each(
    Object.entries({ ...MINIMAL, 'org.example.key': 1, __proto__key: 1, state_key: '' })
      .filter(([key]) => !['unsigned', 'signatures', 'hashes'].includes(key))
      .map(([key, value]) => [key, value] as const),
  )('covers %s', (key, value) => {
    const changed = { ...MINIMAL, [key]: typeof value === 'number' ? value + 1 : 'another' }
    expect(contentHash(changed)).not.toEqual(contentHash(MINIMAL))
  })

  test('covers a key named __proto__', () => {
    const event = JSON.parse('{"type":"X","content":{},"__proto__":{"a":1}}')
    expect(contentHash(event)).not.toEqual(contentHash({ type: 'X', content: {} }))
  })

  test('does not cover the `room_id` that clients get in the create event of version 12', () => {
    const create = { type: 'm.room.create', state_key: '', content: { room_version: '12' }, sender: '@a:b.c', depth: 1 }
    const inVersion11 = { ...create, content: { room_version: '11' } }
    const room_id = '!37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c'
    expect(contentHash({ ...create, room_id })).toEqual(contentHash(create))
    expect(contentHash({ ...inVersion11, room_id })).not.toEqual(contentHash(inVersion11))
  })

  test('is Left for anything except an object', () => {
    const left = { code: 'not-an-object', path: [], message: 'the event is not an object' }
    for (const event of [null, undefined, 5, 'x', [], [{}]] as never[]) {
      expect(contentHash(event)).toEqual({ _tag: 'Left', left })
    }
  })

  test('leaves the event as it is', () => {
    const before = structuredClone(MINIMAL)
    contentHash(MINIMAL)
    expect(MINIMAL).toStrictEqual(before)
  })

  test('says where an event is not canonical JSON', () => {
    const event = { ...MINIMAL, content: { users: { '@a:b': '\ud83d' } } }
    expect(contentHash(event)).toEqual({
      _tag: 'Left',
      left: {
        code: 'lone-surrogate',
        path: ['content', 'users', '@a:b'],
        message: 'content.users["@a:b"]: half of a surrogate pair cannot be written in UTF-8',
      },
    })
  })

  test('excluded keys need not be canonical', () => {
    expect(contentHash({ ...MINIMAL, unsigned: { age: 0.5 } })).toEqual(contentHash(MINIMAL))
  })

  test('is 32 bytes in unpadded base64', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        const hash = contentHash({ type: 'X', content: { body } })
        if (hash._tag === 'Left') throw new Error('a well-formed string has a hash')
        expect(hash.right).toMatch(/^[A-Za-z0-9+/]{43}$/)
        expect(Buffer.from(hash.right, 'base64').length).toBe(32)
      }),
    )
  })

  test.skipIf(!isSharedThere)('matches the hash that a real server wrote to every event (needs ../shared)', () => {
    const samples = readSamples(...STORED)
    expect(samples.length).toBeGreaterThan(100)
    for (const { event } of samples) expect(contentHash(event)).toEqual(right(event.hashes.sha256))
  })
})
