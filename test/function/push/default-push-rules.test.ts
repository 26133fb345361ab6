import { describe, expect, test } from 'vitest'

import { type PushRule, PushRuleset } from '../../../src/event/account-data/push-rules.js'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import { buildDefaultPushRules } from '../../../src/function/push/default-push-rules.js'
import { evaluatePush } from '../../../src/function/push/evaluate-push.js'
import type { PushContext } from '../../../src/function/push/push-condition-holds.js'
import { type PushOutcome, pushOutcome } from '../../../src/function/push/push-outcome.js'
import { isSharedThere, readShared, SYNC_RESPONSES } from '../../support/shared.js'

const ALICE = '@alice:example.org'
const CONTEXT: PushContext = {
  roomId: '!room:example.org',
  userId: ALICE,
  displayName: 'Alice',
  memberCount: 3,
  powerLevels: powerLevelsOf(
    { users: { '@admin:example.org': 50 } },
    { content: { room_version: '11' }, sender: '@admin:example.org' },
  ),
}

const message = (content: object, sender = '@bob:example.org') => ({ type: 'm.room.message', sender, content })
const state = (type: string, state_key: string, content: object = {}) => {
  return { type, state_key, sender: '@bob:example.org', content }
}
const text = { msgtype: 'm.text', body: 'Hello alice, alice:example.org and @room!' }
const mention = (mentions: object) => ({ ...text, 'm.mentions': mentions })

const SILENT: PushOutcome = { notify: false, highlight: false }
const NOTIFY: PushOutcome = { notify: true, highlight: false }

describe('defaultPushRules', () => {
  const rules = buildDefaultPushRules(ALICE)
  const oneToOne = { memberCount: 2 }

  test.each<[id: string, string, event: Parameters<typeof evaluatePush>[0], PushOutcome, Partial<PushContext>?]>([
    ['.m.rule.suppress_notices', 'a notice', message({ msgtype: 'm.notice', body: '' }), SILENT, oneToOne],
    [
      '.m.rule.invite_for_me',
      'an invite of the user',
      state('m.room.member', ALICE, { membership: 'invite' }),
      { ...NOTIFY, sound: 'default' },
    ],
    ['.m.rule.member_event', 'another invite', state('m.room.member', '@c:d.e', { membership: 'invite' }), SILENT],
    ['.m.rule.member_event', "the user's ban", state('m.room.member', ALICE, { membership: 'ban' }), SILENT],
    [
      '.m.rule.is_user_mention',
      'a mention of the user',
      message(mention({ user_ids: [ALICE] })),
      { notify: true, highlight: true, sound: 'default' },
    ],
    ['.m.rule.message', 'a mention of someone else', message(mention({ user_ids: ['@c:d.e'] })), NOTIFY],
    [
      '.m.rule.is_room_mention',
      'a mention of the room, with power',
      message(mention({ room: true }), '@admin:example.org'),
      { notify: true, highlight: true },
    ],
    ['.m.rule.message', 'a mention of the room, without power', message(mention({ room: true })), NOTIFY],
    ['.m.rule.message', 'names in the text alone', message(text, '@admin:example.org'), NOTIFY],
    ['.m.rule.tombstone', 'an upgrade', state('m.room.tombstone', ''), { notify: true, highlight: true }],
    ['.m.rule.reaction', 'a reaction', { ...message({}), type: 'm.reaction' }, SILENT],
    ['.m.rule.room.server_acl', 'a server ACL', state('m.room.server_acl', ''), SILENT],
    [
      '.m.rule.suppress_edits',
      'an edit',
      message({ ...text, 'm.relates_to': { rel_type: 'm.replace', event_id: '$a' } }),
      SILENT,
    ],
    [
      '.m.rule.is_user_mention',
      'an edit that mentions the user',
      message({ ...mention({ user_ids: [ALICE] }), 'm.relates_to': { rel_type: 'm.replace', event_id: '$a' } }),
      { notify: true, highlight: true, sound: 'default' },
    ],
    ['.m.rule.call', 'a call', { ...message({}), type: 'm.call.invite' }, { ...NOTIFY, sound: 'ring' }],
    [
      '.m.rule.encrypted_room_one_to_one',
      'an encrypted event between two users',
      { ...message({}), type: 'm.room.encrypted' },
      { ...NOTIFY, sound: 'default' },
      oneToOne,
    ],
    ['.m.rule.encrypted', 'what is encrypted', { ...message({}), type: 'm.room.encrypted' }, NOTIFY],
    ['.m.rule.room_one_to_one', 'a message between two', message(text), { ...NOTIFY, sound: 'default' }, oneToOne],
    ['.m.rule.message', 'a message', message(text), NOTIFY],
  ])('%s decides on %s', (id, _, event, outcome, context = {}) => {
    const match = evaluatePush(event, rules, { ...CONTEXT, ...context })
    expect(match?.rule.rule_id).toBe(id)
    expect(match && pushOutcome(match.actions)).toStrictEqual(outcome)
  })

  test.each([
    ['a topic', state('m.room.topic', '', { topic: 'alice' })],
    ['an upgrade that is not state', message({}, '@admin:example.org'), 'm.room.tombstone'],
    ['an upgrade under another key', state('m.room.tombstone', 'a')],
    ['a sticker', message({ body: 'alice' }), 'm.sticker'],
  ])('none decides on %s', (_, event, type = event.type) => {
    expect(evaluatePush({ ...event, type }, rules, { ...CONTEXT, memberCount: 2 })).toBeUndefined()
  })

  test('the master rule is first, matches everything, and is not enabled', () => {
    const [master] = rules.override ?? []
    expect(master).toStrictEqual({
      rule_id: '.m.rule.master',
      default: true,
      enabled: false,
      conditions: [],
      actions: [],
    })
  })

  test('they are valid, all of them default rules, and without duplicates', () => {
    expect(PushRuleset.is(rules)).toBe(true)
    const all = rulesIn(rules)
    expect(all.every(({ rule_id, default: isDefault }) => rule_id.startsWith('.m.rule.') && isDefault)).toBe(true)
    expect(new Set(all.map(({ rule_id }) => rule_id)).size).toBe(15)
  })

  test('are valid even for an invalid user ID', () => {
    expect(PushRuleset.is(buildDefaultPushRules(null as unknown as string))).toBe(true)
  })

  test('changing one ruleset changes no other', () => {
    expect(buildDefaultPushRules(ALICE)).toStrictEqual(rules)
    expect(buildDefaultPushRules(ALICE).override?.[2]).not.toBe(rules.override?.[2])
  })

  describe.skipIf(!isSharedThere)('those of a real server (needs ../shared)', () => {
    const sync = isSharedThere ? JSON.parse(readShared(SYNC_RESPONSES[0])) : undefined
    const real: PushRuleset | undefined = sync?.account_data.events.find(isPushRules).content.global

    // An older server: it has rules that v1.17 removed, and lacks those added in v1.4, v1.7 and v1.9.
    const names = ['master', 'suppress_notices', 'invite_for_me', 'member_event', 'tombstone', 'reaction']
    const others = ['call', 'encrypted_room_one_to_one', 'room_one_to_one', 'message', 'encrypted']
    test.each([...names, ...others])('.m.rule.%s is about the same events, and says the same', (name) => {
      const theirs = ruleIn(real ?? {}, `.m.rule.${name}`)
      const ours = ruleIn(buildDefaultPushRules(userOf(real ?? {})), `.m.rule.${name}`)
      expect(ours.conditions).toStrictEqual(theirs.conditions)
      expect(ours.enabled).toBe(theirs.enabled)
      expect(pushOutcome(ours.actions)).toStrictEqual(pushOutcome(theirs.actions))
    })
  })
})

function isPushRules({ type }: { type: string }): boolean {
  return type === 'm.push_rules'
}

function rulesIn({ override = [], content = [], room = [], sender = [], underride = [] }: PushRuleset): PushRule[] {
  return [...override, ...content, ...room, ...sender, ...underride]
}

function ruleIn(ruleset: PushRuleset, id: string): PushRule {
  const rule = rulesIn(ruleset).find(({ rule_id }) => rule_id === id)
  if (rule === undefined) throw new Error(`${id} is not there`)
  return rule
}

/** Whose rules they are. */
function userOf(ruleset: PushRuleset): `@${string}` {
  const [, , condition] = ruleIn(ruleset, '.m.rule.invite_for_me').conditions ?? []
  return condition?.kind === 'event_match' ? (condition.pattern as `@${string}`) : ALICE
}
