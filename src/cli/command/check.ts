/**
 * `matrix-events check`.
 *
 * @module
 */
import { Overview } from '../html/overview.js'
import { htmlPage } from '../html/page.js'
import type { CheckRequest } from '../option/request.js'
import { jsonReport } from '../report/json.js'
import { Output } from '../report/report.js'
import { Tally, totalOf } from '../report/tally.js'
import { textReport } from '../report/text.js'
import { namesNothing } from '../source/open-sources.js'
import { NAME_LIMIT, NO_FILE, OutputError, type Surroundings } from '../surroundings.js'
import { shown } from '../terminal/terminal-safe.js'
import { readAll } from './read-all.js'
import { TextFile } from './text-file.js'

export async function runCheck(request: CheckRequest, surroundings: Surroundings): Promise<number> {
  const { complain, hasColors, isTyped, write } = surroundings
  if (namesNothing(request) && isTyped) {
    complain(NO_FILE)
    return 2
  }
  const tally = new Tally()
  const output = new Output(write)
  const report = request.json ? jsonReport(output) : textReport(output, hasColors)
  const ids = request.ids === undefined ? undefined : await TextFile.create(request.ids)
  const html = request.html === undefined ? undefined : await TextFile.create(request.html)
  const overview = html === undefined ? undefined : new Overview()
  const names: string[] = []
  let unread = 0
  try {
    const summary = await readAll(request, surroundings, output, {
      source: (name) => (checked) => {
        if (checked.outcome === 'refused') return
        tally.add(name, checked)
        overview?.add(checked)
        if (checked.outcome !== 'malformed') return
        report.malformed(name, checked)
        if (checked.eventId !== undefined) ids?.output.add(`${shown(checked.eventId, NAME_LIMIT)}\n`)
      },
      sourceDone: (name) => {
        names.push(name)
        report.sourceDone(name)
      },
      drain: () => ids?.output.drain(),
    })
    unread = summary.unread
    if (request.json || unread < summary.sources || totalOf(tally.counts) > 0) report.done(tally)
    await output.drain()
  } catch (error) {
    if (!(error instanceof OutputError && error.isHangup)) throw error
  }
  if (overview !== undefined) html?.output.add(htmlPage(tally, overview, names))
  for (const file of [ids, html]) {
    await file?.close()
    if (file?.fault === undefined) continue
    complain(`cannot write ${shown(file.path, NAME_LIMIT)}: ${file.fault}`)
    unread++
  }
  return unread > 0 ? 2 : tally.counts.malformed > 0 ? 1 : 0
}
