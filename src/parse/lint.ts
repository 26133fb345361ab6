/**
 * What is legal in an event, and wrong all the same.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events | Events}
 * @module
 */
import { ownString, ownValue } from '../codec/own.js'
import { dotted } from '../codec/path.js'
import { placesIn } from '../codec/places.js'
import type { RoomVersion } from '../common/room-version.js'
import { checkLimits } from '../hash/limits.js'
import type { EventFormat } from './event-kind.js'
import { codecsFor } from './kind-codecs.js'
import { RULES, type RuleCode } from './lint-rules.js'

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
export type LintCode = 'deprecated-type' | 'size' | 'truncated' | RuleCode

export interface LintRemark {
  readonly code: LintCode
  /** From the root of the event. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
  /** What is wrong, and where, in one line. It quotes nothing of the event but keys. */
  readonly message: string
}

export interface LintOptions {
  /** The version of the room, for a PDU. Absent: the latest. */
  readonly roomVersion?: RoomVersion | undefined
}

/** How many remarks are listed. */
const REMARK_LIMIT = 100

/** The types that the specification has dropped, and what stands in their place. */
const DEPRECATED_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['m.room.aliases', 'm.room.canonical_alias'],
  ['m.room.message.feedback', 'm.receipt'],
])

/**
 * What should be otherwise in an event that decodes: for those who are about to send it, or who look after a server.
 *
 * No remark makes an event malformed. An event that does not decode has none: ask `parseEvent` first. At most 100 remarks
 * are listed.
 *
 * @example
 * ```ts
 * import { lint } from 'matrix-event-model'
 *
 * const content = { msgtype: 'm.text', body: 'Hi', formatted_body: '<b>Hi</b>' }
 * const event = { type: 'm.room.message', event_id: '$e', sender: '@alice', origin_server_ts: 1, content }
 * lint('sync', event).map(({ code, path }) => `${code}: ${path.join('.')}`) // => ['identifier: sender', 'no-format: content.formatted_body']
 * ```
 */
export function lint(format: EventFormat, event: unknown, options: LintOptions = {}): readonly LintRemark[] {
  const { envelope, known, typeKey } = codecsFor(format, ownString(options, 'roomVersion'))
  const codec = known.is(event) ? known : envelope
  if (!codec.is(event)) return []
  const remarks = new Remarks()
  const successor = DEPRECATED_TYPES.get(ownValue(event, typeKey))
  if (successor !== undefined) {
    remarks.add('deprecated-type', [typeKey], `the type is deprecated in favor of ${successor}`)
  }
  for (const place of placesIn(codec, event)) {
    for (const [code, rule] of RULES) {
      for (const { key, reason } of rule(place)) {
        remarks.add(code, key === undefined ? place.path : [...place.path, key], reason)
      }
    }
    if (remarks.areFull) break
  }
  for (const { path, reason } of sizeFindings(format, event)) remarks.add('size', path, reason)
  return remarks.list
}

/** Remarks in the order in which they are made, each once: of one place there may be several codecs. */
class Remarks {
  readonly list: LintRemark[] = []
  /** By the keys of the paths. Writing out a path would cost its length for each remark below it. */
  readonly #seen: Seen = seenNowhere()

  get areFull(): boolean {
    return this.list.length > REMARK_LIMIT
  }

  add(code: LintCode, path: readonly string[], reason: string): void {
    if (this.areFull || !this.#isNew(code, path)) return
    const isLast = this.list.length === REMARK_LIMIT
    this.list.push(isLast ? TRUNCATED : { code, path, message: located(path, reason) })
  }

  #isNew(code: LintCode, path: readonly string[]): boolean {
    let seen = this.#seen
    for (const key of path) {
      const below = seen.below.get(key) ?? seenNowhere()
      seen.below.set(key, below)
      seen = below
    }
    const isNew = !seen.codes.has(code)
    seen.codes.add(code)
    return isNew
  }
}

/** What has been remarked on at a path, and below it. */
interface Seen {
  readonly codes: Set<LintCode>
  readonly below: Map<string, Seen>
}

function seenNowhere(): Seen {
  return { codes: new Set(), below: new Map() }
}

const TRUNCATED: LintRemark = {
  code: 'truncated',
  path: [],
  message: `there is more to remark on than the ${REMARK_LIMIT} places listed`,
}

function located(path: readonly string[], reason: string): string {
  return path.length === 0 ? reason : `${dotted(path)}: ${reason}`
}

/** The formats of events that are kept in rooms: others have no limit. */
const LIMITED: ReadonlySet<EventFormat> = new Set(['pdu', 'stripped', 'sync', 'timeline'])

interface SizeFinding {
  readonly path: readonly string[]
  readonly reason: string
}

function sizeFindings(format: EventFormat, event: object): readonly SizeFinding[] {
  if (!LIMITED.has(format)) return []
  try {
    return checkLimits(format === 'pdu' ? event : withoutUnsigned(event)).map((fault) => ({
      path: fault.path,
      reason: fault.code === 'too-large' ? `${fault.size} bytes, of at most ${fault.limit}` : NOT_WRITABLE,
    }))
  } catch {
    return [{ path: [], reason: NOT_WRITABLE }]
  }
}

const NOT_WRITABLE = 'it cannot be written in canonical JSON, so servers refuse it'

/** Without what the server adds for the client that it serves the event to: servers do not exchange it. */
function withoutUnsigned(event: { readonly unsigned?: unknown }): object {
  const { unsigned, ...sent } = event
  return sent
}
