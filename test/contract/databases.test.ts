/**
 * Decodes the contents of the databases of two real servers, table by table, read with the `sqlite3` command.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { parseEvent } from '../../src/parse/parse-event.js'
import { isSharedThere, readSharedBytes } from '../support/shared.js'

/** Synapse 1.67 and 1.160, and their malformed events. */
const SERVERS = [
  { archive: 'corpus/synapse-homeserver.db.gz', events: 319 },
  {
    archive: 'corpus/synapse-1.160-homeserver.db.gz',
    events: 442,
  },
]

type Row = { readonly [column: string]: string | number | null }

const hasCommand = spawnSync('sqlite3', ['--version']).status === 0

describe.skipIf(!isSharedThere)('the databases of two real servers (needs ../shared)', () => {
  describe.skipIf(!hasCommand)('as they are (needs sqlite3)', () => {
    let folder = ''
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'databases-'))
      for (const { archive } of SERVERS) writeFileSync(pathOf(archive), gunzipSync(readSharedBytes(archive)))
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    const pathOf = (archive: string): string => join(folder, archive.replace('corpus/', ''))

    function rows(archive: string, query: string): readonly Row[] {
      const { stdout } = spawnSync('sqlite3', ['-json', pathOf(archive), query], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      })
      return JSON.parse(stdout)
    }

    describe.each(SERVERS)('$archive', ({ archive, events }) => {
      test('event_json: every event decodes as a PDU of its room, except those that the server should have rejected', () => {
        const pdus = rows(archive, 'SELECT json, room_version FROM event_json JOIN rooms USING (room_id)')
        const malformed = pdus.flatMap(({ json, room_version }) => {
          const parsed = parseEvent('pdu', JSON.parse(String(json)), { roomVersion: String(room_version) })
          return parsed._tag === 'Left' ? parsed.left.errors.map(({ path }) => path.join('.')) : []
        })
        expect(pdus.length).toBe(events)
        expect(new Set(malformed)).toEqual(new Set(['content.m.relates_to', 'content.party_id', 'content.version']))
      })

      test.each<[table: string, kind: 'account_data' | 'ephemeral' | 'to_device', count: number, query: string]>([
        ['account_data', 'account_data', 4, 'SELECT account_data_type AS type, content FROM account_data'],
        ['room_account_data', 'account_data', 5, 'SELECT account_data_type AS type, content FROM room_account_data'],
        [
          'room_tags',
          'account_data',
          6,
          "SELECT 'm.tag' AS type, json_object('tags', json_object(tag, json(content))) AS content FROM room_tags",
        ],
        [
          'receipts_linearized',
          'ephemeral',
          5,
          `SELECT 'm.receipt' AS type,
             json_object(event_id, json_object(receipt_type, json_object(user_id, json(data)))) AS content
           FROM receipts_linearized`,
        ],
        [
          'device_inbox',
          'to_device',
          3,
          `SELECT message_json ->> 'type' AS type, message_json ->> 'sender' AS sender, message_json -> 'content' AS content
           FROM device_inbox`,
        ],
      ])('%s', (_, kind, least, query) => {
        const found = rows(archive, query)
        const malformed = found.filter(({ content, ...rest }) => {
          return parseEvent(kind, { ...rest, content: JSON.parse(String(content)) })._tag === 'Left'
        })
        expect(found.length).toBeGreaterThanOrEqual(least)
        expect(malformed.map(({ type }) => type)).toEqual([])
      })
    })
  })
})
