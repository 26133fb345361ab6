/**
 * Linting with the codecs of the library or of a registry.
 *
 * @internal
 * @module
 */

import { pathTo } from '../codec/path.js'
import { keysTo, placesIn } from '../codec/places.js'
import type { AnyCodec, Frame } from '../codec/shape.js'
import { checkLimits } from '../function/hash/limits.js'
import { couldBeName, ELLIPSIS, messageAt, shown } from '../json/shown.js'
import { type EventFormat, isEventFormat } from '../kind/event-format.js'
import type { CodecsFor } from '../kind/format-codecs.js'
import { readingOf } from '../parse/reading.js'
import type { LintCode, LintOptions, LintRemark } from './remark.js'
import { RULES } from './rules.js'

/** Maximum number of remarks listed. */
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
        remarks.add(code, [...keysTo(place), ...below], reason, [...pathTo(place), ...below])
      }
    }
    if (remarks.areFull) break
  }
  for (const { path, reason } of sizeFindings(format, event)) {
    remarks.add('size', path, reason, publicPath(codec, event, path))
  }
  return remarks.list
}

/** The keys that lead to a place, as they may be displayed. Those that the codec does not describe are shown if they could be names. */
function publicPath(codec: AnyCodec, event: unknown, keys: readonly string[]): readonly string[] {
  const depths = new Map<Frame | undefined, number>()
  let deepest: Frame | undefined
  for (const place of placesIn(codec, event)) {
    const above = place.parent === undefined ? -1 : depths.get(place.parent)
    if (above === undefined || (above >= 0 && place.key !== keys[above])) continue
    depths.set(place, above + 1)
    if (above + 1 >= (depths.get(deepest) ?? 0)) deepest = place
  }
  const described = deepest === undefined ? [] : pathTo(deepest)
  const others = keys.slice(described.length)
  return [...described, ...others.map((key) => (couldBeName(key) ? shown(key) : ELLIPSIS))]
}

/** The remarks in order, without duplicates: several codecs may describe the same place. */
class Remarks {
  readonly list: LintRemark[] = []
  /** A tree of keys, which is cheaper than a string for each path. */
  readonly #seen: Seen = seenNowhere()

  get areFull(): boolean {
    return this.list.length > REMARK_LIMIT
  }

  /** @param path - the keys as they may be displayed */
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

/** The remarks made at a path, and below it. */
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
  message: `more than ${REMARK_LIMIT} remarks: the rest is left out`,
}

/** The formats of persisted room events; other events have no size limit. */
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
      reason: fault.code === 'too-large' ? `${fault.size} bytes, more than the ${fault.limit} allowed` : NOT_WRITABLE,
    }))
  } catch {
    return [{ path: [], reason: NOT_WRITABLE }]
  }
}

const NOT_WRITABLE = 'not canonical JSON, so servers reject the event'

/** Removes what the server adds for the client, which is not part of the federation format. */
function withoutUnsigned(event: { readonly unsigned?: unknown }): object {
  const { unsigned, ...sent } = event
  return sent
}
