/**
 * Counting events by outcome, and by type.
 *
 * @module
 */
import { type CheckedEvent, OUTCOMES, type Outcome } from '../check.js'

/** How many events there are of each outcome. */
export type Counts = Readonly<Record<Outcome, number>>

/** How many types are counted each on its own. Beyond, all are counted as one: an input could name ever more. */
export const TYPE_LIMIT = 10_000

/** The longest type that Matrix allows, in bytes. A longer one is counted under as much of its name. */
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

  /** In the order in which they came. */
  get byType(): ReadonlyMap<string, Counts> {
    return this.types
  }

  /** Of the types beyond {@link TYPE_LIMIT}. */
  get otherTypes(): Counts {
    return this.rest
  }

  /** Of what has no type that could be read. */
  get untyped(): Counts {
    return this.without
  }

  /** How many events were repaired. They are counted by their outcome too. */
  get repaired(): number {
    return this.repairedEvents
  }

  /** How many events each repair has changed, by its ID. */
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
