/**
 * Applies repairs to the malformed places of an event until it is valid or no repair applies.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { mismatchesAt } from '../codec/mismatches.js'
import type { AnyCodec, Frame } from '../codec/shape.js'
import { isObject, own } from '../json/own.js'
import { judge, malformedOutcome, NO_REPAIRS, outcomeOf } from '../parse/outcome.js'
import type { FoundOutcome, MalformedEvent, RepairMade } from '../parse/parsed-event.js'
import type { Reading } from '../parse/reading.js'
import { Draft } from './draft.js'
import { malformedPlaces, type Place, placeAt } from './malformed-places.js'
import type { MalformedPlace, Repair } from './repair.js'

/**
 * Maximum number of rounds. Repairs can enable one another (longest known chain: 3), and a round covers at most 100,000
 * places, so 64 rounds are enough for any line of the maximum size that the command reads. The limit stops inputs whose
 * getters return a new value on every read.
 */
const ROUNDS = 64

/** How to read an event, and which repairs to apply. */
export interface Terms {
  readonly reading: Reading
  /** Tried in order. */
  readonly repairs: readonly Repair[]
  /** Tried when none of `repairs` applies. */
  readonly lastResorts: readonly Repair[]
}

/**
 * Returns the outcome of an event after its repairs. If they are not sufficient, or the event cannot be read or copied,
 * returns the outcome without repairs.
 */
export function parseRepaired(terms: Terms, input: unknown): Either<MalformedEvent, FoundOutcome> {
  try {
    const seen = look(terms, input)
    if (seen._tag !== undefined) return { _tag: 'Right', right: { _tag: seen._tag, event: input, repairs: NO_REPAIRS } }
    const repaired = mend(terms, input, seen)
    if (repaired !== undefined) return { _tag: 'Right', right: repaired }
    // The walk that found the places to repair has found the errors, too.
    return malformedOutcome(terms.reading, input, mismatchesAt(seen.places, seen.codec, input))
  } catch {
    // Reading the event threw, or an array in it is too sparse to copy.
    return outcomeOf(terms.reading, input)
  }
}

/** Returns the outcome of a malformed event after its repairs, if they are sufficient. */
function mend(terms: Terms, input: unknown, first: Seen): FoundOutcome | undefined {
  const mending = new Mending(terms, input)
  let seen = first
  for (let round = 0; round < ROUNDS; round++) {
    if (!mending.ask(terms.repairs, seen) && !mending.ask(terms.lastResorts, seen)) return undefined
    seen = look(terms, mending.event)
    if (seen._tag !== undefined) return { _tag: seen._tag, event: mending.event, repairs: mending.made }
  }
  return undefined
}

/** The result of validating an event once. */
interface Seen {
  /** The outcome of the event; `undefined` if it is malformed. */
  readonly _tag: FoundOutcome['_tag'] | undefined
  readonly codec: AnyCodec
  readonly places: readonly Frame[]
  readonly type: string | undefined
}

function look({ reading }: Terms, event: unknown): Seen {
  const { codec, tag, type } = judge(reading, event)
  const places = malformedPlaces(codec, event)
  return { _tag: places.length === 0 ? tag : undefined, codec, places, type }
}

/** An event that is being repaired. */
class Mending {
  readonly made: RepairMade[] = []
  private readonly draft: Draft

  constructor(
    private readonly terms: Terms,
    input: unknown,
  ) {
    this.draft = new Draft(input)
  }

  get event(): unknown {
    return this.draft.event
  }

  /** Tries the repairs on each place once. Returns whether any applied. */
  ask(repairs: readonly Repair[], { places, type }: Seen): boolean {
    const { format, roomVersion } = this.terms.reading
    const before = this.made.length
    for (const frame of places) {
      const { event } = this
      const place = placeAt(frame)
      const parent = this.draft.at(place.path.slice(0, -1))
      if (!isObject(event) || !stillStands(place, parent)) continue
      this.repair(repairs, { ...place, event, format, parent, roomVersion, type })
    }
    this.draft.close()
    return this.made.length > before
  }

  /** Applies the first repair that matches the place. */
  private repair(repairs: readonly Repair[], place: MalformedPlace): void {
    for (const repair of repairs) {
      const changes = repair.changes(place)
      for (const { path, value } of changes) {
        this.made.push({ id: repair.id, path, before: this.draft.at(path) })
        this.draft.put(path, value)
      }
      if (changes.length > 0) return
    }
  }
}

/** Returns whether the place, a part of `parent`, is unaffected by repairs of other places. */
function stillStands({ path, value }: Place, parent: unknown): boolean {
  const key = path.at(-1)
  return key !== undefined && typeof parent === 'object' && parent !== null && Object.is(own(parent, key), value)
}
