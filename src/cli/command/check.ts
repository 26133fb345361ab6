/**
 * `matrix-events check`.
 *
 * @module
 */
import type { CheckRequest } from '../option/request.js'
import { jsonReport } from '../report/json.js'
import { Output } from '../report/report.js'
import { Tally, totalOf } from '../report/tally.js'
import { textReport } from '../report/text.js'
import { namesNothing } from '../source/open-sources.js'
import { NO_FILE, OutputError, type Surroundings } from '../surroundings.js'
import { readAll } from './read-all.js'

export async function runCheck(request: CheckRequest, surroundings: Surroundings): Promise<number> {
  const { complain, hasColors, isTyped, write } = surroundings
  if (namesNothing(request) && isTyped) {
    complain(NO_FILE)
    return 2
  }
  const tally = new Tally()
  const output = new Output(write)
  const report = request.json ? jsonReport(output) : textReport(output, hasColors)
  let unread = 0
  try {
    const summary = await readAll(request, surroundings, output, {
      source: (name) => (checked) => {
        if (checked.outcome === 'refused') return
        tally.add(checked)
        if (checked.outcome === 'malformed') report.malformed(name, checked)
      },
      sourceDone: (name) => report.sourceDone(name),
    })
    unread = summary.unread
    if (request.json || unread < summary.sources || totalOf(tally.counts) > 0) report.done(tally)
    await output.drain()
  } catch (error) {
    if (!(error instanceof OutputError && error.isHangup)) throw error
  }
  return unread > 0 ? 2 : tally.counts.malformed > 0 ? 1 : 0
}
