import { describe, expect, test } from 'vitest'

import { closestPolicyRule, policyRuleMatches } from '../../../src/function/access/policy-rules.js'

const rule = (kind: string, entity: unknown) => ({ type: `m.policy.rule.${kind}`, content: { entity } })

describe('policyRuleMatches', () => {
  test.each<[string, kind: string, glob: unknown, entity: string, boolean]>([
    ['a user', 'user', '@mallory:example.com', '@mallory:example.com', true],
    ['another user', 'user', '@mallory:example.com', '@alice:example.com', false],
    ['a user in another case is another user', 'user', '@mallory:example.com', '@Mallory:example.com', false],
    ['users by a star', 'user', '@spam*:example.com', '@spam:example.com', true],
    ['users by a question mark', 'user', '@spam?:example.com', '@spam12:example.com', false],
    ['all users', 'user', '*', '@alice:example.org', true],
    ['all users, and a server', 'user', '*', 'example.org', false],
    ['all users, and a room', 'user', '*', '!room:example.org', false],
    ['a dot is a dot', 'user', '@a.b:example.org', '@axb:example.org', false],

    ['a room', 'room', '!room:example.org', '!room:example.org', true],
    [
      'a room of version 12',
      'room',
      '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM',
      '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM',
      true,
    ],
    ['an alias', 'room', '#*:evil.example', '#room:evil.example', true],
    ['all rooms, and a user', 'room', '*', '@alice:example.org', false],

    ['a server', 'server', 'evil.example', 'evil.example', true],
    ['a server with a port', 'server', 'evil.example', 'evil.example:8448', true],
    ['a server in another case', 'server', 'Evil.example', 'eVIL.example', true],
    ['servers by a star', 'server', '*.evil.example', 'a.b.evil.example', true],
    ['a server by its address', 'server', '[::*', '[::1]:80', true],
    ['a user of that server', 'server', '*evil.example', '@mallory:evil.example', false],
    ['all servers, and a room', 'server', '*', '!room:example.org', false],

    ['another type', 'planet', '*', 'example.org', false],
    ['a rule that was taken back', 'user', undefined, '@alice:example.org', false],
    ['an entity of the wrong type', 'user', ['@alice:example.org'], '@alice:example.org', false],
  ])('%s', (_, kind, glob, entity, matches) => expect(policyRuleMatches(rule(kind, glob), entity)).toBe(matches))
})

describe('rules under the names of before', () => {
  const NAMES = ['m.policy.rule', 'm.room.rule', 'org.matrix.mjolnir.rule']
  test.each(NAMES)('%s', (name) => {
    const of = (kind: string, entity: string) => ({ type: `${name}.${kind}`, content: { entity } })
    expect(policyRuleMatches(of('user', '@spam*:*'), '@spam1:x.y')).toBe(true)
    expect(policyRuleMatches(of('room', '#spam:x.y'), '#spam:x.y')).toBe(true)
    expect(policyRuleMatches(of('server', 'Evil.*'), 'evil.example:8448')).toBe(true)
    expect(policyRuleMatches(of('user', '*'), 'evil.example')).toBe(false)
    expect(policyRuleMatches(of('server', '*'), '@spam1:x.y')).toBe(false)
    expect(policyRuleMatches(of('planet', '*'), 'evil.example')).toBe(false)
  })

  test.each([
    'org.matrix.rule.user',
    'm.policy.rule.user.',
    'xm.policy.rule.user',
    'm.policy.rule',
    'm.policyxrule.user',
  ])('but not %s', (type) => expect(policyRuleMatches({ type, content: { entity: '*' } }, '@a:b.c')).toBe(false))

  test('the closest one under any name', () => {
    const rules = NAMES.map((name, i) => ({ type: `${name}.user`, content: { entity: `@${'spam'.slice(0, i)}*` } }))
    expect(closestPolicyRule(rules, '@spam:x.y')).toBe(rules[2])
  })
})

test.each([undefined, null, 5, [], {}, { type: 'm.policy.rule.user', content: null }])('not a rule: %j', (odd) => {
  const rules = [odd] as Parameters<typeof closestPolicyRule>[0]
  expect(closestPolicyRule(rules, '@a:b.c')).toBeUndefined()
  expect(closestPolicyRule(odd as unknown as typeof rules, '@a:b.c')).toBeUndefined()
})

describe('closestPolicyRule', () => {
  const ENTITY = '@mallory:evil.example'
  test.each<[string, kind: string, globs: readonly unknown[], closest: string | undefined]>([
    ['no rules', 'user', [], undefined],
    ['none that matches', 'user', ['@alice:*', '', undefined], undefined],
    ['none of its type', 'server', ['*'], undefined],
    ['the one without a wildcard', 'user', ['*', ENTITY, '@mallory:evil.exampl?'], ENTITY],
    ['the more specific one', 'user', ['*', '@*:evil.example', '@mallory:*'], '@*:evil.example'],
    ['the first of equals', 'user', ['@m*', '@m?*', '*e'], '@m*'],
    ['one that says nothing', 'user', ['*'], '*'],
  ])('%s', (_, kind, globs, closest) => {
    expect(
      closestPolicyRule(
        globs.map((glob) => rule(kind, glob)),
        ENTITY,
      )?.content.entity,
    ).toBe(closest)
  })

  test('gives back the rule itself', () => {
    const event = { ...rule('user', '@mallory:*'), sender: '@alice:example.org' }
    expect(closestPolicyRule(new Set([event]), ENTITY)).toBe(event)
  })
})
