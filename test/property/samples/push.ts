import {
  buildDefaultPushRules,
  evaluatePush,
  mentionsRoom,
  mentionsUser,
  type PushCondition,
  type PushContext,
  PushRule,
  PushRuleset,
  powerLevelsOf,
  pushConditionHolds,
  pushOutcome,
} from '../../../src/index.js'
import { decodes, isBoolean, isObject, isOneOf, isString, listOf, only, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const event = {
  type: 'm.room.message',
  sender: '@alice:a.org',
  content: { msgtype: 'm.text', body: 'Hi Bob, Robert', 'm.mentions': { user_ids: ['@bob:b.org'], room: true } },
} as const

const powerLevels = powerLevelsOf(undefined, { sender: '@alice:a.org', content: { room_version: '11' } })

const context: PushContext = {
  roomId: '!room:a.org',
  userId: '@bob:b.org',
  displayName: 'Bob',
  memberCount: 2,
  powerLevels,
}

const conditions: readonly PushCondition[] = [
  { kind: 'contains_display_name' },
  { kind: 'event_match', key: 'content.body', pattern: 'bo?' },
  { kind: 'event_match', key: 'sender', pattern: '@alice:*' },
  { kind: 'event_property_contains', key: 'content.m\\.mentions.user_ids', value: '@bob:b.org' },
  { kind: 'event_property_is', key: 'content.m\\.mentions.room', value: true },
  { kind: 'room_member_count', is: '<=2' },
  { kind: 'sender_notification_permission', key: 'room' },
]

const rule = {
  rule_id: 'x',
  default: false,
  enabled: true,
  actions: ['notify', { set_tweak: 'sound', value: 'x' }],
} as const
const off = { ...rule, enabled: false } as const

const rulesets: readonly PushRuleset[] = [
  { override: [off, { ...rule, conditions }] },
  { content: [off, { ...rule, pattern: 'robert' }] },
  { room: [off, { ...rule, rule_id: '!room:a.org' }] },
  { sender: [off, { ...rule, rule_id: '@alice:a.org' }] },
  { underride: [rule] },
]

const isMatch = only({
  kind: isOneOf('override', 'content', 'room', 'sender', 'underride'),
  rule: isObject,
  actions: listOf((action) => typeof action === 'string' || isObject(action)),
})

export const push: Samples = {
  buildDefaultPushRules: sample(buildDefaultPushRules, [data('@bob:b.org')], decodes(PushRuleset)),
  evaluatePush: [
    ...rulesets.map((ruleset) => sample(evaluatePush, [data(event), data(ruleset), data(context)], optional(isMatch))),
    sample(
      evaluatePush,
      [data(event), choice(buildDefaultPushRules('@bob:b.org')), data(context)],
      (result) => result === undefined || PushRule.is((result as { rule: unknown }).rule),
    ),
  ],
  mentionsRoom: sample(mentionsRoom, [data(event), data(powerLevels)], isBoolean),
  mentionsUser: sample(mentionsUser, [data(event), data('@bob:b.org')], isBoolean),
  pushConditionHolds: conditions.map((condition) =>
    sample(pushConditionHolds, [data(condition), data(event), data(context)], isBoolean),
  ),
  pushOutcome: sample(
    pushOutcome,
    [data(['notify', { set_tweak: 'highlight' }, { set_tweak: 'sound', value: 'default' }])],
    only({ notify: isBoolean, highlight: isBoolean, sound: optional(isString) }),
  ),
}
