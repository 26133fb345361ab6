import { describe, expect, test } from 'vitest'

import { roomIdOfCreate } from '../../src/hash/room-id.js'
import { isSharedThere, readSamples } from '../support/shared.js'

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

  test.each(['1', '3', '11'])('stands in the event in version %s', (version) => {
    expect(roomIdOfCreate({ ...CREATE, room_id: '!r:example.org' }, version)).toEqual(right('!r:example.org'))
    expect(roomIdOfCreate(CREATE, version)).toEqual({
      _tag: 'Left',
      left: { _tag: 'MissingIdentifier', key: 'room_id' },
    })
  })

  test('is not made up for an unknown room version', () => {
    expect(roomIdOfCreate({ ...CREATE, room_id: '!r:example.org' }, 'x')).toEqual({
      _tag: 'Left',
      left: { _tag: 'UnknownRoomVersion', roomVersion: 'x' },
    })
  })
  test.skipIf(!isSharedThere)('stands in the create events of a real server', () => {
    const creates = readSamples('corpus/synapse-pdu.ndjson').filter(({ event }) => event.type === 'm.room.create')
    expect(creates.length).toBeGreaterThan(3)
    for (const { room_version = '', event } of creates) {
      expect(roomIdOfCreate(event, room_version)).toEqual(right(event.room_id))
    }
  })
})
