import { describe, expect, test } from 'vitest'

import { parseEventId } from '../../../src/function/identifier/event-id.js'
import { parseRoomId } from '../../../src/function/identifier/room-id.js'
import { parseUserId } from '../../../src/function/identifier/user-id.js'
import { isSharedThere, readSamples, type Sample, SERVED, STORED } from '../../support/shared.js'

const isString = (value: unknown): value is string => typeof value === 'string'

describe.skipIf(!isSharedThere)('of a real server (needs ../shared)', () => {
  test.each([...SERVED, ...STORED])('%s', (path) => {
    const samples = readSamples(path)
    const senders = samples.map(({ event }) => event.sender).filter(isString)
    expect(senders.filter((id) => parseUserId(id, { strict: true })._tag === 'Left')).toEqual([])
    expect(senders.length).toBeGreaterThan(100)

    const rooms = samples.filter(({ event }) => isString(event.room_id))
    expect(rooms.filter(({ event, room_version }) => !isRoomId(event.room_id, room_version))).toEqual([])
    expect(rooms.length).toBeGreaterThan(100)

    const eventIds = samples.flatMap((sample) => eventIdsOf(sample).map((id) => [id, sample.room_version] as const))
    expect(eventIds.filter(([id, version]) => !isEventId(id, version))).toEqual([])
    expect(eventIds.length).toBeGreaterThan(100)
  })
})

/** Of a form that some room version has. */
function isRoomId(text: string, roomVersion: string | undefined): boolean {
  const parts = parseRoomId(text, roomVersion)
  return parts._tag === 'Right' && parts.right.form !== 'opaque'
}

function isEventId(text: string, roomVersion: string | undefined): boolean {
  const parts = parseEventId(text, roomVersion)
  return parts._tag === 'Right' && parts.right.form !== 'opaque'
}

/** In room versions 1 and 2, those before an event are named with their hashes. */
function eventIdsOf({ event }: Sample): string[] {
  return [event.event_id, ...(event.prev_events ?? []).flat()].filter((id) => isString(id) && id.startsWith('$'))
}
