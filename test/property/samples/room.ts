import {
  defineRoomMessage,
  highestUserPowerLevel,
  isHistoryVisible,
  levelToNotify,
  levelToSendMessage,
  levelToSendState,
  membershipChange,
  type PowerLevels,
  powerLevelsOf,
  powerLevelsRefusals,
  ROOM_VERSIONS,
  type RoomCreation,
  redactionApplies,
  roomCreators,
  rulesOfRoom,
  serverAclAllows,
  userCanBan,
  userCanInvite,
  userCanKick,
  userCanNotify,
  userCanRedact,
  userCanSendMessage,
  userCanSendState,
  userCanSetPowerLevel,
  userCanUnban,
  userPowerLevel,
} from '../../../src/index.js'
import { fields, type Is, isBoolean, isNumber, isObject, isString, listOf, only, optional } from '../returns.js'
import { type Argument, choice, data, declared, type Sample, type Samples, sample } from '../sample.js'

const member = {
  content: { membership: 'join', displayname: 'Alice', avatar_url: 'mxc://a.org/a' },
  sender: '@alice:a.org',
  state_key: '@alice:a.org',
  unsigned: { prev_content: { membership: 'join', displayname: 'Bob' } },
} as const

const isFieldChange = only({ old: optional(isString), new: optional(isString) })
const isProfileChange = only({ displayname: optional(isFieldChange), avatar_url: optional(isFieldChange) })

const create10 = { sender: '@alice:a.org', content: { creator: '@alice:a.org', room_version: '9' } } as const
const create12 = {
  sender: '@alice:a.org',
  content: { room_version: '12', additional_creators: ['@carol:c.org'] },
} as const
const content = {
  ban: 50,
  events: { 'm.room.name': 50, 'm.room.power_levels': 100 },
  events_default: 0,
  invite: 5,
  kick: '50',
  notifications: { room: 20 },
  redact: 50,
  state_default: 50,
  users: { '@alice:a.org': 100, '@bob:b.org': '50' },
  users_default: 0,
} as const

const redaction = {
  type: 'm.room.redaction',
  sender: '@bob:b.org',
  event_id: '$two',
  room_id: '!room:a.org',
  content: {},
} as const
const redacted = { sender: '@carol:b.org', event_id: '$one', room_id: '!room:a.org' } as const

const isLevels: Is = (value) => {
  const levels = value as PowerLevels
  const maps = [levels.events, levels.notifications, levels.users]
  return (
    fields({
      ban: isNumber,
      events_default: isNumber,
      invite: isNumber,
      kick: isNumber,
      redact: isNumber,
      state_default: isNumber,
      users_default: isNumber,
      hasEvent: isBoolean,
    })(value) &&
    maps.every((map) => [...map].every(([key, level]) => isString(key) && isNumber(level))) &&
    [...levels.creators].every(isString)
  )
}

/** For levels read from an event, and for malformed ones. */
function ofLevels<A extends readonly unknown[]>(
  call: (levels: PowerLevels, ...args: A) => unknown,
  args: { readonly [I in keyof A]: Argument<A[I]> },
  returns: Is,
): readonly Sample[] {
  const fromEvent = (content: object, create: RoomCreation, ...args: A) => call(powerLevelsOf(content, create), ...args)
  const samples = [create10, create12].map((create) =>
    sample<readonly unknown[]>(
      fromEvent as (...args: readonly unknown[]) => unknown,
      [data(content), data(create), ...(args as readonly Argument<unknown>[])],
      returns,
    ),
  )
  const direct = sample<readonly unknown[]>(
    call as (...args: readonly unknown[]) => unknown,
    [data(powerLevelsOf(content, create12)), ...(args as readonly Argument<unknown>[])],
    returns,
  )
  return [...samples, direct]
}

const alice = data('@alice:a.org')
const bob = data('@bob:b.org')

export const room: Samples = {
  membershipChange: [
    sample(membershipChange, [data(member), choice(undefined)], only({ kind: isString, profile: isProfileChange })),
    sample(
      membershipChange,
      [data(member), data({ membership: 'invite', displayname: 'Bob' })],
      only({ kind: isString, profile: isProfileChange }),
    ),
  ],
  isHistoryVisible: sample(
    isHistoryVisible,
    [
      data({
        before: { membership: 'leave', visibility: 'invited' },
        after: { membership: 'invite', visibility: 'shared' },
        joinedSince: false,
      }),
    ],
    isBoolean,
  ),
  serverAclAllows: sample(
    serverAclAllows,
    [data({ allow: ['*.a.org', '*'], allow_ip_literals: false, deny: ['evil.org'] }), data('www.a.org:8448')],
    isBoolean,
  ),
  defineRoomMessage: declared(() => defineRoomMessage({})),
  powerLevelsRefusals: [create10, create12].map((create) =>
    sample(
      powerLevelsRefusals,
      [
        data({
          sender: '@bob:b.org',
          previous: content,
          next: { ...content, ban: 100, users: { '@alice:a.org': 50 }, events: {} },
          create,
        }),
      ],
      listOf(only({ code: isString, path: listOf(isString), message: isString })),
    ),
  ),
  redactionApplies: [
    ...ofLevels(
      redactionApplies,
      [data({ ...redaction, content: { redacts: '$one' } }), data(redacted), data('12')],
      isBoolean,
    ),
    ...ofLevels(redactionApplies, [data({ ...redaction, redacts: '$one' }), data(redacted), data('1')], isBoolean),
  ],
  roomCreators: [create10, create12].map((create) =>
    sample(roomCreators, [data(create), data(ROOM_VERSIONS['11'])], listOf(isString)),
  ),
  rulesOfRoom: sample(rulesOfRoom, [data(create10)], isObject),
  powerLevelsOf: [create10, create12].map((create) =>
    sample(powerLevelsOf, [data(content), data(create), data(ROOM_VERSIONS['9'])], isLevels),
  ),
  levelToNotify: ofLevels(levelToNotify, [data('room')], isNumber),
  levelToSendMessage: ofLevels(levelToSendMessage, [data('m.room.message')], isNumber),
  levelToSendState: ofLevels(levelToSendState, [data('m.room.name')], isNumber),
  userCanBan: ofLevels(userCanBan, [alice, bob], isBoolean),
  userCanInvite: ofLevels(userCanInvite, [alice], isBoolean),
  userCanKick: ofLevels(userCanKick, [alice, bob], isBoolean),
  userCanNotify: ofLevels(userCanNotify, [alice, data('room')], isBoolean),
  userCanRedact: ofLevels(userCanRedact, [alice, bob], isBoolean),
  userCanSendMessage: ofLevels(userCanSendMessage, [alice, data('m.room.message')], isBoolean),
  userCanSendState: ofLevels(userCanSendState, [alice, data('m.room.member'), data('@alice:a.org')], isBoolean),
  userCanSetPowerLevel: ofLevels(userCanSetPowerLevel, [alice, bob, data(50)], isBoolean),
  userCanUnban: ofLevels(userCanUnban, [alice, bob], isBoolean),
  highestUserPowerLevel: ofLevels(highestUserPowerLevel, [], isNumber),
  userPowerLevel: ofLevels(userPowerLevel, [alice], isNumber),
}
