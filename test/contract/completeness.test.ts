import { describe, expect, test } from 'vitest'
import { AnyMessageEventContent } from '../../src/event/message/any.js'
import { StartMethod } from '../../src/event/verification/start.js'
import { ROOM_VERSIONS } from '../../src/function/room-version/rules.js'
import { EDU } from '../../src/kind/edu.js'
import { EPHEMERAL } from '../../src/kind/ephemeral.js'
import { GLOBAL_ACCOUNT_DATA } from '../../src/kind/global-account-data.js'
import { MESSAGE_LIKE } from '../../src/kind/message-like.js'
import { pduCodec } from '../../src/kind/pdu-of.js'
import { PRESENCE } from '../../src/kind/presence.js'
import { ROOM_ACCOUNT_DATA } from '../../src/kind/room-account-data.js'
import { STATE } from '../../src/kind/state.js'
import { TO_DEVICE } from '../../src/kind/to-device.js'
import { OFFICIAL_SCHEMAS, readOfficial } from '../support/official.js'
import { isSharedThere } from '../support/shared.js'
import { DROPPED, type Names, PROSE_ONLY, WITH_SCHEMA } from './specified.js'

/** Lists names, one per line: `state m.room.name`. */
const lines = (names: Names): readonly string[] =>
  Object.entries(names).flatMap(([kind, list]) => list.map((name) => `${kind} ${name}`))

/** Returns the specified names that are not covered. */
const missing = (specified: readonly string[], covered: readonly string[]): readonly string[] =>
  specified.filter((line) => !covered.includes(line))

/** Names of events by kind. Most official schemas do not define the kind. */
const EVENT = /^(state|message-like|to-device|(global|room)-account-data|ephemeral|presence) /

const anyKind = (line: string): string => line.replace(EVENT, 'event ')

/** Returns the name that an official schema defines, if any. */
function lineOf(schema: string): string | undefined {
  const [whole, part] = schema.split('$')
  if (whole === 'edu') return `edu ${part}`
  if (whole === 'm.room.message' && part !== undefined) return `msgtype ${part}`
  if (whole === 'm.key.verification.start' && part !== undefined) return `verification method ${part}`
  if (schema.startsWith('federation.pdu_v')) return `pdu format of room version ${schema.replace(/^.*_v/, '')}`
  if (/^(client|component|core)\.|^federation\.edu$|^m\.key\.verification\.m\.relates_to$/.test(schema))
    return undefined
  return `event ${schema}`
}

const isSpecified = (line: string | undefined): line is string => line !== undefined

function membersOf({ shape }: { readonly shape: typeof StartMethod.shape }): readonly string[] {
  return shape.kind === 'taggedUnion' ? Object.keys(shape.members) : []
}

/** The names that the library covers. */
const covered = lines({
  state: Object.keys(STATE),
  'message-like': Object.keys(MESSAGE_LIKE),
  msgtype: membersOf(AnyMessageEventContent),
  'to-device': Object.keys(TO_DEVICE),
  'verification method': membersOf(StartMethod),
  'global-account-data': Object.keys(GLOBAL_ACCOUNT_DATA),
  'room-account-data': Object.keys(ROOM_ACCOUNT_DATA),
  ephemeral: Object.keys(EPHEMERAL),
  presence: Object.keys(PRESENCE),
  edu: Object.keys(EDU),
  'pdu format of room version': Object.keys(ROOM_VERSIONS),
})

const withSchema = lines(WITH_SCHEMA)
const specified = [...withSchema, ...lines(PROSE_ONLY), ...lines(DROPPED)]

test('everything that is specified is covered', () => {
  expect(missing(specified, covered)).toEqual([])
})

test('everything covered is listed as specified, or as removed from the specification', () => {
  expect(
    missing(
      covered.filter((line) => !line.startsWith('pdu format')),
      specified,
    ),
  ).toEqual([])
})

test.each(Object.keys(ROOM_VERSIONS))('the PDUs of room version %s have a codec', (version) => {
  const latest = Math.max(...['1', '3', '11', '12'].map(Number).filter((introduced) => introduced <= Number(version)))
  expect(pduCodec(version).name).toBe(`AnyPduV${latest}`)
})

describe.skipIf(!isSharedThere)('with the official definitions at hand (needs ../shared)', () => {
  const official = [...OFFICIAL_SCHEMAS].map(lineOf).filter(isSpecified)

  test('everything with an official schema is covered', () => {
    expect(official.length).toBeGreaterThan(80)
    expect(missing(official, covered.map(anyKind))).toEqual([])
  })

  test('the list of names with an official schema is correct', () => {
    expect([...new Set(withSchema.map(anyKind))].sort()).toEqual([...official].sort())
    expect(missing([...lines(PROSE_ONLY), ...lines(DROPPED)].map(anyKind), official)).toHaveLength(8)
  })

  test('official room events are listed as such, and official state events as state', () => {
    const ofRooms = official.flatMap((line) => {
      const schema = line.startsWith('event ') ? readOfficial(line.slice('event '.length)) : {}
      const title = schema.allOf?.[0]?.title
      if (title === 'StateEvent') return [line.replace('event', 'state')]
      return title === 'RoomEvent' ? [line.replace('event', 'message-like')] : []
    })
    expect(ofRooms.length).toBeGreaterThan(30)
    expect(missing(ofRooms, covered)).toEqual([])
  })
})

describe('missing names are reported', () => {
  const without = (line: string) => covered.filter((other) => other !== line)

  test.each([
    ['state m.room.topic'],
    ['to-device m.room.encrypted'],
    ['msgtype m.audio'],
    ['verification method m.sas.v1'],
    ['edu m.receipt'],
    ['pdu format of room version 12'],
    ['global-account-data m.secret_storage.key.*'],
    ['message-like m.room.message.feedback'],
  ])('%s', (line) => {
    expect(missing(specified, without(line))).toEqual([line])
  })

  test.each([
    ['m.room.topic', 'event m.room.topic'],
    ['m.new', 'event m.new'],
    ['org.example', 'event org.example'],
    ['m.room.message$m.new', 'msgtype m.new'],
    ['m.key.verification.start$m.new', 'verification method m.new'],
    ['edu$m.new', 'edu m.new'],
    ['federation.pdu_v13', 'pdu format of room version 13'],
    ['core.event', undefined],
    ['client.push_ruleset', undefined],
  ])('the official schema %s is about: %s', (schema, line) => {
    expect(lineOf(schema)).toBe(line)
  })
})
