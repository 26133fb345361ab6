/**
 * Counts of all events by day and by server, for the page.
 *
 * @module
 */
import { type CheckedEvent, serverOf, timestampOf } from '../check/checked-event.js'
import { NamedCounts } from '../report/tally.js'

const DAY = 24 * 60 * 60 * 1000

/** Days outside of this are not real: before Matrix, or far in the future. */
const FIRST_DAY = Date.UTC(2014, 0) / DAY
const LAST_DAY = Date.UTC(2100, 0) / DAY

export class Overview {
  /** The number of events by day since the epoch, in UTC. */
  readonly byDay = new Map<number, number>()
  readonly byServer = new NamedCounts()

  add(checked: CheckedEvent): void {
    this.addMany(dayOf(checked), serverOf(checked), 1)
  }

  addMany(day: number | undefined, server: string | undefined, count: number): void {
    if (day !== undefined) this.byDay.set(day, (this.byDay.get(day) ?? 0) + count)
    if (server !== undefined) this.byServer.add(server, count)
  }

  /** The events in periods without gaps: days, or months or years if there are many of them. */
  get periods(): { readonly unit: 'day' | 'month' | 'year'; readonly bars: readonly Bar[] } {
    const days = [...this.byDay.keys()]
    if (days.length === 0) return { unit: 'day', bars: [] }
    const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))]
    const unit = last - first < MOST_BARS ? 'day' : last - first < MOST_BARS * 30 ? 'month' : 'year'
    const bars = new Map<string, number>()
    for (let day = first; day <= last; day++) {
      const name = new Date(day * DAY).toISOString().slice(0, LENGTHS[unit])
      bars.set(name, (bars.get(name) ?? 0) + (this.byDay.get(day) ?? 0))
    }
    return { unit, bars: Array.from(bars, ([name, count]) => ({ name, count })) }
  }
}

/** The day of an event since the epoch, if it can be real. */
export function dayOf(checked: CheckedEvent): number | undefined {
  const day = Math.floor((timestampOf(checked) ?? -1) / DAY)
  return day >= FIRST_DAY && day < LAST_DAY ? day : undefined
}

export interface Bar {
  readonly name: string
  readonly count: number
}

const MOST_BARS = 92

/** How much of a date in ISO 8601 names a period. */
const LENGTHS = { day: 10, month: 7, year: 4 }
