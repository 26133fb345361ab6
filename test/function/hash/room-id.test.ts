import { describe, expect, test } from 'vitest'

import { roomIdOfCreate } from '../../../src/function/hash/room-id.js'
import { isSharedThere, readStored, roomOf } from '../../support/shared.js'

const right = (id: string) => ({ _tag: 'Right', right: id })

const CREATE = {
  type: 'm.room.create',
  state_key: '',
  content: { room_version: '12' },
  sender: '@alice:example.org',
  origin_server_ts: 1_700_000_000_000,
  prev_events: [],
  auth_events: [],
  depth: 1,
  hashes: { sha256: 'ksIHpUTLAqMJ08CadfgV5Ok2rT07vMUFBo7XdGP8STE' },
  signatures: {},
} as const

describe('roomIdOfCreate', () => {
  test('is the ID of the create event in version 12', () => {
    expect(roomIdOfCreate(CREATE, '12')).toEqual(right('!37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c'))
  })

  test('does not depend on the `room_id` that clients get', () => {
    for (const room_id of ['!37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c', '!another:example.org']) {
      expect(roomIdOfCreate({ ...CREATE, room_id }, '12')).toEqual(roomIdOfCreate(CREATE, '12'))
    }
  })

  test.each(['1', '3', '11'])('is in the event in version %s', (version) => {
    expect(roomIdOfCreate({ ...CREATE, room_id: '!r:example.org' }, version)).toEqual(right('!r:example.org'))
    expect(roomIdOfCreate(CREATE, version)).toEqual({
      _tag: 'Left',
      left: { code: 'missing-identifier', path: ['room_id'], message: 'room_id: missing' },
    })
  })

  test('is not made of another event in version 12', () => {
    const topic = { ...CREATE, type: 'm.room.topic', room_id: '!r:example.org' }
    expect(roomIdOfCreate(topic, '12')).toEqual(right('!r:example.org'))
    expect(roomIdOfCreate({ ...CREATE, type: 'm.room.topic' }, '12')._tag).toBe('Left')
  })

  test('is not made up for an unknown room version', () => {
    expect(roomIdOfCreate({ ...CREATE, room_id: '!r:example.org' }, 'x')).toEqual({
      _tag: 'Left',
      left: { code: 'unknown-room-version', path: [], message: 'the room version is unknown' },
    })
  })
  test.skipIf(!isSharedThere)('is in the create events of a real server (needs ../shared)', () => {
    const creates = readStored().filter(({ event }) => event.type === 'm.room.create')
    const rooms = new Set(readStored().map(({ event }) => event.room_id))
    expect(creates.length).toBeGreaterThan(10)
    for (const sample of creates) {
      expect(roomIdOfCreate(sample.event, sample.room_version)).toEqual(right(roomOf(sample)))
      expect(rooms).toContain(roomOf(sample))
    }
  })
})
