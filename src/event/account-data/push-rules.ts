/**
 * `m.push_rules`: the events that notify the user, and how.
 *
 * Only the first enabled rule that matches applies. The kinds are evaluated in the order override, content, room,
 * sender, underride, and the rules of a kind in the order of the list. Clients set rules through their own endpoints:
 * servers refuse to set them as account data.
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
    /** The name of the tweak, a detail of the notification. Absent: the action is unknown. */
    set_tweak: openLiterals('PushTweak', ['highlight', 'sound']),
    /** For `sound`: the name of a sound, for example `default`. For `highlight`: a boolean; absent: true. */
    value: unknown,
  },
)
/** An action with parameters. Only tweaks are defined. */
export interface PushActionObject extends TypeOf<typeof pushActionObject> {}
export const PushActionObject: Codec<PushActionObject> = pushActionObject

/** What to do if a rule matches. `coalesce` and `dont_notify` are obsolete and have no effect. */
export type PushAction = 'coalesce' | 'dont_notify' | 'notify' | (string & {}) | PushActionObject
export const PushAction: Codec<PushAction> = union(
  'PushAction',
  openLiterals('PushActionName', ['coalesce', 'dont_notify', 'notify']),
  PushActionObject,
)

const pushRule = object(
  'PushRule',
  {
    /** What to do if the rule matches. Empty: do not notify. */
    actions: array(PushAction, { independent: true }),
    /** Whether the rule is enabled. Disabled rules do not match. */
    enabled: boolean,
    /** The ID, unique within a kind. For `room` rules a room ID, for `sender` rules a user ID. */
    rule_id: string,
  },
  {
    /** For `override` and `underride`: all of them must match. Empty, absent or null: the rule matches every event. */
    conditions: nullable(array(PushCondition)),
    /** Whether the rule is a default of the server. Then its ID starts with a dot. Absent: a rule of the user. */
    default: boolean,
    /** For `content`: a case-insensitive glob that must match a run of words in the body. */
    pattern: string,
  },
  // Without them, the rule would match more events.
  { decisive: ['conditions', 'pattern'] },
)
/** A push rule: what to do with matching events. */
export interface PushRule extends TypeOf<typeof pushRule> {}
export const PushRule: Codec<PushRule> = pushRule

const rules = array(PushRule, { independent: true })

const pushRuleset = object(
  'PushRuleset',
  {},
  {
    /** Rules for messages whose body matches a glob. Evaluated second. */
    content: rules,
    /** The user's most important rules. Evaluated first. */
    override: rules,
    /** Rules for all events in a room. Evaluated third. */
    room: rules,
    /** Rules for all events of a sender. Evaluated fourth. */
    sender: rules,
    /** The least important rules. Evaluated last. */
    underride: rules,
  },
)
/** Push rules by kind, each list in order of evaluation. */
export interface PushRuleset extends TypeOf<typeof pushRuleset> {}
export const PushRuleset: Codec<PushRuleset> = pushRuleset

const content = object(
  'PushRulesEventContent',
  {},
  {
    /** The rules for all devices of the user. The specification defines no others. */
    global: PushRuleset,
  },
)
/** Content of `m.push_rules`. */
export interface PushRulesEventContent extends TypeOf<typeof content> {}
export const PushRulesEventContent: Codec<PushRulesEventContent> = content

/** Definition of `m.push_rules`. */
export const PushRulesDefinition = defineGlobalAccountData('m.push_rules', {
  content: PushRulesEventContent,
})

/** An `m.push_rules` event. */
export interface PushRulesEvent extends TypeOf<typeof PushRulesDefinition.event> {}
export const PushRulesEvent: Codec<PushRulesEvent> = PushRulesDefinition.event
