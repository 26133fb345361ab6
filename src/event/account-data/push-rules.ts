/**
 * `m.push_rules`: of which events the user is notified, and how.
 *
 * The first rule that is enabled and matches decides, and no other: kind goes before kind (override, content, room,
 * sender, underride), and within a kind they stand in order. Clients do not write it as account data: servers refuse
 * that, and have endpoints for it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpush_rules | m.push_rules}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { boolean, string, unknown } from '../../codec/primitive.js'
import { union } from '../../codec/union.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { PushCondition } from './push-condition.js'

const pushActionObject = object(
  'PushActionObject',
  {},
  {
    /** The tweak that is set: a detail of how to notify. Absent: this is an action that nobody knows yet. */
    set_tweak: openLiterals('PushTweak', ['highlight', 'sound']),
    /** For `sound` a name, of which `default` is one; for `highlight` a boolean, true where it is absent. */
    value: unknown,
  },
)
/** An action with parameters. The only one so far sets a tweak. */
export interface PushActionObject extends TypeOf<typeof pushActionObject> {}
export const PushActionObject: Codec<PushActionObject> = pushActionObject

/** What to do where a rule matches. `coalesce` and `dont_notify` are of old, and do nothing. */
export type PushAction = 'coalesce' | 'dont_notify' | 'notify' | (string & {}) | PushActionObject
export const PushAction: Codec<PushAction> = union(
  'PushAction',
  openLiterals('PushActionName', ['coalesce', 'dont_notify', 'notify']),
  PushActionObject,
)

const pushRule = object(
  'PushRule',
  {
    /** None: the user is not notified. */
    actions: array(PushAction, { independent: true }),
    /** A rule that is not matches nothing. */
    enabled: boolean,
    /** Among the rules of its kind there is one with this ID. In `room` it is a room's ID, in `sender` a user's. */
    rule_id: string,
  },
  {
    /** In `override` and `underride`: what must hold, all of it. Empty, absent or `null`: the rule matches every event. */
    conditions: nullable(array(PushCondition)),
    /** Whether the rule is the server's, not the user's. Its ID begins with a dot then. Absent: it is the user's. */
    default: boolean,
    /** In `content`: a glob, which some run of words in the body must match. Case does not matter. */
    pattern: string,
  },
  // A rule without them matches more.
  { decisive: ['conditions', 'pattern'] },
)
/** Says of some events what is to be done when they arrive. */
export interface PushRule extends TypeOf<typeof pushRule> {}
export const PushRule: Codec<PushRule> = pushRule

const pushRuleset = object(
  'PushRuleset',
  {},
  {
    /** Second: rules for messages whose body matches a glob. */
    content: array(PushRule, { independent: true }),
    /** First. */
    override: array(PushRule, { independent: true }),
    /** Third: rules for everything in a room. */
    room: array(PushRule, { independent: true }),
    /** Fourth: rules for everything that a user sends. */
    sender: array(PushRule, { independent: true }),
    /** Last. */
    underride: array(PushRule, { independent: true }),
  },
)
/** Rules by kind, each kind with the first to be asked first. */
export interface PushRuleset extends TypeOf<typeof pushRuleset> {}
export const PushRuleset: Codec<PushRuleset> = pushRuleset

const content = object(
  'PushRulesEventContent',
  {},
  {
    /** The rules for all the user's devices: there are no others. */
    global: PushRuleset,
  },
)
/** Content of `m.push_rules`. */
export interface PushRulesEventContent extends TypeOf<typeof content> {}
export const PushRulesEventContent: Codec<PushRulesEventContent> = content

export const PushRulesDefinition = defineGlobalAccountData('PushRules', 'm.push_rules', {
  content: PushRulesEventContent,
})

/** `m.push_rules`. */
export interface PushRulesEvent extends TypeOf<typeof PushRulesDefinition.event> {}
export const PushRulesEvent: Codec<PushRulesEvent> = PushRulesDefinition.event
