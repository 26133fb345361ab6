import { describe, expect, test } from 'vitest'

import { computeEventId } from '../../../src/function/hash/event-id.js'
import { redact } from '../../../src/function/room-version/redact.js'
import { isSharedThere, readStored } from '../../support/shared.js'

const right = (id: string) => ({ _tag: 'Right', right: id })
const missing = {
  _tag: 'Left',
  left: { code: 'missing-identifier', path: ['event_id'], message: 'event_id: missing' },
}

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

describe('eventId', () => {
  // The hashes were made by a Python program that follows the one in the specification.
  test.each([
    ['3', '$F+g4qCvyZ18bLyW9XynS0588it/HJAq9atd0dd8wvMg'],
    ['4', '$F-g4qCvyZ18bLyW9XynS0588it_HJAq9atd0dd8wvMg'],
    ['10', '$F-g4qCvyZ18bLyW9XynS0588it_HJAq9atd0dd8wvMg'],
    ['11', '$37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c'],
    ['12', '$37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c'],
  ])('is made of the hash in version %s', (version, id) => expect(computeEventId(CREATE, version)).toEqual(right(id)))

  test.each(['1', '2'])('is in the event in version %s', (version) => {
    expect(computeEventId({ ...CREATE, event_id: '$1:example.org' }, version)).toEqual(right('$1:example.org'))
    expect(computeEventId(CREATE, version)).toEqual(missing)
  })

  test('is not computed for an unknown room version, even if the event has one', () => {
    expect(computeEventId({ ...CREATE, event_id: '$1:example.org' }, '0')).toEqual({
      _tag: 'Left',
      left: { code: 'unknown-room-version', path: [], message: 'the room version is unknown' },
    })
  })

  test('of a create event of version 12 does not depend on the `room_id` that clients get', () => {
    const asClientsGetIt = { ...CREATE, room_id: '!37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c' }
    expect(computeEventId(asClientsGetIt, '12')).toEqual(computeEventId(CREATE, '12'))
    expect(computeEventId(asClientsGetIt, '11')).not.toEqual(computeEventId(CREATE, '11'))
    const topic = { ...asClientsGetIt, type: 'm.room.topic' }
    expect(computeEventId(topic, '12')).not.toEqual(computeEventId({ ...topic, room_id: '!other' }, '12'))
  })

  test('in the event must be valid', () => {
    for (const event_id of [null, 5, '', 'x', '@a:b.c', ['$a']] as never[]) {
      expect(computeEventId({ ...CREATE, event_id }, '1')).toEqual(missing)
    }
  })

  test('is not there where the event is not canonical JSON', () => {
    expect(computeEventId({ ...CREATE, depth: 2 ** 53 }, '5')).toEqual({
      _tag: 'Left',
      left: { code: 'out-of-range', path: ['depth'], message: 'depth: the integer is outside ±(2^53−1)' },
    })
  })
})

describe.skipIf(!isSharedThere)('events of a real server (needs ../shared)', () => {
  const pdus = readStored()

  test('have the IDs that the server gave them, before redaction and after', () => {
    expect(new Set(pdus.map(({ room_version }) => room_version))).toEqual(
      new Set(['1', '2', '4', '5', '6', '8', '9', '10', '11', '12']),
    )
    for (const { event_id, room_version, event } of pdus) {
      expect(computeEventId(event, room_version)).toEqual(right(event_id))
      expect(computeEventId(redact(event, room_version), room_version)).toEqual(right(event_id))
    }
  })
})
