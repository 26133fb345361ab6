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

/** Names in one line each: `state m.room.name`. */
const lines = (names: Names): readonly string[] =>
  Object.entries(names).flatMap(([kind, list]) => list.map((name) => `${kind} ${name}`))

/** What is specified and not covered. */
const missing = (specified: readonly string[], covered: readonly string[]): readonly string[] =>
  specified.filter((line) => !covered.includes(line))

/** How an event travels, the official schemas mostly do not say. */
const EVENT = /^(state|message-like|to-device|(global|room)-account-data|ephemeral|presence) /

const anyKind = (line: string): string => line.replace(EVENT, 'event ')

/** What the name of an official schema is about, if about something that has a name of its own. */
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

/** What the library has. */
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

test('everything that is covered is written down as specified, or has been dropped from the specification', () => {
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

  test('everything that has an official schema is covered', () => {
    expect(official.length).toBeGreaterThan(80)
    expect(missing(official, covered.map(anyKind))).toEqual([])
  })

  test('what is written down as having an official schema is what has one', () => {
    expect([...new Set(withSchema.map(anyKind))].sort()).toEqual([...official].sort())
    expect(missing([...lines(PROSE_ONLY), ...lines(DROPPED)].map(anyKind), official)).toHaveLength(8)
  })

  test('what is officially a room event is listed as one: state, if it is officially state', () => {
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

describe('what is missing is named', () => {
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
