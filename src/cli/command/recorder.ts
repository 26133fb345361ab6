/**
 * Adds what was checked to the report and to the files that are written beside it.
 *
 * @module
 */
import type { CheckedEvent, RefusedPart } from '../check/checked-event.js'
import type { Overview } from '../html/overview.js'
import type { RangeResult } from '../job/range-result.js'
import type { Output, Report } from '../report/report.js'
import { Tally } from '../report/tally.js'
import { NAME_LIMIT } from '../surroundings.js'
import { shown } from '../terminal/terminal-safe.js'

export class Recorder {
  readonly tally = new Tally()

  /**
   * @param overview - counts for the page. Absent: there is no page
   * @param ids - gets the IDs of malformed events. Absent: they are not written
   */
  constructor(
    private readonly report: Report,
    private readonly overview: Overview | undefined,
    private readonly ids: Output | undefined,
  ) {}

  add(source: string, checked: CheckedEvent | RefusedPart): void {
    if (checked.outcome === 'refused') {
      this.tally.addRefused(source, checked)
      return
    }
    this.tally.add(source, checked)
    this.overview?.add(checked)
    if (checked.outcome !== 'malformed') return
    this.report.malformed(source, checked)
    if (checked.eventId !== undefined) this.ids?.add(`${shown(checked.eventId, NAME_LIMIT)}\n`)
  }

  /** Adds the results of the ranges of a file, in order. */
  addRanges(source: string, results: readonly RangeResult[], firstLine: number): void {
    let linesBefore = firstLine - 1
    for (const { counts, events, lines, overview, types, undecryptable, versionsFrom } of results) {
      for (const type of types) if (type !== null) this.tally.addMany(type, 'known', 0)
      for (const [type, outcome, count] of counts) this.tally.addMany(type ?? undefined, outcome, count)
      for (const event of events) this.add(source, { ...event, line: event.line && event.line + linesBefore })
      for (const [day, server, count] of overview) {
        this.overview?.addMany(day ?? undefined, server ?? undefined, count)
      }
      for (const [rule, count] of versionsFrom) this.tally.addVersions(rule, count)
      this.tally.undecryptable += undecryptable
      linesBefore += lines
    }
  }
}
