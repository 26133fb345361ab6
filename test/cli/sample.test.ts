/**
 * The sample that comes with the project: it contains what it should, and the command finds it.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import { beforeAll, describe, expect, test } from 'vitest'

import type { CheckedEvent } from '../../src/cli/check/checked-event.js'
import { TIMELINE } from '../../src/kind/timeline.js'
import { jsonPointer } from '../../src/parse/report.js'
import { checkAll } from './drive.js'

const text = readFileSync(new URL('../../sample/room-history.ndjson', import.meta.url), 'utf8')
const lines = text.trimEnd().split('\n')

let events: CheckedEvent[]
beforeAll(async () => {
  events = await checkAll(text)
})

/** What is wrong in it, by line. */
const MISTAKES: readonly (readonly [why: string, line: number, type: string | undefined, ...paths: string[]])[] = [
  ['a power level as a string', 21, 'm.room.power_levels', '/content/users/@bilal:matrix.example'],
  ['a relation that is null', 30, 'm.room.message', '/content/m.relates_to'],
  ['a height as a string', 33, 'm.room.avatar', '/content/info/h'],
  ['a membership that there is not', 41, 'm.room.member', '/content/membership'],
  ['a link for a geo URI', 47, 'm.room.message', '/content/geo_uri'],
  ['a reply to a string', 50, 'm.room.message', '/content/m.relates_to/m.in_reply_to'],
  ['a size in words, seconds with a fraction', 59, 'm.room.message', '/content/info/duration', '/content/info/size'],
  ['an invite without its signature', 80, 'm.room.member', '/content/third_party_invite/signed'],
  ['a message without a msgtype', 84, 'm.room.message', '/content/msgtype'],
  ['a call of VoIP version 0', 87, 'm.call.invite', '/content/party_id', '/content/version'],
  ['nanoseconds', 94, 'm.room.message', '/origin_server_ts'],
  ['a time as a string', 95, 'm.room.message', '/origin_server_ts'],
  ['a line that breaks off', 96, undefined, ''],
  ['an event ID of somebody’s own', 106, 'm.room.message', '/event_id'],
  ['an age as a string', 107, 'm.room.message', '/unsigned/age'],
  ['a content as JSON in a string', 117, 'org.example.watering', '/content'],
]

test.for(MISTAKES)('%s, on line %i', ([, line, type, ...paths]) => {
  const found = events.filter((event) => event.line === line)
  expect(found).toMatchObject([{ outcome: 'malformed', type }])
  expect(found[0]?.errors.map(({ path }) => jsonPointer(path)).sort()).toEqual(paths)
})

test('nothing else is malformed', () => {
  expect(events.filter(({ outcome }) => outcome === 'malformed').map(({ line }) => line)).toEqual(
    MISTAKES.map(([, line]) => line),
  )
})

test('every line is one event, and each outcome occurs as intended', () => {
  const count = (outcome: string) => events.filter((event) => event.outcome === outcome).length
  const custom = events.filter(({ outcome, type = '' }) => outcome !== 'malformed' && !Object.hasOwn(TIMELINE, type))
  expect(events.map(({ line }) => line)).toEqual(lines.map((_, i) => i + 1))
  expect(lines).toHaveLength(128)
  expect(count('malformed')).toBe(16)
  expect(count('redacted')).toBe(4)
  expect(count('cleared')).toBe(2)
  expect(count('custom')).toBe(custom.length)
  expect(count('known')).toBe(128 - 16 - 4 - 2 - custom.length)
})

describe('reads like the history of a room:', () => {
  const parsed = lines.flatMap((line) => {
    try {
      return [JSON.parse(line)]
    } catch {
      return []
    }
  })

  test('one room, made by its first event', () => {
    expect(new Set(parsed.map(({ room_id }) => room_id)).size).toBe(1)
    expect(parsed[0]).toMatchObject({ type: 'm.room.create', content: { room_version: '11' } })
    expect(parsed.at(-2)).toMatchObject({ type: 'm.room.tombstone' })
  })

  test('in the order of time', () => {
    const times = parsed.map(({ origin_server_ts }) => origin_server_ts).filter((ts) => Number.isSafeInteger(ts))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.length).toBe(parsed.length - 2)
  })

  test('no ID twice', () => {
    const ids = parsed.map(({ event_id }) => event_id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('on reserved server names', () => {
    const servers = [...text.matchAll(/"@[^":]+:([^"]+)"/g)].map(([, server]) => server)
    expect([...new Set(servers)].sort()).toEqual(['example.com', 'example.org', 'matrix.example', 'spam.example'])
  })

  test.for([
    'm.audio',
    'm.emote',
    'm.file',
    'm.image',
    'm.key.verification.request',
    'm.location',
    'm.notice',
    'm.server_notice',
    'm.text',
    'm.video',
  ])('a message of type %s', (msgtype) => {
    expect(parsed.some(({ content }) => content.msgtype === msgtype)).toBe(true)
  })

  test.for(['ban', 'invite', 'join', 'knock', 'leave'])('a member who is at %s', (membership) => {
    expect(parsed.some(({ type, content }) => type === 'm.room.member' && content.membership === membership)).toBe(true)
  })
})
