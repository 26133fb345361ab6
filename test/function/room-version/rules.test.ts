import { describe, expect, test } from 'vitest'

import { RoomVersion } from '../../../src/event/common/room-version.js'
import { ROOM_VERSIONS, type RoomVersionRules, roomVersionRules } from '../../../src/function/room-version/rules.js'

/** The versions of the specification, in the order of its pages. */
const PAGES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

/** The changes according to the page of each version. No flag changes back. */
const FACTS: readonly [
  fact: string,
  flag: keyof RoomVersionRules,
  ...values: readonly [page: string, value: unknown][],
][] = [
  ['all versions are stable', 'disposition', ['1', 'stable']],
  [
    'an event is a pdu_v1, pdu_v3, pdu_v11, pdu_v12',
    'eventFormat',
    ['1', 'v1'],
    ['3', 'v3'],
    ['11', 'v11'],
    ['12', 'v12'],
  ],
  ['the event ID is the reference hash, then URL-safe', 'eventIdFormat', ['1', 'v1'], ['3', 'v3'], ['4', 'v4']],
  ['the room ID is the hash of the create event', 'roomIdFormat', ['1', 'v1'], ['12', 'v12']],
  ['state resolution', 'stateResolution', ['1', 'v1'], ['2', 'v2'], ['12', 'v2.1']],
  ['canonical JSON is enforced', 'strictCanonicalJson', ['1', false], ['6', true]],
  ['signing keys expire', 'enforceKeyValidity', ['1', false], ['5', true]],
  ["the event ID's server signs", 'checkEventIdServer', ['1', true], ['3', false]],
  ['the authorizing server signs (rule 4.2)', 'checkJoinAuthorisedViaUsersServer', ['1', false], ['8', true]],
  ['rule 11, on m.room.redaction, is gone', 'specialCaseRoomRedaction', ['1', true], ['3', false]],
  ['rule 4, on m.room.aliases, is removed', 'specialCaseRoomAliases', ['1', true], ['6', false]],
  ['notifications levels are checked', 'limitNotificationsPowerLevels', ['1', false], ['6', true]],
  ['knocking', 'knocking', ['1', false], ['7', true]],
  ['the join rule restricted', 'restrictedJoinRule', ['1', false], ['8', true]],
  ['the join rule knock_restricted', 'knockRestrictedJoinRule', ['1', false], ['10', true]],
  ['power levels as strings are refused', 'integerPowerLevels', ['1', false], ['10', true]],
  ['power levels as floats are refused', 'fractionalPowerLevels', ['1', true], ['6', false]],
  ['the creator is the sender (rules 1.4, 4.3.1)', 'useRoomCreateSender', ['1', false], ['11', true]],
  ['creators have infinite power', 'explicitlyPrivilegeRoomCreators', ['1', false], ['12', true]],
  ['additional creators', 'additionalRoomCreators', ['1', false], ['12', true]],
  ['redacts is moved to the content', 'contentFieldRedacts', ['1', false], ['11', true]],
  ['origin, membership, prev_state are redacted', 'keepOriginMembershipPrevState', ['1', true], ['11', false]],
  ['m.room.aliases: aliases is redacted', 'keepRoomAliasesAliases', ['1', true], ['6', false]],
  ['m.room.create keeps all', 'keepRoomCreateContent', ['1', false], ['11', true]],
  ['m.room.join_rules keeps allow', 'keepRoomJoinRulesAllow', ['1', false], ['8', true]],
  ['m.room.member keeps the authorizing user', 'keepRoomMemberJoinAuthorisedViaUsersServer', ['1', false], ['9', true]],
  ['m.room.member keeps the signed part', 'keepRoomMemberThirdPartyInviteSigned', ['1', false], ['11', true]],
  ['m.room.power_levels keeps invite', 'keepRoomPowerLevelsInvite', ['1', false], ['11', true]],
  ['m.room.redaction keeps redacts', 'keepRoomRedactionRedacts', ['1', false], ['11', true]],
]

describe('ROOM_VERSIONS', () => {
  test.each(FACTS)('%s: %s', (_, flag, ...changes) => {
    let value: unknown
    for (const page of PAGES) {
      value = changes.find(([changedIn]) => changedIn === page)?.[1] ?? value
      expect({ page, value: ROOM_VERSIONS[page][flag] }).toEqual({ page, value })
    }
  })

  test('there is a fact for every flag, and nothing else', () => {
    const flags = FACTS.map(([, flag]) => flag).sort()
    for (const page of PAGES) expect(Object.keys(ROOM_VERSIONS[page]).sort()).toEqual(flags)
  })

  test('the versions are those that RoomVersion knows', () => {
    expect(Object.keys(ROOM_VERSIONS)).toEqual(PAGES)
    expect(RoomVersion.shape).toMatchObject({ kind: 'literals', values: PAGES })
  })
})

describe('roomVersionRules', () => {
  test.each(PAGES)('version %s', (page) => expect(roomVersionRules(page)).toBe(ROOM_VERSIONS[page]))

  test.each(['', '0', '13', '1.0', '01', ' 1', 'org.matrix.msc2870', '__proto__', 'constructor', 'toString'])(
    '%j is not one of them',
    (version) => expect(roomVersionRules(version)).toBeUndefined(),
  )
})
