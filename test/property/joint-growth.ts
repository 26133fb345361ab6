/**
 * Inputs in which several places grow together, because one is searched for in another.
 *
 * @module
 */
import { powerLevelsOf } from '../../src/index.js'
import type { Family } from './growth.js'

const A = (size: number) => 'a'.repeat(size)

/** Globs, and the texts on which they backtrack the most. */
const GLOBS: readonly (readonly [name: string, glob: (size: number) => string, text: (size: number) => string])[] = [
  ['*a…?b', (size) => `*${A(size / 2)}?b`, A],
  ['*a…b', (size) => `*${A(size / 2)}b*`, A],
  ['*a*a…', (size) => '*a'.repeat(size / 2), (size) => 'ab'.repeat(size / 2)],
  ['?…', (size) => '?'.repeat(size / 2), A],
  ['*?a*?a…b', (size) => `${'*?a'.repeat(size / 3)}b`, A],
  ['*a?a?…b', (size) => `*${'a?'.repeat(size / 4)}b`, A],
  ['*ab?…c', (size) => `*${'ab?'.repeat(size / 6)}c`, (size) => 'aba'.repeat(size / 3)],
  ['***', (size) => '*'.repeat(size), A],
]

const withGlobs = (argumentsOf: (glob: string, text: string) => readonly unknown[]): readonly Family[] =>
  GLOBS.map(([name, glob, text]) => ({
    name: `glob ${name}`,
    isText: true,
    argumentsOf: (size) => argumentsOf(glob(size), text(size)),
  }))

const event = (body: string) => ({
  type: 'm.room.message',
  sender: '@alice:a.org',
  content: { msgtype: 'm.text', body },
})
const context = (displayName: string) => ({ roomId: '!room:a.org', userId: '@bob:b.org', displayName, memberCount: 2 })
const rule = { rule_id: 'x', default: false, enabled: true, actions: ['notify'] }
const many = <A>(size: number, item: (i: number) => A): A[] => Array.from({ length: size }, (_, i) => item(i))

/** Additional families of functions, by name. */
export const jointFamilies: { readonly [name: string]: readonly Family[] } = {
  globMatches: withGlobs((glob, text) => [glob, text]),
  policyRuleMatches: withGlobs((glob, text) => [
    { type: 'm.policy.rule.user', content: { entity: `@${glob}`, recommendation: 'm.ban' } },
    `@${text}`,
  ]),
  closestPolicyRule: withGlobs((glob, text) => [
    [{ type: 'm.policy.rule.user', content: { entity: `@${glob}`, recommendation: 'm.ban' } }],
    `@${text}`,
  ]),
  serverAclAllows: withGlobs((glob, text) => [{ allow: [glob], deny: [glob] }, text]),
  pushConditionHolds: [
    ...withGlobs((glob, text) => [
      { kind: 'event_match', key: 'content.body', pattern: glob },
      event(text),
      context('Bob'),
    ]),
    ...withGlobs((glob, text) => [
      { kind: 'event_match', key: 'type', pattern: glob },
      { ...event(''), type: text },
      context('Bob'),
    ]),
    {
      name: 'a name that repeats itself',
      isText: true,
      argumentsOf: (size) => [{ kind: 'contains_display_name' }, event(A(size)), context(`${A(size / 2)}b`)],
    },
    {
      name: 'a name that is within words',
      isText: true,
      argumentsOf: (size) => [
        { kind: 'contains_display_name' },
        event(`${'ab'.repeat(size / 2)}`),
        context('ab'.repeat(size / 4)),
      ],
    },
  ],
  evaluatePush: [
    ...withGlobs((glob, text) => [event(text), { content: [{ ...rule, pattern: glob }] }, context('Bob')]),
  ],
  'MemberNames.set': [
    {
      name: 'members of one name',
      argumentsOf: (size) => [
        many(size, (i) => ({ content: { membership: 'join', displayname: 'Alice' }, state_key: `@${i}:a.org` })),
        { content: { membership: 'join', displayname: 'Alice' }, state_key: '@bob:b.org' },
      ],
    },
  ],
  userPowerLevel: [
    {
      name: 'many users',
      argumentsOf: (size) => [
        powerLevelsOf(
          { users: Object.fromEntries(many(size, (i) => [`@${i}:a.org`, i])) },
          { sender: '@alice:a.org', content: { room_version: '12' } },
        ),
        '@5:a.org',
      ],
    },
  ],
  lint: [
    {
      name: 'a long key above many users without a server',
      argumentsOf: (size) => [
        'ephemeral',
        {
          type: 'm.receipt',
          content: {
            [`$${'e'.repeat(size)}`]: { 'm.read': Object.fromEntries(many(size / 16, (i) => [`@${i}`, {}])) },
          },
        },
        {},
      ],
    },
  ],
}
