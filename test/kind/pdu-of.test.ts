import { describe, expect, test } from 'vitest'

import { RoomVersion } from '../../src/event/common/room-version.js'
import { pduCodec, redactedPduCodec } from '../../src/kind/pdu-of.js'

const FORMATS = [
  ['1', 'V1'],
  ['2', 'V1'],
  ['3', 'V3'],
  ['4', 'V3'],
  ['5', 'V3'],
  ['6', 'V3'],
  ['7', 'V3'],
  ['8', 'V3'],
  ['9', 'V3'],
  ['10', 'V3'],
  ['11', 'V11'],
  ['12', 'V12'],
] as const

test.each(FORMATS)('room version %s has the PDU format %s', (roomVersion, format) => {
  expect(pduCodec(roomVersion).name).toBe(`AnyPdu${format}`)
  expect(redactedPduCodec(roomVersion).name).toBe(`AnyRedactedPdu${format}`)
})

test('every room version is listed', () => {
  const { shape } = RoomVersion
  expect(FORMATS.map(([roomVersion]) => roomVersion)).toEqual(shape.kind === 'literals' && shape.values)
})

test.each(['org.example.rooms', '13', '01', '', '__proto__', 'constructor'])(
  'the unknown room version "%s" has the format of the latest',
  (roomVersion) => {
    expect(pduCodec(roomVersion).name).toBe('AnyPduV12')
    expect(redactedPduCodec(roomVersion).name).toBe('AnyRedactedPduV12')
  },
)

describe('the same event in two room versions', () => {
  const message = {
    auth_events: ['$create'],
    content: { body: 'Hello', msgtype: 'm.text' },
    depth: 12,
    hashes: { sha256: 'hash' },
    origin_server_ts: 1_700_000_000_000,
    prev_events: ['$earlier'],
    room_id: '!room:example.org',
    sender: '@alice:example.org',
    signatures: { 'example.org': { 'ed25519:0': 'signature' } },
    type: 'm.room.message',
  }

  test('is a PDU of one of them only', () => {
    expect(pduCodec('10').is(message)).toBe(true)
    expect(pduCodec('1').is(message)).toBe(false)
  })

  test('is still one after redaction', () => {
    const redacted = { ...message, content: {} }
    expect(pduCodec('10').is(redacted)).toBe(false)
    expect(redactedPduCodec('10').is(redacted)).toBe(true)
    expect(redactedPduCodec('1').is(redacted)).toBe(false)
  })
})
