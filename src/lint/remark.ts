/**
 * What `lint` says of an event.
 *
 * @module
 */
import type { RoomVersion } from '../event/common/room-version.js'
import type { RuleCode } from './rules.js'

/**
 * What sort of remark it is:
 *
 * - `deprecated-key`: a key is still read, and should no longer be written
 * - `deprecated-type`: the specification has dropped the type
 * - `identifier`: an identifier has its sigil, but breaks the grammar otherwise, or is longer than 255 bytes
 * - `mentions-nobody`: there is a list of mentioned users, and it is empty
 * - `no-format`: there is a `formatted_body`, but no `format`, so clients show the `body`
 * - `reply-fallback`: a reply quotes what it replies to, for clients of the past
 * - `size`: the event, or one of its keys, is larger than servers accept. Only events in rooms have a limit
 * - `truncated`: there is more to remark on than is listed
 */
export type LintCode = RuleCode | 'size' | 'truncated'

export interface LintRemark {
  readonly code: LintCode
  /** From the root of the event. Array indices are keys: `'0'`. Keys that users wrote are `…`, as in errors. */
  readonly path: readonly string[]
  /** What is wrong, and where, in one line. It quotes nothing of the event but identifiers and known names. */
  readonly message: string
}

export interface LintOptions {
  /** The version of the room, for a PDU. Absent: as for `parseEvent`. */
  readonly roomVersion?: RoomVersion | undefined
}
