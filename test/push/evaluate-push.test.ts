import { describe, expect, test } from 'vitest'

import type { PushCondition } from '../../src/account-data/push-condition.js'
import type { PushRule, PushRuleset } from '../../src/account-data/push-rules.js'
import { defaultPushRules } from '../../src/push/default-push-rules.js'
import { evaluatePush } from '../../src/push/evaluate-push.js'

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

  test('in whatever order the ruleset has them', () => {
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
    ['a body that is no string', { body: ['tea'] }],
    ['a body that is inherited', Object.create({ body: 'tea' })],
  ])('a content rule, and %s', (_, content) => {
    expect(evaluatePush({ ...EVENT, content }, { content: ALL.content }, CONTEXT)).toBeUndefined()
  })

  test("the user's own events match nothing", () => {
    expect(evaluatePush({ ...EVENT, sender: CONTEXT.userId }, ALL, CONTEXT)).toBeUndefined()
  })

  test('the master rule, enabled, goes before all', () => {
    const [master, ...others] = defaultPushRules('@alice:example.org').override ?? []
    const enabled = { ...rule('.m.rule.master'), ...master, enabled: true }
    expect(evaluatePush(EVENT, { ...ALL, override: [enabled, ...others, ...ALL.override] }, CONTEXT)).toStrictEqual({
      kind: 'override',
      rule: enabled,
      actions: [],
    })
  })
})

function contentWith(conditions: PushRule['conditions'] & {}): PushRuleset {
  return { content: [rule('1', { pattern: 'tea', conditions })] }
}

function overrideWith(conditions: readonly PushCondition[]): PushRuleset {
  return { override: [rule('1', { conditions })] }
}
