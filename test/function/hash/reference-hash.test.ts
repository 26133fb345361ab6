import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { referenceHash } from '../../../src/function/hash/reference-hash.js'
import { redact } from '../../../src/function/room-version/redact.js'
import { isSharedThere, readStored } from '../../support/shared.js'

const VERSIONS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

const right = (hash: string) => ({ _tag: 'Right', right: hash })

const COMMON = {
  room_id: '!r:example.org',
  sender: '@alice:example.org',
  origin_server_ts: 1_700_000_000_000,
  prev_events: ['$p'],
  auth_events: ['$q'],
  depth: 3,
}

const EVENTS = {
  member: {
    ...COMMON,
    type: 'm.room.member',
    state_key: '@bob:example.org',
    content: {
      membership: 'invite',
      displayname: 'Bob 😀',
      third_party_invite: { display_name: 'b', signed: { mxid: '@bob:example.org', token: 't', signatures: {} } },
      join_authorised_via_users_server: '@alice:example.org',
    },
    hashes: { sha256: 'ZWtb1mk3DrRC4RTIAZTo+wIolFSqvY023FrlMzor4b4' },
  },
  redaction: {
    ...COMMON,
    type: 'm.room.redaction',
    redacts: '$x',
    origin: 'example.org',
    content: { redacts: '$x', reason: 'spam' },
    hashes: { sha256: '64so4Yk7Myct2QDezO06GZ8QhGiwKVNgFUiPnYjXXyw' },
  },
  aliases: {
    ...COMMON,
    type: 'm.room.aliases',
    state_key: 'example.org',
    content: { aliases: ['#a:example.org'] },
    hashes: { sha256: 'MT198e4fKeBS0pVcT40l3st8EFkIApO9Jw+QY7gUvuk' },
  },
}

describe('referenceHash', () => {
  // Made by a Python program that follows the one in the specification, with the lists of keys of its pages.
  test.each<[event: keyof typeof EVENTS, first: number, last: number, hash: string]>([
    ['member', 1, 8, 'EbVy7G0Svx1LByDvbJi+2kEdPYmhNH5Feu0OpI4CW28'],
    ['member', 9, 10, 'RM+R1Nbim1YiJNmzqeBRzJd4dvSWaSrk/8iC7elDO78'],
    ['member', 11, 12, 'PkhngBDSyiRehO9FeUmDxqnr+tR4JD16fhJKAKjfK28'],
    ['redaction', 1, 10, 'Qyubbaq0qQ3tGqBbJJkbLtVbAUrq7qO+faRHTRxkMNo'],
    ['redaction', 11, 12, 'KO5D6M2FWAcZ8cg/WRF101okVx2T01Ua+TdFFCh18hs'],
    ['aliases', 1, 5, 'r0Pb/qkYZEGgTjpv70EFNer0xc2KcPrZdA+iCghrEWM'],
    ['aliases', 6, 12, '/bm97GvofWD1HYDRYKD+YRXfMpoBMnpwuJKYHzbBm2I'],
  ])('%s in versions %d to %d', (name, first, last, hash) => {
    for (const version of VERSIONS.slice(first - 1, last)) {
      expect(referenceHash(EVENTS[name], version)).toEqual(right(hash))
    }
  })

  test('does not cover signatures and unsigned', () => {
    const more = { ...EVENTS.member, signatures: { a: { b: 'c' } }, unsigned: { age: 0.5 } }
    expect(referenceHash(more, '10')).toEqual(referenceHash(EVENTS.member, '10'))
  })

  test('covers the content hash, and so the whole event', () => {
    expect(referenceHash({ ...EVENTS.member, hashes: { sha256: 'x' } }, '10')).not.toEqual(
      referenceHash(EVENTS.member, '10'),
    )
  })

  test.each(['', '13', 'org.example.rooms', '__proto__'])('is Left in room version %j', (roomVersion) => {
    expect(referenceHash(EVENTS.member, roomVersion)).toEqual({
      _tag: 'Left',
      left: { code: 'unknown-room-version', path: [], message: 'the room version is unknown' },
    })
  })

  test('says where an event is not canonical JSON, if redaction leaves that place', () => {
    const powerLevels = { ...COMMON, type: 'm.room.power_levels', state_key: '', content: { ban: 50.5 } }
    expect(referenceHash(powerLevels, '1')).toEqual({
      _tag: 'Left',
      left: { code: 'fraction', path: ['content', 'ban'], message: 'content.ban: the number is not an integer' },
    })
    expect(referenceHash({ ...powerLevels, content: { historical: 50.5 } }, '1')._tag).toBe('Right')
  })

  test('is Left for anything except an object', () => {
    const left = { code: 'not-an-object', path: [], message: 'the event is not an object' }
    for (const event of [null, undefined, 5, 'x', [], [{}]] as never[]) {
      expect(referenceHash(event, '10')).toEqual({ _tag: 'Left', left })
    }
  })

  test('redaction does not change it', () => {
    const key = fc.constantFrom('membership', 'creator', 'allow', 'aliases', 'third_party_invite', 'invite', 'body')
    const content = fc.dictionary(
      key,
      fc.oneof(fc.string(), fc.dictionary(fc.constantFrom('signed', 'a'), fc.string())),
    )
    const type = fc.constantFrom(
      'm.room.member',
      'm.room.create',
      'm.room.join_rules',
      'm.room.aliases',
      'm.room.power_levels',
      'X',
    )
    const because = { type: 'm.room.redaction', content: {} }
    fc.assert(
      fc.property(fc.record({ type, content }), fc.constantFrom(...VERSIONS), (part, version) => {
        const event = { ...EVENTS.redaction, ...part }
        const hash = referenceHash(event, version)
        expect(hash._tag).toBe('Right')
        expect(referenceHash(redact(event, version), version)).toEqual(hash)
        expect(referenceHash(redact(event, version, because), version)).toEqual(hash)
      }),
    )
  })

  test.skipIf(!isSharedThere)(
    'matches the hashes that real servers wrote next to the event IDs of versions 1 and 2 (needs ../shared)',
    () => {
      const samples = readStored().filter(({ room_version }) => room_version === '1' || room_version === '2')
      const counts = { hashed: 0, empty: 0 }
      for (const { event } of samples) {
        for (const [id, { sha256 }] of [...event.auth_events, ...event.prev_events]) {
          if (sha256 === undefined) {
            counts.empty++
            continue
          }
          const referred = samples.find(({ event_id }) => event_id === id)
          expect(referenceHash(referred?.event, referred?.room_version ?? '')).toEqual(right(sha256))
          counts.hashed++
        }
      }
      expect(counts).toEqual({ hashed: 462, empty: 88 })
    },
  )
})
