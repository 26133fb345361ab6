/**
 * The rules of every room version as a table: each is broken once, and kept once.
 *
 * The numbers are those on the pages of the room versions.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v1/#authorisation-rules | Authorisation rules of room version 1}
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules of room version 12}
 * @module
 */
import { describe, expect, test } from 'vitest'

import type { KnownRoomVersion } from '../../../src/event/common/room-version.js'
import { authRefusals } from '../../../src/function/authorization/auth-refusals.js'
import type { RoomPdu } from '../../../src/function/authorization/pdu.js'
import type { RuleCode } from '../../../src/function/authorization/rule.js'
import type { SignatureChecks } from '../../../src/function/authorization/signature-checks.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import { ALICE, BOB, CAROL, DAVE, TestRoom } from '../../support/room.js'

/** The number of each rule in versions 1 and 2, 3 to 5, 6, 7, 8 and 9, 10, 11, and 12; `-` if there is no such rule. */
const NUMBERS: Readonly<Record<RuleCode, string>> = {
  'create-has-prev-events': '1.1 1.1 1.1 1.1 1.1 1.1 1.1 1.1',
  'create-room-of-another-server': '1.2 1.2 1.2 1.2 1.2 1.2 1.2 -',
  'create-has-room-id': '- - - - - - - 1.2',
  'create-unknown-room-version': '1.3 1.3 1.3 1.3 1.3 1.3 1.3 1.3',
  'create-without-creator': '1.4 1.4 1.4 1.4 1.4 1.4 - -',
  'create-malformed-creators': '- - - - - - - 1.4',
  'room-id-not-of-create': '- - - - - - - 2',
  'auth-event-missing': '2 2 2 2 2 2 2 3',
  'auth-event-duplicate': '2.1 2.1 2.1 2.1 2.1 2.1 2.1 3.1',
  'auth-event-not-selected': '2.2 2.2 2.2 2.2 2.2 2.2 2.2 3.2',
  'auth-event-rejected': '2.3 2.3 2.3 2.3 2.3 2.3 2.3 3.3',
  'no-create-event': '2.4 2.4 2.4 2.4 2.4 2.4 2.4 -',
  'auth-event-of-another-room': '2.5 2.5 2.5 2.5 2.5 2.5 2.5 3.5',
  'not-federated': '3 3 3 3 3 3 3 4',
  'aliases-without-state-key': '4.1 4.1 - - - - - -',
  'aliases-of-another-server': '4.2 4.2 - - - - - -',
  'member-incomplete': '5.1 5.1 4.1 4.1 4.1 4.1 4.1 5.1',
  'authorising-server-unsigned': '- - - - 4.2.1 4.2.1 4.2.1 5.2.1',
  'join-for-another': '5.2.2 5.2.2 4.2.2 4.2.2 4.3.2 4.3.2 4.3.2 5.3.2',
  'join-banned': '5.2.3 5.2.3 4.2.3 4.2.3 4.3.3 4.3.3 4.3.3 5.3.3',
  'join-not-authorised': '- - - - 4.3.5.2 4.3.5.2 4.3.5.2 5.3.5.2',
  'join-rule': '5.2.6 5.2.6 4.2.6 4.2.6 4.3.7 4.3.7 4.3.7 5.3.7',
  'third-party-invite-banned': '5.3.1.1 5.3.1.1 4.3.1.1 4.3.1.1 4.4.1.1 4.4.1.1 4.4.1.1 5.4.1.1',
  'third-party-invite-unsigned': '5.3.1.2 5.3.1.2 4.3.1.2 4.3.1.2 4.4.1.2 4.4.1.2 4.4.1.2 5.4.1.2',
  'third-party-invite-incomplete': '5.3.1.3 5.3.1.3 4.3.1.3 4.3.1.3 4.4.1.3 4.4.1.3 4.4.1.3 5.4.1.3',
  'third-party-invite-for-another': '5.3.1.4 5.3.1.4 4.3.1.4 4.3.1.4 4.4.1.4 4.4.1.4 4.4.1.4 5.4.1.4',
  'third-party-invite-unknown': '5.3.1.5 5.3.1.5 4.3.1.5 4.3.1.5 4.4.1.5 4.4.1.5 4.4.1.5 5.4.1.5',
  'third-party-invite-of-another': '5.3.1.6 5.3.1.6 4.3.1.6 4.3.1.6 4.4.1.6 4.4.1.6 4.4.1.6 5.4.1.6',
  'third-party-invite-signature': '5.3.1.8 5.3.1.8 4.3.1.8 4.3.1.8 4.4.1.8 4.4.1.8 4.4.1.8 5.4.1.8',
  'invite-sender-not-joined': '5.3.2 5.3.2 4.3.2 4.3.2 4.4.2 4.4.2 4.4.2 5.4.2',
  'invite-target-membership': '5.3.3 5.3.3 4.3.3 4.3.3 4.4.3 4.4.3 4.4.3 5.4.3',
  'invite-level': '5.3.5 5.3.5 4.3.5 4.3.5 4.4.5 4.4.5 4.4.5 5.4.5',
  'leave-membership': '5.4.1 5.4.1 4.4.1 4.4.1 4.5.1 4.5.1 4.5.1 5.5.1',
  'kick-sender-not-joined': '5.4.2 5.4.2 4.4.2 4.4.2 4.5.2 4.5.2 4.5.2 5.5.2',
  'unban-level': '5.4.3 5.4.3 4.4.3 4.4.3 4.5.3 4.5.3 4.5.3 5.5.3',
  'kick-level': '5.4.5 5.4.5 4.4.5 4.4.5 4.5.5 4.5.5 4.5.5 5.5.5',
  'ban-sender-not-joined': '5.5.1 5.5.1 4.5.1 4.5.1 4.6.1 4.6.1 4.6.1 5.6.1',
  'ban-level': '5.5.3 5.5.3 4.5.3 4.5.3 4.6.3 4.6.3 4.6.3 5.6.3',
  'knock-join-rule': '- - - 4.6.1 4.7.1 4.7.1 4.7.1 5.7.1',
  'knock-for-another': '- - - 4.6.2 4.7.2 4.7.2 4.7.2 5.7.2',
  'knock-membership': '- - - 4.6.4 4.7.4 4.7.4 4.7.4 5.7.4',
  'unknown-membership': '5.6 5.6 4.6 4.7 4.8 4.8 4.8 5.8',
  'sender-not-joined': '6 6 5 5 5 5 5 6',
  'third-party-invite-level': '7.1 7.1 6.1 6.1 6.1 6.1 6.1 7.1',
  'required-level': '8 8 7 7 7 7 7 8',
  'state-key-of-another': '9 9 8 8 8 8 8 9',
  'power-level-malformed': '- - - - - 9.1 9.1 10.1',
  'power-levels-of-events-malformed': '- - - - - 9.2 9.2 10.2',
  'power-levels-of-users-malformed': '10.1 10.1 9.1 9.1 9.1 9.3 9.3 10.3',
  'power-levels-of-creators': '- - - - - - - 10.4',
  'power-level-current': '10.3.1 10.3.1 9.3.1 9.3.1 9.3.1 9.5.1 9.5.1 10.6.1',
  'power-level-new': '10.3.2 10.3.2 9.3.2 9.3.2 9.3.2 9.5.2 9.5.2 10.6.2',
  'power-level-of-event-current': '10.4.1 10.4.1 9.4.1 9.4.1 9.4.1 9.6.1 9.6.1 10.7.1',
  'power-level-of-event-new': '10.5.1 10.5.1 9.5.1 9.5.1 9.5.1 9.7.1 9.7.1 10.8.1',
  'power-level-of-user-current': '10.6.1 10.6.1 9.6.1 9.6.1 9.6.1 9.8.1 9.8.1 10.9.1',
  'power-level-of-user-new': '10.7.1 10.7.1 9.7.1 9.7.1 9.7.1 9.9.1 9.9.1 10.10.1',
  'redaction-level': '11.3 - - - - - - -',
}

const VERSIONS = Object.keys(ROOM_VERSIONS) as KnownRoomVersion[]
const COLUMNS = [['1', '2'], ['3', '4', '5'], ['6'], ['7'], ['8', '9'], ['10'], ['11'], ['12']]

function numberOf(code: RuleCode, version: KnownRoomVersion): string {
  return NUMBERS[code].split(' ')[COLUMNS.findIndex((versions) => versions.includes(version))] as string
}

/** Adds an event to a room that Alice created, and gives its ID back. */
type Add = (room: TestRoom) => string

interface Rule {
  readonly start?: Parameters<TestRoom['start']>[0]
  readonly broken: Add
  readonly kept: Add
  /** In which the rule is broken. */
  readonly brokenBy?: Extra
  /** In which it is kept. */
  readonly keptBy?: Extra
}

interface Extra extends SignatureChecks {
  readonly isRejected?: (eventId: string) => boolean
  /** Events that are not given. */
  readonly without?: string
}

const join = (user: string) => (room: TestRoom) => room.member('$event', user, 'join')
const hello = (user: string) => (room: TestRoom) => room.message('$event', user)
const state =
  (type: string, content: object, sender = ALICE, state_key = '') =>
  (room: TestRoom) =>
    room.add('$event', { type, content, sender, state_key })

/** Bob joins before. */
const withBob =
  (add: Add): Add =>
  (room) => {
    room.member('$bob', BOB, 'join')
    return add(room)
  }

/** Alice sends an event about a user's membership. */
const by =
  (sender: string, membership: string, user: string, content: object = {}): Add =>
  (room) =>
    room.member('$event', user, membership, { sender, content })

const create =
  (change: object): Add =>
  (room) => {
    const { version } = room
    const again = new TestRoom(version).start()
    room.pdus.clear()
    room.pdus.set('$event', { ...(again.pdus.get('$create') as RoomPdu), ...change })
    return '$event'
  }
const createContent = (content: object): Add => create({ content: { creator: ALICE, ...content } })

/** An event of Bob, who has joined, with its auth events changed. */
const naming =
  (change: (ids: readonly string[]) => readonly string[]): Add =>
  (room) => {
    room.member('$bob', BOB, 'join')
    room.message('$event', BOB)
    const pdu = room.pdus.get('$event') as RoomPdu
    const isFirst = ROOM_VERSIONS[room.version].eventFormat === 'v1'
    const ids = pdu.auth_events.map((reference) => (typeof reference === 'string' ? reference : reference[0]))
    room.pdus.set('$event', { ...pdu, auth_events: change(ids).map((id) => (isFirst ? [id, {}] : id)) })
    return '$event'
  }
const asSelected = naming((ids) => ids)

const thirdParty =
  ({ content, sender = ALICE, banned = false, token = 'token' }: ThirdParty = {}): Add =>
  (room) => {
    room.member('$bob', BOB, 'join')
    room.add('$third', { type: 'm.room.third_party_invite', state_key: 'token', content: { public_key: 'key' } })
    if (banned) room.member('$banned', CAROL, 'ban', { sender: ALICE })
    const signed = { mxid: CAROL, token, signatures: { 'id.example': { 'ed25519:0': 'signature' } } }
    const third_party_invite = content === undefined ? { signed } : content(signed)
    return room.member('$event', CAROL, 'invite', { sender, content: { third_party_invite } })
  }
interface ThirdParty {
  readonly content?: (signed: object) => object
  readonly sender?: string
  readonly banned?: boolean
  readonly token?: string
}
const good: Extra = { verifyEd25519: (key, message, signature) => `${key} ${message} ${signature}` === GOOD }
const GOOD = `key {"mxid":"${CAROL}","token":"token"} signature`
const thirdPartyRule = (broken: ThirdParty): Rule => ({
  broken: thirdParty(broken),
  kept: thirdParty(),
  brokenBy: good,
  keptBy: good,
})

/** Levels in which Bob has 50, and the levels that he sends. */
const levelsBy = (
  before: object,
  after: object,
  { users = {}, next = {} } = {},
): { start: { levels: object }; add: Add } => {
  const content = (room: TestRoom, other: object, more: object) => ({
    events: { 'm.room.power_levels': 50 },
    ...other,
    users: { ...(room.version !== '12' && { [ALICE]: 100 }), [BOB]: 50, ...users, ...more },
  })
  return {
    start: { levels: {} },
    add: (room) => {
      room.member('$bob', BOB, 'join')
      room.add('$before', { type: 'm.room.power_levels', state_key: '', content: content(room, before, {}) })
      const changed = content(room, after, next)
      return room.add('$event', { type: 'm.room.power_levels', state_key: '', sender: BOB, content: changed })
    },
  }
}
const levelsRule = (
  broken: Parameters<typeof levelsBy>,
  kept: Parameters<typeof levelsBy> = [{ ban: 50 }, { ban: 50 }],
): Rule => ({ broken: levelsBy(...broken).add, kept: levelsBy(...kept).add })

const restricted = { joinRule: 'restricted' }
const authorised = (user: string): Add =>
  withBob((room) => room.member('$event', CAROL, 'join', { content: { join_authorised_via_users_server: user } }))

const RULES: Readonly<Record<RuleCode, Rule>> = {
  'create-has-prev-events': { broken: create({ prev_events: ['$before'] }), kept: create({}) },
  'create-room-of-another-server': { broken: create({ room_id: '!r:b.example' }), kept: create({}) },
  'create-has-room-id': { broken: create({ room_id: '!create' }), kept: create({}) },
  'create-unknown-room-version': {
    broken: createContent({ room_version: '?' }),
    kept: createContent({ room_version: '1' }),
  },
  'create-without-creator': { broken: create({ content: {} }), kept: createContent({}) },
  'create-malformed-creators': {
    broken: createContent({ additional_creators: [BOB, 'carol'] }),
    kept: createContent({ additional_creators: [BOB, CAROL] }),
  },
  'room-id-not-of-create': { broken: asSelected, kept: asSelected, brokenBy: { isRejected: (id) => id === '$create' } },
  'auth-event-missing': { broken: asSelected, kept: asSelected, brokenBy: { without: '$levels' } },
  'auth-event-duplicate': { broken: naming((ids) => [...ids, '$bob']), kept: asSelected },
  'auth-event-not-selected': { broken: naming((ids) => [...ids, '$rules']), kept: asSelected },
  'auth-event-rejected': { broken: asSelected, kept: asSelected, brokenBy: { isRejected: (id) => id === '$bob' } },
  'no-create-event': { broken: naming((ids) => ids.filter((id) => id !== '$create')), kept: asSelected },
  'auth-event-of-another-room': {
    broken: (room) => {
      asSelected(room)
      room.pdus.set('$bob', { ...(room.pdus.get('$bob') as RoomPdu), room_id: '!elsewhere:a.example' })
      return '$event'
    },
    kept: asSelected,
  },
  'not-federated': { broken: closed(hello(BOB)), kept: closed(hello(DAVE)) },
  'aliases-without-state-key': {
    broken: (room) => room.add('$event', { type: 'm.room.aliases', sender: BOB }),
    kept: state('m.room.aliases', {}, BOB, 'b.example'),
  },
  'aliases-of-another-server': {
    broken: state('m.room.aliases', {}, BOB, 'a.example'),
    kept: state('m.room.aliases', {}, BOB, 'b.example'),
  },
  'member-incomplete': { broken: state('m.room.member', {}, BOB, BOB), kept: join(BOB) },
  'authorising-server-unsigned': {
    start: restricted,
    broken: authorised(ALICE),
    kept: authorised(ALICE),
    brokenBy: { isSignedBy: (_, server) => server !== 'a.example' },
    keptBy: { isSignedBy: (_, server) => server === 'a.example' },
  },
  'join-for-another': { broken: by(ALICE, 'join', BOB), kept: by(BOB, 'join', BOB) },
  'join-banned': { broken: after([CAROL, 'ban'], join(CAROL)), kept: after([CAROL, 'leave'], join(CAROL)) },
  'join-not-authorised': { start: restricted, broken: authorised(DAVE), kept: authorised(BOB) },
  'join-rule': { start: { joinRule: 'invite' }, broken: join(CAROL), kept: after([CAROL, 'invite'], join(CAROL)) },
  'third-party-invite-banned': thirdPartyRule({ banned: true }),
  'third-party-invite-unsigned': thirdPartyRule({ content: () => ({}) }),
  'third-party-invite-incomplete': thirdPartyRule({
    content: (signed) => ({ signed: { ...signed, mxid: undefined } }),
  }),
  'third-party-invite-for-another': thirdPartyRule({ content: (signed) => ({ signed: { ...signed, mxid: DAVE } }) }),
  'third-party-invite-unknown': thirdPartyRule({ token: 'other' }),
  'third-party-invite-of-another': thirdPartyRule({ sender: BOB }),
  'third-party-invite-signature': { broken: thirdParty(), kept: thirdParty(), keptBy: good },
  'invite-sender-not-joined': { broken: by(BOB, 'invite', CAROL), kept: withBob(by(BOB, 'invite', CAROL)) },
  'invite-target-membership': {
    broken: after([CAROL, 'join'], by(ALICE, 'invite', CAROL)),
    kept: after([CAROL, 'leave'], by(ALICE, 'invite', CAROL)),
  },
  'invite-level': {
    start: { levels: { invite: 1 } },
    broken: withBob(by(BOB, 'invite', CAROL)),
    kept: by(ALICE, 'invite', CAROL),
  },
  'leave-membership': { broken: by(BOB, 'leave', BOB), kept: withBob(by(BOB, 'leave', BOB)) },
  'kick-sender-not-joined': { broken: by(BOB, 'leave', CAROL), kept: by(ALICE, 'leave', CAROL) },
  'unban-level': {
    start: { levels: { ban: 51, kick: 50, users_default: 50 } },
    broken: after([CAROL, 'ban'], withBob(by(BOB, 'leave', CAROL))),
    kept: after([CAROL, 'ban'], by(ALICE, 'leave', CAROL)),
  },
  'kick-level': { broken: withBob(by(BOB, 'leave', CAROL)), kept: withBob(by(ALICE, 'leave', BOB)) },
  'ban-sender-not-joined': { broken: by(BOB, 'ban', CAROL), kept: by(ALICE, 'ban', CAROL) },
  'ban-level': { broken: withBob(by(BOB, 'ban', CAROL)), kept: withBob(by(ALICE, 'ban', BOB)) },
  'knock-join-rule': knocking('invite', by(BOB, 'knock', BOB)),
  'knock-for-another': knocking('knock', by(ALICE, 'knock', BOB)),
  'knock-membership': knocking('knock', after([BOB, 'invite'], by(BOB, 'knock', BOB))),
  'unknown-membership': { broken: by(BOB, 'visit', BOB), kept: by(BOB, 'join', BOB) },
  'sender-not-joined': { broken: hello(BOB), kept: withBob(hello(BOB)) },
  'third-party-invite-level': {
    start: { levels: { invite: 1 } },
    broken: withBob(state('m.room.third_party_invite', {}, BOB, 'token')),
    kept: state('m.room.third_party_invite', {}, ALICE, 'token'),
  },
  'required-level': { broken: withBob(state('m.room.topic', {}, BOB)), kept: withBob(hello(BOB)) },
  'state-key-of-another': {
    broken: state('org.example', {}, ALICE, BOB),
    kept: state('org.example', {}, ALICE, ALICE),
  },
  'power-level-malformed': levelsRule([{}, { ban: '50' }]),
  'power-levels-of-events-malformed': levelsRule([{}, { events: { 'm.room.power_levels': '50' } }]),
  'power-levels-of-users-malformed': levelsRule([{}, {}, { next: { [CAROL]: [] } }]),
  'power-levels-of-creators': levelsRule([{}, {}, { next: { [ALICE]: 50 } }]),
  'power-level-current': levelsRule([{ ban: 75 }, { ban: 50 }]),
  'power-level-new': levelsRule([{ ban: 50 }, { ban: 75 }], [{ ban: 40 }, { ban: 50 }]),
  'power-level-of-event-current': levelsRule(
    [{ events: { 'm.room.power_levels': 50, a: 75 } }, { events: { 'm.room.power_levels': 50, a: 50 } }],
    [{ events: { 'm.room.power_levels': 50, a: 50 } }, { events: { 'm.room.power_levels': 50 } }],
  ),
  'power-level-of-event-new': levelsRule(
    [{}, { events: { 'm.room.power_levels': 50, a: 75 } }],
    [{}, { events: { 'm.room.power_levels': 50, a: 50 } }],
  ),
  'power-level-of-user-current': levelsRule(
    [{}, {}, { users: { [CAROL]: 50 }, next: { [CAROL]: 0 } }],
    [{}, {}, { users: { [CAROL]: 49 }, next: { [CAROL]: 0 } }],
  ),
  'power-level-of-user-new': levelsRule([{}, {}, { next: { [CAROL]: 51 } }], [{}, {}, { next: { [CAROL]: 50 } }]),
  'redaction-level': { broken: withBob(redaction('$e:a.example')), kept: withBob(redaction('$e:b.example')) },
}

/** A user's membership before, which Alice sets if the user does not. */
function after([user, membership]: readonly [string, string], add: Add): Add {
  return (room) => {
    room.member('$before', user, membership, { sender: membership === 'join' ? user : ALICE })
    return add(room)
  }
}

function closed(add: Add): Add {
  return (room) => {
    room.member('$bob', BOB, 'join')
    room.member('$dave', DAVE, 'join')
    const pdu = room.pdus.get('$create') as RoomPdu
    room.pdus.set('$create', { ...pdu, content: { ...pdu.content, 'm.federate': false } })
    return add(room)
  }
}

function knocking(joinRule: string, broken: Add): Rule {
  const with_ =
    (rule: string, add: Add): Add =>
    (room) => {
      room.add('$rules', { type: 'm.room.join_rules', state_key: '', content: { join_rule: rule } })
      return add(room)
    }
  return { broken: with_(joinRule, broken), kept: with_('knock', by(CAROL, 'knock', CAROL)) }
}

function redaction(redacts: string): Add {
  return (room) =>
    room.add('$event', { type: 'm.room.redaction', sender: BOB, override: { redacts, event_id: '$event:b.example' } })
}

const CODES = Object.keys(RULES) as RuleCode[]

describe.each(VERSIONS)('room version %s', (version) => {
  const codes = CODES.filter((code) => numberOf(code, version) !== '-')

  function refusals(code: RuleCode, add: Add, { without, ...extra }: Extra = {}) {
    const room = new TestRoom(version).start(RULES[code].start)
    const pdu = room.pdus.get(add(room)) as RoomPdu
    const authEvents = [...room.pdus].filter(([id]) => id !== without)
    return authRefusals({ pdu, roomVersion: version, authEvents, ...extra })
  }

  test.each(codes)('%s: broken', (code) => {
    const found = refusals(code, RULES[code].broken, RULES[code].brokenBy)
    expect(found.map(({ code, rule }) => [code, rule])).toContainEqual([code, numberOf(code, version)])
    for (const { fragment, message, path } of found) {
      expect(fragment).toMatch(new RegExp(`/v1\\.19/rooms/v${version}/#authorisation-rules$`))
      expect(message).not.toBe('')
      if (path.length === 0) continue
      expect(message).toContain(': ')
    }
  })

  test.each(codes)('%s: kept', (code) => {
    expect(refusals(code, RULES[code].kept, RULES[code].keptBy)).toEqual([])
  })
})
