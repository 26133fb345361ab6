import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { ROOM_VERSIONS } from '../../src/function/room-version/rules.js'
import { pduCodec } from '../../src/kind/pdu-of.js'
import { PROJECT_ROOT } from '../../tool/source.js'
import { SPECIFIED_NAMES } from '../../tool/specified-names.js'
import { OFFICIAL_SCHEMAS, readOfficial } from '../support/official.js'
import { isSharedThere } from '../support/shared.js'

/** What the library declares, a name a line: `state m.room.name`. `npm run generate` writes the list. */
const declared: readonly string[] = readFileSync(join(PROJECT_ROOT, SPECIFIED_NAMES), 'utf8').trim().split('\n')

/** Names without an official schema. */
const WITHOUT_SCHEMA: readonly string[] = [
  // Only the prose defines them.
  'global-account-data m.cross_signing.master',
  'global-account-data m.cross_signing.self_signing',
  'global-account-data m.cross_signing.user_signing',
  'global-account-data m.megolm_backup.v1',
  'global-account-data m.secret_storage.default_key',
  'global-account-data m.secret_storage.key.*',
  // The specification had them in 2015, and has since removed them.
  'message-like m.room.message.feedback',
  'state m.room.aliases',
]

/** The room versions that introduced a format of PDUs. */
const PDU_FORMATS = ['1', '3', '4', '6', '11', '12']

/** Returns the names that another list does not have. */
const missing = (names: readonly string[], list: readonly string[]): readonly string[] =>
  names.filter((name) => !list.includes(name))

/** Names of events by kind. Most official schemas do not define the kind. */
const EVENT = /^(state|message-like|to-device|(global|room)-account-data|ephemeral|presence) /

const anyKind = (line: string): string => line.replace(EVENT, 'event ')

/** Returns the name that an official schema defines, if any. */
function lineOf(schema: string): string | undefined {
  const [whole, part] = schema.split('$')
  if (whole === 'edu') return `edu ${part}`
  if (whole === 'm.room.message' && part !== undefined) return `msgtype ${part}`
  if (whole === 'm.key.verification.start' && part !== undefined) return `verification method ${part}`
  if (schema.startsWith('federation.pdu_v')) return `room version ${schema.replace(/^.*_v/, '')}`
  if (/^(client|component|core)\.|^federation\.edu$|^m\.key\.verification\.m\.relates_to$/.test(schema))
    return undefined
  return `event ${schema}`
}

const isNamed = (line: string | undefined): line is string => line !== undefined

test('names without an official schema are declared', () => {
  expect(missing(WITHOUT_SCHEMA, declared)).toEqual([])
})

test.each(Object.keys(ROOM_VERSIONS))('the PDUs of room version %s have a codec', (version) => {
  const latest = Math.max(...['1', '3', '11', '12'].map(Number).filter((introduced) => introduced <= Number(version)))
  expect(pduCodec(version).name).toBe(`AnyPduV${latest}`)
})

describe.skipIf(!isSharedThere)('with the official definitions at hand (needs ../shared)', () => {
  const official = [...OFFICIAL_SCHEMAS].map(lineOf).filter(isNamed)

  test('everything with an official schema is declared', () => {
    expect(official.length).toBeGreaterThan(80)
    expect(missing(official, declared.map(anyKind))).toEqual([])
  })

  test('everything declared has an official schema, or is listed as an exception', () => {
    const others = missing(declared, WITHOUT_SCHEMA).filter((line) => !line.startsWith('room version '))
    expect(missing(others.map(anyKind), official)).toEqual([])
    expect(missing(WITHOUT_SCHEMA.map(anyKind), official)).toHaveLength(WITHOUT_SCHEMA.length)
  })

  test('the formats of PDUs are those with an official schema', () => {
    const formats = official.filter((line) => line.startsWith('room version '))
    expect(formats.sort()).toEqual(PDU_FORMATS.map((version) => `room version ${version}`).sort())
  })

  test('official room events are listed as such, and official state events as state', () => {
    const ofRooms = official.flatMap((line) => {
      const schema = line.startsWith('event ') ? readOfficial(line.slice('event '.length)) : {}
      const title = schema.allOf?.[0]?.title
      if (title === 'StateEvent') return [line.replace('event', 'state')]
      return title === 'RoomEvent' ? [line.replace('event', 'message-like')] : []
    })
    expect(ofRooms.length).toBeGreaterThan(30)
    expect(missing(ofRooms, declared)).toEqual([])
  })
})

describe('names of official schemas', () => {
  test.each([
    ['m.room.topic', 'event m.room.topic'],
    ['m.new', 'event m.new'],
    ['org.example', 'event org.example'],
    ['m.room.message$m.new', 'msgtype m.new'],
    ['m.key.verification.start$m.new', 'verification method m.new'],
    ['edu$m.new', 'edu m.new'],
    ['federation.pdu_v13', 'room version 13'],
    ['core.event', undefined],
    ['client.push_ruleset', undefined],
  ])('the official schema %s is about: %s', (schema, line) => {
    expect(lineOf(schema)).toBe(line)
  })
})
