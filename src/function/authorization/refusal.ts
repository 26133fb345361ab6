/**
 * Why a room does not accept an event: a rule of its version that the event breaks.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#authorisation-rules | Authorisation rules}
 * @module
 */
import type { RuleCode } from './rule.js'

/**
 * What an event breaks: a rule of its room's version, each of which has a code of its own, the same in all versions.
 *
 * `auth-event-missing` and `unknown-room-version` are no rules of the specification: an event cannot be judged without
 * the events that it names, nor by a version that the specification does not define.
 */
export type AuthRefusalCode = RuleCode | 'unknown-room-version'

/** One rule that an event breaks. */
export interface AuthRefusal {
  readonly code: AuthRefusalCode
  /** The place in the event: `['content', 'membership']`. `[]` for the event as such. */
  readonly path: readonly string[]
  /** One line for people, with the place. */
  readonly message: string
  /** The number of the rule on the page of the room version: `5.3.2`. `''` where the rule has no number there. */
  readonly rule: string
  /** Where the specification has the rule. */
  readonly fragment: string
}
