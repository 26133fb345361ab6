/**
 * Which push rule decides what becomes of an event.
 *
 * Of all rules, the first that is enabled and matches decides, and no other. Where it has no actions, the user is not
 * notified, whatever the rules after it say.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#push-rules | Push Rules}
 * @module
 */
import type { PushAction, PushRule, PushRuleset } from '../account-data/push-rules.js'
import { bodyMatches } from './body-match.js'
import { type PushCandidate, type PushContext, pushConditionHolds } from './push-condition-holds.js'

/** The kinds of rules, from the one that is asked first. */
const KINDS = ['override', 'content', 'room', 'sender', 'underride'] as const

/** A kind of push rule: the key in a ruleset under which it stands. */
export type PushRuleKind = (typeof KINDS)[number]

/** The rule that decides. */
export interface PushMatch {
  readonly kind: PushRuleKind
  readonly rule: PushRule
  /** The rule's. None: the user is not notified. `pushOutcome` says what they come to. */
  readonly actions: readonly PushAction[]
}

/**
 * The rule that decides what becomes of the event; `undefined` where none matches, and for events that the user has sent:
 * then, nobody is to be notified. Never throws.
 *
 * Each kind is asked in the order in which its rules stand. The master rule is one of them: servers put it first.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#push-rules | Push Rules}
 * @example
 * ```ts
 * import { defaultPushRules, evaluatePush } from 'matrix-event-model'
 *
 * const rules = defaultPushRules('@alice:example.org')
 * const event = { type: 'm.room.message', sender: '@bob:example.org', content: { msgtype: 'm.text', body: 'Hello!' } }
 * const context = { roomId: '!room:example.org', userId: '@alice:example.org', memberCount: 2 }
 *
 * evaluatePush(event, rules, context)?.rule.rule_id // => '.m.rule.room_one_to_one'
 * evaluatePush(event, rules, { ...context, memberCount: 3 })?.actions // => ['notify']
 * evaluatePush(event, rules, { ...context, userId: '@bob:example.org' }) // => undefined
 * ```
 */
export function evaluatePush(event: PushCandidate, ruleset: PushRuleset, context: PushContext): PushMatch | undefined {
  if (event.sender === context.userId) return undefined
  for (const kind of KINDS) {
    const rule = ruleset[kind]?.find((rule) => rule.enabled && ruleMatches(kind, rule, event, context))
    if (rule !== undefined) return { kind, rule, actions: rule.actions }
  }
  return undefined
}

function ruleMatches(kind: PushRuleKind, rule: PushRule, event: PushCandidate, context: PushContext): boolean {
  switch (kind) {
    case 'content':
      return rule.pattern !== undefined && bodyMatches(event.content, rule.pattern)
    case 'room':
      return rule.rule_id === context.roomId
    case 'sender':
      return rule.rule_id === event.sender
    default:
      return (rule.conditions ?? []).every((condition) => pushConditionHolds(condition, event, context))
  }
}
