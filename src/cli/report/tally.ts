/**
 * Counts events by outcome and type.
 *
 * @module
 */
import { type CheckedEvent, OUTCOMES, type Outcome } from '../check/checked-event.js'

/** The number of events with each outcome. */
export type Counts = Readonly<Record<Outcome, number>>

/**
 * Maximum number of types counted separately, since an input may have any number of types. The rest is counted
 * together.
 */
export const TYPE_LIMIT = 10_000

/** Maximum length of a type in Matrix, in bytes. Longer types are truncated. */
const TYPE_LENGTH_LIMIT = 255

type Counting = Record<Outcome, number>

export class Tally {
  private readonly all = none()
  private readonly types = new Map<string, Counting>()
  private readonly rest = none()
  private readonly without = none()
  private readonly repairs = new Map<string, number>()
  private repairedEvents = 0

  add({ outcome, repairs, type }: CheckedEvent): void {
    this.all[outcome]++
    if (repairs !== undefined) this.repairedEvents++
    for (const id of repairs ?? []) this.repairs.set(id, (this.repairs.get(id) ?? 0) + 1)
    const counts = type === undefined ? this.without : this.countsOf(type)
    counts[outcome]++
  }

  get counts(): Counts {
    return this.all
  }

  /** By type, in the order in which the types occurred. */
  get byType(): ReadonlyMap<string, Counts> {
    return this.types
  }

  /** The events with types beyond {@link TYPE_LIMIT}. */
  get otherTypes(): Counts {
    return this.rest
  }

  /** The events without a readable type. */
  get untyped(): Counts {
    return this.without
  }

  /** The number of repaired events. They are also counted by outcome. */
  get repaired(): number {
    return this.repairedEvents
  }

  /** The number of events that each repair changed, by repair ID. */
  get byRepair(): ReadonlyMap<string, number> {
    return this.repairs
  }

  private countsOf(type: string): Counting {
    const name = type.length > TYPE_LENGTH_LIMIT ? `${type.slice(0, TYPE_LENGTH_LIMIT)}…` : type
    const counts = this.types.get(name)
    if (counts !== undefined) return counts
    if (this.types.size === TYPE_LIMIT) return this.rest
    const first = none()
    this.types.set(name, first)
    return first
  }
}

export function totalOf(counts: Counts): number {
  return OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)
}

function none(): Counting {
  return { known: 0, redacted: 0, cleared: 0, custom: 0, malformed: 0 }
}
