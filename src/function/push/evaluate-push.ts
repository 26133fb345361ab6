/**
 * Finds the push rule that applies to an event.
 *
 * Only the first enabled rule that matches applies. If it has no actions, the user is not notified, even if a later
 * rule matches too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#push-rules | Push Rules}
 * @module
 */
import type { PushAction, PushRule, PushRuleset } from '../../event/account-data/push-rules.js'
import { isObject, ownArray, ownString, ownValue } from '../../json/own.js'
import { bodyMatches } from './body-match.js'
import { type PushCandidate, type PushContext, pushConditionHolds } from './push-condition-holds.js'

/** The kinds of rules, in order of priority. */
const KINDS = ['override', 'content', 'room', 'sender', 'underride'] as const

/** Rules that search the text for names. In the specification until v1.16. */
const LEGACY_MENTION_RULES: ReadonlySet<string> = new Set([
  '.m.rule.contains_display_name',
  '.m.rule.contains_user_name',
  '.m.rule.roomnotif',
])

/** A kind of push rule: the key of the ruleset that holds it. */
export type PushRuleKind = (typeof KINDS)[number]

/** The rule that applies. */
export interface PushMatch {
  /** The kind of the rule: the list of the ruleset that it is in. */
  readonly kind: PushRuleKind
  /** The rule that applies. */
  readonly rule: PushRule
  /** The actions of the rule. Empty: do not notify. Use `pushOutcome` to interpret them. */
  readonly actions: readonly PushAction[]
}

/**
 * Returns the push rule that applies to an event; `undefined` if no rule matches, or if the user sent the event: do not
 * notify then.
 *
 * Rules are tried in order of kind, then in the order of the list. The master rule is one of them, and servers put it
 * first. A malformed rule matches nothing, and evaluation continues with the next one.
 *
 * The legacy rules that search the text for names (`.m.rule.contains_display_name`, `.m.rule.contains_user_name`,
 * `.m.rule.roomnotif`) match only events without `m.mentions`, as of v1.7. Servers still send them.
 *
 * @example
 * ```ts
 * import { buildDefaultPushRules, evaluatePush } from 'matrix-event-model'
 *
 * const rules = buildDefaultPushRules('@alice:example.org')
 * const event = { type: 'm.room.message', sender: '@bob:example.org', content: { msgtype: 'm.text', body: 'Hello!' } }
 * const context = { roomId: '!room:example.org', userId: '@alice:example.org', memberCount: 2 }
 *
 * evaluatePush(event, rules, context)?.rule.rule_id // => '.m.rule.room_one_to_one'
 * evaluatePush(event, rules, { ...context, memberCount: 3 })?.actions // => ['notify']
 * evaluatePush(event, rules, { ...context, userId: '@bob:example.org' }) // => undefined
 * ```
 */
export function evaluatePush(event: PushCandidate, ruleset: PushRuleset, context: PushContext): PushMatch | undefined {
  const sender = ownString(event, 'sender')
  if (sender !== undefined && sender === ownString(context, 'userId')) return undefined
  for (const kind of KINDS) {
    for (const rule of ownArray(ruleset, kind)) {
      if (isEnabledRule(rule) && ruleMatches(kind, rule, event, context)) {
        return { kind, rule, actions: rule.actions.every(isAction) ? rule.actions : rule.actions.filter(isAction) }
      }
    }
  }
  return undefined
}

/** Returns whether a rule has the required fields, and is enabled. */
function isEnabledRule(rule: unknown): rule is PushRule {
  return (
    ownValue(rule, 'enabled') === true &&
    ownString(rule, 'rule_id') !== undefined &&
    Array.isArray(ownValue(rule, 'actions'))
  )
}

function isAction(action: unknown): boolean {
  return typeof action === 'string' || isObject(action)
}

function ruleMatches(kind: PushRuleKind, rule: PushRule, event: PushCandidate, context: PushContext): boolean {
  const content = ownValue(event, 'content')
  if (LEGACY_MENTION_RULES.has(rule.rule_id) && ownValue(content, 'm.mentions') !== undefined) return false
  switch (kind) {
    case 'content': {
      const pattern = ownString(rule, 'pattern')
      return pattern !== undefined && bodyMatches(content, pattern)
    }
    case 'room':
      return rule.rule_id === ownString(context, 'roomId')
    case 'sender':
      return rule.rule_id === ownString(event, 'sender')
    default: {
      const conditions = ownValue(rule, 'conditions')
      if (conditions === undefined || conditions === null) return true
      return Array.isArray(conditions) && conditions.every((condition) => pushConditionHolds(condition, event, context))
    }
  }
}
