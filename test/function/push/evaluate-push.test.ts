import { describe, expect, test } from 'vitest'

import type { PushCondition } from '../../../src/event/account-data/push-condition.js'
import type { PushRule, PushRuleset } from '../../../src/event/account-data/push-rules.js'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import { buildDefaultPushRules } from '../../../src/function/push/default-push-rules.js'
import { evaluatePush } from '../../../src/function/push/evaluate-push.js'
import type { PushContext } from '../../../src/function/push/push-condition-holds.js'

const CONTEXT = { roomId: '!room:example.org', userId: '@alice:example.org' }
const EVENT = {
  type: 'm.room.message',
  sender: '@bob:example.org',
  content: { msgtype: 'm.text', body: "It's time for tea" },
}

const rule = (rule_id: string, fields: Partial<PushRule> = {}): PushRule => ({
  rule_id,
  actions: ['notify'],
  default: false,
  enabled: true,
  ...fields,
})

const ROOM_ID: PushCondition = { kind: 'event_match', key: 'room_id', pattern: '!room:example.org' }

/** Matches in every kind. */
const ALL = {
  override: [rule('override')],
  content: [rule('content', { pattern: 'tea' })],
  room: [rule('!room:example.org')],
  sender: [rule('@bob:example.org')],
  underride: [rule('underride')],
} satisfies PushRuleset

const matched = (ruleset: PushRuleset, event = EVENT) => evaluatePush(event, ruleset, CONTEXT)?.rule.rule_id

describe('evaluatePush', () => {
  test('the kinds go in order', () => {
    const kinds: string[] = []
    const left: { -readonly [Kind in keyof PushRuleset]: PushRuleset[Kind] } = { ...ALL }
    for (let match = evaluatePush(EVENT, left, CONTEXT); match; match = evaluatePush(EVENT, left, CONTEXT)) {
      expect(match.rule).toBe(ALL[match.kind][0])
      expect(match.actions).toBe(match.rule.actions)
      kinds.push(match.kind)
      delete left[match.kind]
    }
    expect(kinds).toStrictEqual(['override', 'content', 'room', 'sender', 'underride'])
  })

  test('regardless of their order in the ruleset', () => {
    expect(matched(Object.fromEntries(Object.entries(ALL).reverse()))).toBe('override')
  })

  test.each<[string, PushRuleset, string | undefined]>([
    ['no rules', {}, undefined],
    ['the first of a kind', { content: [rule('1', { pattern: 'tea' }), rule('2', { pattern: 'time' })] }, '1'],
    ['the first that matches', { content: [rule('1', { pattern: 'te' }), rule('2', { pattern: 'time' })] }, '2'],
    ['none that is disabled', { override: [rule('1', { enabled: false }), rule('2')] }, '2'],
    ['one that silences', { override: [rule('1', { actions: [] }), rule('2')] }, '1'],
    ['a content rule whose pattern is missing', { content: [rule('1')] }, undefined],
    ['a content rule with an empty pattern', { content: [rule('1', { pattern: '' })] }, '1'],
    ['a content rule in another case', { content: [rule('1', { pattern: 'TEA' })] }, '1'],
    ['a content rule with conditions, which it has not', contentWith([{ kind: 'room_member_count', is: '9' }]), '1'],
    ['a rule for another room', { room: [rule('!other:example.org')] }, undefined],
    ['a rule for another sender', { sender: [rule('@carol:example.org')] }, undefined],
    ['a rule for this room, of another kind', { sender: [rule('!room:example.org')] }, undefined],
    ['a room in another case', { room: [rule('!ROOM:example.org')] }, undefined],
    ['an empty list of conditions', { override: [rule('1', { conditions: [] })] }, '1'],
    ['conditions that are null', { override: [rule('1', { conditions: null })] }, '1'],
    ['an unknown condition', overrideWith([{ kind: 'org.example.moon' } as unknown as PushCondition]), undefined],
    [
      'an unknown condition after one that holds',
      overrideWith([
        { kind: 'event_match', key: 'type', pattern: '*' },
        { kind: 'org.example.moon' } as unknown as PushCondition,
      ]),
      undefined,
    ],
    [
      'all conditions must hold',
      overrideWith([
        { kind: 'event_match', key: 'type', pattern: 'm.room.message' },
        { kind: 'event_match', key: 'content.msgtype', pattern: 'm.notice' },
      ]),
      undefined,
    ],
    ['a muted room, as clients write it', overrideWith([ROOM_ID]), '1'],
  ])('%s', (_, ruleset, id) => expect(matched(ruleset)).toBe(id))

  test.each<[string, object]>([
    ['no body', { msgtype: 'm.text' }],
    ['a body that is not a string', { body: ['tea'] }],
    ['a body that is inherited', Object.create({ body: 'tea' })],
  ])('a content rule, and %s', (_, content) => {
    expect(evaluatePush({ ...EVENT, content }, { content: ALL.content }, CONTEXT)).toBeUndefined()
  })

  test("the user's own events match nothing", () => {
    expect(evaluatePush({ ...EVENT, sender: CONTEXT.userId }, ALL, CONTEXT)).toBeUndefined()
  })

  test('the master rule, enabled, goes before all', () => {
    const [master, ...others] = buildDefaultPushRules('@alice:example.org').override ?? []
    const enabled = { ...rule('.m.rule.master'), ...master, enabled: true }
    expect(evaluatePush(EVENT, { ...ALL, override: [enabled, ...others, ...ALL.override] }, CONTEXT)).toStrictEqual({
      kind: 'override',
      rule: enabled,
      actions: [],
    })
  })
})

describe('unknown rules match nothing, and the other rules are tried', () => {
  const sound = rule('sound')
  test.each<[string, unknown]>([
    ['null for a rule', null],
    ['a string for a rule', 'sound'],
    ['a list for a rule', [rule('1')]],
    ['a rule without actions', { ...rule('1'), actions: undefined }],
    ['actions that are not a list', rule('1', { actions: 'notify' as never })],
    ['a rule_id that is not a string', rule(5 as never)],
    ['a rule that is not said to be enabled', { ...rule('1'), enabled: undefined }],
    ['a rule that is enabled by another value than true', rule('1', { enabled: 1 as never })],
    ['an inherited rule', Object.create(rule('1'))],
    ...['x', 5, {}, true].map(
      (conditions) =>
        [`conditions that are ${JSON.stringify(conditions)}`, rule('1', { conditions: conditions as never })] as [
          string,
          unknown,
        ],
    ),
    ...[
      null,
      'x',
      [],
      {},
      { kind: 'event_match' },
      { kind: 'event_match', key: 'content.body' },
      { kind: 'event_match', key: 'content.body', pattern_type: 'user_localpart' },
      { kind: 'event_match', key: 'content.body', pattern: 5 },
      { kind: 'event_match', pattern: '*' },
      { kind: 'event_match', key: ['type'], pattern: '*' },
      { kind: 'event_property_is', key: 'type' },
      { kind: 'event_property_is', key: 'type', value_type: 'user_id' },
      { kind: 'event_property_is', value: null },
      { kind: 'event_property_contains', key: 'content.list' },
      { kind: 'event_property_contains', value: 1 },
      { kind: 'room_member_count' },
      { kind: 'room_member_count', is: 2 },
      { kind: 'room_member_count', is: ['2'] },
      { kind: 'sender_notification_permission' },
      { kind: 'sender_notification_permission', key: null },
      { kind: ['contains_display_name'] },
      Object.create({ kind: 'event_match', key: 'type', pattern: '*' }),
    ].map(
      (condition) =>
        [`the condition ${JSON.stringify(condition)}`, rule('1', { conditions: [condition as PushCondition] })] as [
          string,
          unknown,
        ],
    ),
  ])('%s', (_, broken) => {
    const levels = powerLevelsOf({ notifications: { room: 0 } }, { content: {}, sender: '@bob:example.org' })
    const context = { ...CONTEXT, displayName: 'tea', memberCount: 2, powerLevels: levels }
    const event = { ...EVENT, content: { ...EVENT.content, list: [1] } }
    const match = evaluatePush(event, { override: [broken, sound] } as PushRuleset, context)
    expect(match).toStrictEqual({ kind: 'override', rule: sound, actions: ['notify'] })
  })

  test.each<[string, unknown]>([
    ['null for a kind', null],
    ['an object for a kind', {}],
    ['a string for a kind', 'x'],
  ])('%s', (_, override) => {
    expect(matched({ override, underride: [sound] } as PushRuleset)).toBe('sound')
  })

  test('a content rule whose pattern is not a string', () => {
    expect(matched({ content: [rule('1', { pattern: 5 as never }), rule('2', { pattern: 'tea' })] })).toBe('2')
  })

  test('actions of a wrong type are left out', () => {
    const actions = [null, 'notify', 5, ['notify'], { set_tweak: 'highlight' }] as PushRule['actions']
    expect(evaluatePush(EVENT, { override: [rule('1', { actions })] }, CONTEXT)?.actions).toStrictEqual([
      'notify',
      { set_tweak: 'highlight' },
    ])
  })

  test('an event without a sender is not one’s own in a context without a user', () => {
    const context = { roomId: '!room:example.org' } as PushContext
    expect(evaluatePush({ ...EVENT, sender: undefined as never }, ALL, context)?.rule.rule_id).toBe('override')
  })
})

describe('rules of old that search the text for names', () => {
  const name: PushRuleset = {
    override: [rule('.m.rule.contains_display_name', { conditions: [{ kind: 'contains_display_name' }] })],
  }
  const user: PushRuleset = { content: [rule('.m.rule.contains_user_name', { pattern: 'alice' })] }
  const room: PushRuleset = {
    override: [
      rule('.m.rule.roomnotif', { conditions: [{ kind: 'event_match', key: 'content.body', pattern: '@room' }] }),
    ],
  }
  const context = { ...CONTEXT, displayName: 'Alice' }
  const says = (mentions: object) => ({ ...EVENT, content: { msgtype: 'm.text', body: 'alice: @room', ...mentions } })

  describe.each([
    ['.m.rule.contains_display_name', name],
    ['.m.rule.contains_user_name', user],
    ['.m.rule.roomnotif', room],
  ])('%s', (id, rules) => {
    test('matches where nothing is said of mentions', () => {
      expect(evaluatePush(says({}), rules, context)?.rule.rule_id).toBe(id)
    })

    test('matches where m.mentions is inherited', () => {
      const event = { ...EVENT, content: Object.assign(Object.create({ 'm.mentions': {} }), says({}).content) }
      expect(evaluatePush(event, rules, context)?.rule.rule_id).toBe(id)
    })

    // Servers and clients ask whether the key is there, and of nothing else.
    test.each([{}, { user_ids: ['@alice:example.org'] }, { room: true }, { user_ids: [] }, null, 'x', [], false])(
      'does not match if m.mentions is %j',
      (mentions) => {
        expect(evaluatePush(says({ 'm.mentions': mentions }), rules, context)).toBeUndefined()
      },
    )
  })

  test.each([
    ['conditions', { override: [{ ...name.override?.[0], rule_id: 'mine' }] }],
    ['a pattern', { content: [{ ...user.content?.[0], rule_id: 'alice' }] }],
  ])('rules of one’s own with the same %s go on', (_, rules) => {
    expect(evaluatePush(says({ 'm.mentions': {} }), rules as PushRuleset, context)).toBeDefined()
  })

  test('the rules after them go on', () => {
    const rules = { ...name, underride: [rule('underride')] }
    expect(evaluatePush(says({ 'm.mentions': {} }), rules, context)?.rule.rule_id).toBe('underride')
  })
})

function contentWith(conditions: PushRule['conditions'] & {}): PushRuleset {
  return { content: [rule('1', { pattern: 'tea', conditions })] }
}

function overrideWith(conditions: readonly PushCondition[]): PushRuleset {
  return { override: [rule('1', { conditions })] }
}
