/**
 * The reasons why a room does not accept an event: the authorization rules that it violates.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#authorisation-rules | Authorisation rules}
 * @module
 */
import type { RuleCode } from './rule.js'

/**
 * The violated rule of the room version. Each rule has one code for all versions.
 *
 * `auth-event-missing` and `unknown-room-version` are not rules of the specification: without its auth events, or in an
 * unknown room version, an event cannot be judged.
 */
export type AuthRefusalCode = RuleCode | 'unknown-room-version'

/** A rule that an event violates. */
export interface AuthRefusal {
  /** The violated rule, for programs. */
  readonly code: AuthRefusalCode
  /** The place in the event: `['content', 'membership']`. `[]` for the event as a whole. */
  readonly path: readonly string[]
  /** The message for people, on one line, with the place. */
  readonly message: string
  /** The number of the rule on the page of the room version: `5.3.2`. `''` if it has none. */
  readonly rule: string
  /** The URL of the rules in the specification. */
  readonly fragment: string
}
