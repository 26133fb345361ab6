/**
 * Looking for what is legal and wrong, for the library and for every registry.
 *
 * @internal
 * @module
 */

import { pathTo } from '../codec/path.js'
import { keysTo, placesIn } from '../codec/places.js'
import { checkLimits } from '../function/hash/limits.js'
import { messageAt } from '../json/shown.js'
import { type EventFormat, isEventFormat } from '../kind/event-format.js'
import type { CodecsFor } from '../kind/format-codecs.js'
import { readingOf } from '../parse/reading.js'
import type { LintCode, LintOptions, LintRemark } from './remark.js'
import { RULES } from './rules.js'

/** How many remarks are listed. */
const REMARK_LIMIT = 100

export function lintWith(
  codecsFor: CodecsFor,
  format: EventFormat,
  event: unknown,
  options: LintOptions,
): readonly LintRemark[] {
  if (!isEventFormat(format)) return []
  const { envelope, known } = readingOf(codecsFor, format, event, options).codecs
  const codec = known.is(event) ? known : envelope
  if (!codec.is(event)) return []
  const remarks = new Remarks()
  for (const place of placesIn(codec, event)) {
    for (const rule of RULES) {
      for (const { code, key, reason } of rule(place)) {
        const below = key === undefined ? [] : [key]
        remarks.add(code, [...keysTo(place), ...below], reason, [...pathTo(place, []), ...below])
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
  /** By the keys that lead there. Writing them out would cost their length for each remark. */
  readonly #seen: Seen = seenNowhere()

  get areFull(): boolean {
    return this.list.length > REMARK_LIMIT
  }

  /** @param path - the keys as they may be shown */
  add(code: LintCode, keys: readonly string[], reason: string, path = keys): void {
    if (this.areFull || !this.#isNew(code, keys)) return
    const isLast = this.list.length === REMARK_LIMIT
    this.list.push(isLast ? TRUNCATED : { code, path, message: messageAt(path, reason) })
  }

  #isNew(code: LintCode, keys: readonly string[]): boolean {
    let seen = this.#seen
    for (const key of keys) {
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
