/**
 * Looking for what is legal and wrong, for the library and for every registry.
 *
 * @internal
 * @module
 */
import { ownString, ownValue } from '../codec/own.js'
import { dotted } from '../codec/path.js'
import { placesIn } from '../codec/places.js'
import { checkLimits } from '../hash/limits.js'
import type { EventFormat } from './event-kind.js'
import type { CodecsFor } from './kind-codecs.js'
import type { LintCode, LintOptions, LintRemark } from './lint-remark.js'
import { RULES } from './lint-rules.js'

/** How many remarks are listed. */
const REMARK_LIMIT = 100

/** The types that the specification has dropped, and what stands in their place. */
const DEPRECATED_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['m.room.aliases', 'm.room.canonical_alias'],
  ['m.room.message.feedback', 'm.receipt'],
])

export function lintWith(
  codecsFor: CodecsFor,
  format: EventFormat,
  event: unknown,
  options: LintOptions,
): readonly LintRemark[] {
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
