/**
 * PDUs from a real server's database, which our own script sent: each with its room version, and the event ID that the
 * server computed. An implementation that computes other hashes cannot federate with that server.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import type { RoomVersion } from '../../src/event/common/room-version.js'
import { contentHash } from '../../src/function/hash/content-hash.js'
import { computeEventId } from '../../src/function/hash/event-id.js'
import { redact } from '../../src/function/room-version/redact.js'
import { parseEvent } from '../../src/parse/parse-event.js'

interface StoredPdu {
  readonly room_version: RoomVersion
  readonly event_id: string
  // biome-ignore lint/suspicious/noExplicitAny: JSON from a file
  readonly event: any
}

const pdus: readonly StoredPdu[] = readFileSync(new URL('../fixture/pdus.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

test('cover ten room versions', () => {
  expect(new Set(pdus.map(({ room_version }) => room_version)).size).toBe(10)
})

describe.for(pdus.map((pdu) => [pdu.room_version, pdu.event.type, pdu] as const))(
  'version %s, %s',
  ([, , { event, event_id, room_version }]) => {
    test('is known', () => {
      expect(parseEvent('pdu', event, { roomVersion: room_version })).toMatchObject({ right: { _tag: 'Known' } })
    })

    test('has the content hash that the server computed', () => {
      expect(contentHash(event)).toEqual({ _tag: 'Right', right: event.hashes.sha256 })
    })

    test('has the event ID that the server computed, also when redacted', () => {
      const id = { _tag: 'Right', right: event_id }
      expect(computeEventId(event, room_version)).toEqual(id)
      expect(computeEventId(redact(event, room_version), room_version)).toEqual(id)
    })
  },
)
