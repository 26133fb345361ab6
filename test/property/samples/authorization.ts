import {
  type AuthRefusal,
  authEventKeys,
  authRefusals,
  authRefusalsInState,
  type RoomPdu,
  RoomState,
  replayRoom,
  resolveState,
} from '../../../src/index.js'
import { fields as hasFields, type Is, isObject, isString, listOf, only } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const alice = '@alice:a.org'
const bob = '@bob:b.org'
const fields = { room_id: '!r:a.org', sender: alice, auth_events: [], prev_events: [] } as const

const create = { ...fields, type: 'm.room.create', state_key: '', content: { 'm.federate': true, creator: alice } }
const joined = (user: string) =>
  ({ ...fields, type: 'm.room.member', state_key: user, sender: user, content: { membership: 'join' } }) as const
const levels = {
  ...fields,
  type: 'm.room.power_levels',
  state_key: '',
  content: { users: { [alice]: 100, [bob]: 50 }, invite: 50, ban: 50, events: { 'm.room.name': 50 } },
}
const rules = { ...fields, type: 'm.room.join_rules', state_key: '', content: { join_rule: 'restricted' } }
const thirdParty = {
  ...fields,
  type: 'm.room.third_party_invite',
  state_key: 'token',
  content: { public_key: 'key', public_keys: [{ public_key: 'key' }] },
}
const authEvents = [
  ['$create', create],
  ['$alice', joined(alice)],
  ['$bob', joined(bob)],
  ['$levels', levels],
  ['$rules', rules],
  ['$third', thirdParty],
] as const
const state = new RoomState(authEvents.map(([, pdu]) => pdu))

const EVENTS: readonly RoomPdu[] = [
  create,
  {
    ...joined('@carol:c.org'),
    prev_events: ['$alice'],
    auth_events: ['$create', '$alice', '$levels', '$rules'],
    content: { membership: 'join', join_authorised_via_users_server: alice },
  },
  {
    ...joined('@carol:c.org'),
    sender: alice,
    auth_events: ['$create', '$alice', '$levels', '$rules', '$third'],
    content: {
      membership: 'invite',
      third_party_invite: {
        signed: { mxid: '@carol:c.org', token: 'token', signatures: { 'a.org': { 'ed25519:1': 'signature' } } },
      },
    },
  },
  {
    ...joined(bob),
    sender: alice,
    auth_events: ['$create', '$alice', '$bob', '$levels'],
    content: { membership: 'ban' },
  },
  { ...levels, auth_events: ['$create', '$alice', '$levels'], content: { ...levels.content, redact: 25 } },
]

const isRefusal: Is = only({
  code: isString,
  path: listOf(isString),
  message: (value) => typeof value === 'string' && value.length <= 300 && !value.includes('\n'),
  rule: isString,
  fragment: isString,
})
const isRefusals = listOf(isRefusal)
const signed = { verifyEd25519: () => true, isSignedBy: () => true }

export const authorization: Samples = {
  authEventKeys: EVENTS.map((pdu) => sample(authEventKeys, [data(pdu), choice('11')], listOf(listOf(isString)))),
  authRefusals: EVENTS.flatMap((pdu, i) =>
    (i === 0 ? ['1', '11', '12'] : ['11']).map((roomVersion) =>
      sample(
        (pdu: RoomPdu, authEvents: readonly (readonly [string, RoomPdu])[], version: string): readonly AuthRefusal[] =>
          authRefusals({ pdu, authEvents, roomVersion: version, ...signed }),
        [data(pdu), data(authEvents), choice(roomVersion)],
        isRefusals,
      ),
    ),
  ),
  authRefusalsInState: EVENTS.map((pdu) =>
    sample(
      (pdu: RoomPdu) => authRefusalsInState({ pdu, state, roomVersion: '11', ...signed }),
      [data(pdu)],
      isRefusals,
    ),
  ),
  resolveState: ['1', '9', '12'].map((roomVersion) =>
    sample(
      (pdus: object, states: readonly (readonly string[])[]) =>
        resolveState({ roomVersion, states, pduById: (id) => Object.getOwnPropertyDescriptor(pdus ?? {}, id)?.value }),
      [
        data(Object.fromEntries([...authEvents, ['$other', { ...joined(bob), content: { membership: 'leave' } }]])),
        data([
          ['$create', '$alice', '$levels', '$bob'],
          ['$create', '$alice', '$rules', '$other'],
        ]),
      ],
      listOf(isString),
    ),
  ),
  replayRoom: ['1', '9', '12'].map((roomVersion) =>
    sample(
      (pdus: readonly (readonly [string, RoomPdu])[]) => {
        const { state, events, ...rest } = replayRoom(pdus, roomVersion, signed)
        return { ...rest, state: [...state], events: events.map((event) => ({ ...event, stateBefore: undefined })) }
      },
      [data([...authEvents, ['$ban', { ...(EVENTS[3] as RoomPdu), prev_events: ['$rules', '$third'] }]])],
      hasFields({
        events: listOf(isObject),
        missing: listOf(isString),
        unplaced: listOf(isObject),
        extremities: listOf(isString),
        state: listOf(isObject),
        stateIds: listOf(isString),
      }),
    ),
  ),
}
