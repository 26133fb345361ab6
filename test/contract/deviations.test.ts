import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import { PduV11 } from '../../src/envelope/pdu.js'
import { SyncReceiptEvent } from '../../src/ephemeral/receipt.js'
import { PresenceEvent } from '../../src/presence/presence.js'
import { RoomAliasesEvent } from '../../src/room/aliases.js'
import { RoomJoinRulesEvent } from '../../src/room/join-rules.js'
import { RoomMessageEvent } from '../../src/room/message.js'
import { RoomNameEvent } from '../../src/room/name.js'
import { DEVIATIONS, explain } from '../support/deviations.js'
import { isSharedThere } from '../support/shared.js'

const room = (type: string, content: object, more: object = {}) => ({
  content,
  event_id: '$e',
  origin_server_ts: 1,
  room_id: '!r',
  sender: '@a:b.c',
  type,
  ...more,
})
const text = (more: object) => room('m.room.message', { msgtype: 'm.text', body: 'a', ...more })
const image = (more: object) => room('m.room.message', { msgtype: 'm.image', body: 'a', ...more })
const presence = (more: object) => ({ type: 'm.presence', sender: '@a:b.c', content: { presence: 'online' }, ...more })

const pdu = {
  ...room('m.room.name', { name: '' }, { state_key: '' }),
  auth_events: [],
  depth: 1,
  hashes: { sha256: '' },
  prev_events: [],
  signatures: {},
}

/** One event for each deviation, and whether this library takes it. Where there is an official schema, it disagrees. */
const CASES: readonly (readonly [
  id: string,
  codec: AnyCodec,
  event: { type: string; content?: unknown },
  ours: boolean,
])[] = [
  ['safe-integer', RoomMessageEvent, { ...text({}), origin_server_ts: 2 ** 53 } as never, false],
  ['open-set', RoomJoinRulesEvent, room('m.room.join_rules', { join_rule: 'org.example' }, { state_key: '' }), true],
  ['seed-presence', PresenceEvent, presence({ content: { presence: 'hidden' } }), true],
  ['seed-types', RoomAliasesEvent, room('m.room.aliases', { aliases: [] }, { state_key: 'b.c' }), true],
  ['presence-sender', PresenceEvent, presence({ sender: 'alice' }), false],
  [
    'unsigned-prose',
    RoomNameEvent,
    room('m.room.name', { name: '' }, { state_key: '', unsigned: { 'm.relations': 1 } }),
    false,
  ],
  ['encrypted-file', RoomMessageEvent, image({ file: {} }), false],
  ['relations', RoomMessageEvent, text({ 'm.relates_to': null }), false],
  ['pdu-identifiers', PduV11, { ...pdu, sender: 'alice' } as never, false],
  ['receipt-private', SyncReceiptEvent, { type: 'm.receipt.private', content: {} } as never, false],
]

const page = readFileSync(new URL('../../docs/deviations.md', import.meta.url), 'utf8')
const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])

test('the page lists each deviation once, and each has a case', () => {
  expect(listed).toEqual(CASES.map(([id]) => id))
  expect(listed).toEqual(expect.arrayContaining(DEVIATIONS.map(({ id }) => id)))
})

test.each(CASES)('%s', (_, codec, event, ours) => {
  expect(codec.is(event)).toBe(ours)
})

describe.skipIf(!isSharedThere)('with the official definitions at hand', () => {
  test.each(CASES)('%s: the official schema disagrees, and the deviation says so', async (id, codec, event, ours) => {
    const { officialErrors, officialPduErrors, officialRoomEventErrors } = await import('../support/official.js')
    const roomVerdict = 'prev_events' in event ? officialPduErrors : officialRoomEventErrors
    const verdict = 'room_id' in event ? roomVerdict : officialErrors
    // The schema of `m.receipt` is the one that names `m.receipt.private`.
    const official = verdict(event.type.replace('.private', ''), event)
    if (id === 'seed-types') return expect(official).toBeUndefined()
    expect(official?.length === 0).toBe(!ours)
    if (id !== 'receipt-private') expect([...explain(codec.mismatches(event), official ?? [])]).toEqual([id])
  })
})
