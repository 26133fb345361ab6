/**
 * The remarks of `lint`.
 *
 * @module
 */
import type { RoomVersion } from '../event/common/room-version.js'
import type { RuleCode } from './rules.js'

/**
 * The kinds of remarks.
 *
 * - `deprecated-key`: a key that is still read but should no longer be written
 * - `deprecated-type`: a type that is no longer in the specification
 * - `depth`: the depth of a PDU is negative, 0 after other events, or the largest integer of canonical JSON, 2^53 - 1,
 *   which attackers have used so that no later event can be deeper
 * - `identifier`: an identifier with the right sigil that is otherwise invalid, or longer than 255 bytes
 * - `mentions-nobody`: an empty list of mentioned users
 * - `no-format`: a `formatted_body` without a `format`, so clients show the `body`
 * - `reply-fallback`: a reply with a quote, which was meant for clients without support for replies
 * - `size`: an event, or one of its keys, that is larger than servers accept. Applies to room events only
 * - `truncated`: the list is incomplete
 */
export type LintCode = RuleCode | 'size' | 'truncated'

/** A problem in a valid event. */
export interface LintRemark {
  /** The kind of remark, for programs. */
  readonly code: LintCode
  /** The keys from the root of the event. Array indices are keys: `'0'`. Keys chosen by users are `…`, as in errors. */
  readonly path: readonly string[]
  /** The message for people, on one line, with the place. It quotes only identifiers and known names from the event. */
  readonly message: string
}

/** Options of `lint`. */
export interface LintOptions {
  /** The room version, for a PDU. Absent: as for `parseEvent`. */
  readonly roomVersion?: RoomVersion | undefined
}
