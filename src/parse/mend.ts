/**
 * Asking repairs about every place of an event that is malformed, until the event is good or no repair knows more.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { isObject, own } from '../codec/own.js'
import { Draft } from './draft.js'
import type { EventFormat } from './event-kind.js'
import type { FormatCodecs } from './kind-codecs.js'
import { malformedPlaces, type Place } from './malformed-places.js'
import { codecOf, type FoundOutcome, outcomeOf } from './outcome.js'
import type { MalformedEvent, ParseOptions } from './parsed-event.js'
import { drop, isPath } from './place-path.js'
import type { EventChange, MalformedPlace, Repair, RepairMade } from './repair.js'

/**
 * How often an event is looked at. One repair can make room for the next, of which no known chain is longer than three;
 * but a value that is another whenever it is read would never be done.
 */
const ROUNDS = 32

/** An event after its repairs, and what it is then. */
export interface Mended {
  readonly event: unknown
  readonly made: readonly RepairMade[]
  readonly outcome: Either<MalformedEvent, FoundOutcome>
}

/** As much of a repair as it takes to make it. */
type Asked = Pick<Repair, 'changes' | 'id'>

/** What rids an event of any fault, but for one in the key that makes it state. */
const DROP: Asked = {
  id: 'dropped-field',
  changes: ({ optional }) => (optional === undefined || isPath(optional.path, 'state_key') ? [] : drop(optional.path)),
}

/** Never throws: an event that cannot be read, or not copied, stays as it is. */
export function mend(
  codecs: FormatCodecs,
  format: EventFormat,
  input: unknown,
  repairs: readonly Asked[],
  options: ParseOptions,
): Mended {
  const untouched: Mended = { event: input, made: [], outcome: outcomeOf(codecs, input, options) }
  const draft = new Draft(input)
  const made: RepairMade[] = []
  let { outcome } = untouched
  try {
    for (let round = 0; outcome._tag === 'Left' && round < ROUNDS; round++) {
      const changes = mendOnce(codecs, format, draft, repairs, options)
      if (changes.length === 0) break
      for (const change of changes) made.push(change)
      outcome = outcomeOf(codecs, draft.event, options)
    }
  } catch {
    return untouched
  }
  return { event: draft.event, made, outcome }
}

/** As {@link mend}; then, what is still wrong is dropped where the event can do without. Never throws. */
export function mendOrDrop(
  codecs: FormatCodecs,
  format: EventFormat,
  input: unknown,
  repairs: readonly Repair[],
  options: ParseOptions,
): Mended {
  const mended = mend(codecs, format, input, repairs, options)
  const { event, made, outcome } = mend(codecs, format, mended.event, [DROP], options)
  return { event, made: [...mended.made, ...made], outcome }
}

/** Asks about each place once. */
function mendOnce(
  codecs: FormatCodecs,
  format: EventFormat,
  draft: Draft,
  repairs: readonly Asked[],
  options: ParseOptions,
): readonly RepairMade[] {
  const { codec, type } = codecOf(codecs, draft.event, options)
  const made: RepairMade[] = []
  for (const place of malformedPlaces(codec, draft.event)) {
    const { event } = draft
    const parent = draft.at(place.path.slice(0, -1))
    if (!isObject(event) || !stillStands(place, parent)) continue
    const [id, changes] = firstChanges(repairs, { ...place, event, format, parent, type })
    for (const { path, value } of changes) {
      made.push({ before: draft.at(path), id, path })
      draft.put(path, value)
    }
  }
  draft.close()
  return made
}

/** Whether the repair of another place has left this one, a part of `parent`, alone. */
function stillStands({ path, value }: Place, parent: unknown): boolean {
  const key = path.at(-1)
  return key !== undefined && typeof parent === 'object' && parent !== null && Object.is(own(parent, key), value)
}

/** What the first repair asks for that knows the place. */
function firstChanges(
  repairs: readonly Asked[],
  place: MalformedPlace,
): readonly [id: string, changes: readonly EventChange[]] {
  for (const repair of repairs) {
    const changes = repair.changes(place)
    if (changes.length > 0) return [repair.id, changes]
  }
  return ['', []]
}
