/**
 * Replays the rooms of two real servers, of versions 1 to 12, and compares the result with the servers' own
 * state. The databases are read by the `sqlite3` command.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { afterAll, describe, expect, test } from 'vitest'

import { replayRoom } from '../../../src/function/replay/replay-room.js'
import { isSharedThere, readSharedBytes, readStored, roomOf, type StoredSample } from '../../support/shared.js'

const hasCommand = spawnSync('sqlite3', ['--version']).status === 0

const rooms = new Map<string, StoredSample[]>()
for (const sample of readStored()) {
  const room = roomOf(sample)
  rooms.set(room, [...(rooms.get(room) ?? []), sample])
}

/** The IDs of the events of each room's current state, as the servers have it. */
function currentStates(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const states = new Map<string, Set<string>>()
  for (const name of ['synapse-homeserver.db', 'synapse-1.160-homeserver.db']) {
    const file = join(folder, name)
    writeFileSync(file, gunzipSync(readSharedBytes(`corpus/${name}.gz`)))
    const { stdout } = spawnSync('sqlite3', ['-json', file, 'SELECT room_id, event_id FROM current_state_events'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    for (const { event_id, room_id } of JSON.parse(stdout)) {
      states.set(room_id, (states.get(room_id) ?? new Set()).add(event_id))
    }
  }
  return states
}

describe.skipIf(!isSharedThere)('the rooms of two real servers (needs ../shared)', () => {
  test('there are rooms of all versions but 3 and 7', () => {
    const versions = new Set([...rooms.values()].flat().map(({ room_version }) => room_version))
    expect([...versions].map(Number).sort((a, b) => a - b)).toEqual([1, 2, 4, 5, 6, 8, 9, 10, 11, 12])
  })

  test('every event is placed under the ID that the server has, and accepted', () => {
    for (const samples of rooms.values()) {
      const { events, missing, unplaced } = replayed(samples)
      expect(unplaced).toEqual([])
      expect(missing).toEqual([])
      expect(events.filter(({ verdict }) => verdict !== 'accepted')).toEqual([])
      expect(new Set(events.map(({ eventId }) => eventId))).toEqual(new Set(samples.map(({ event_id }) => event_id)))
    }
  })

  describe.skipIf(!hasCommand)('by their databases (needs sqlite3)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'replay-'))
    afterAll(() => rmSync(folder, { recursive: true }))

    test('the resolved state is the current state of the server', () => {
      const states = currentStates(folder)
      expect(states.size).toBe(rooms.size)
      for (const samples of rooms.values()) {
        const expected = states.get(roomOf(samples[0] as StoredSample))
        expect(new Set(replayed(samples).stateIds)).toEqual(expected)
      }
    })
  })
})

function replayed(samples: readonly StoredSample[]) {
  return replayRoom(
    samples.map(({ event }) => event),
    (samples[0] as StoredSample).room_version,
  )
}
