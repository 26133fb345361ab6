/**
 * `matrix-events check`.
 *
 * @module
 */
import type { CheckedEvent } from '../check/checked-event.js'
import { Overview } from '../html/overview.js'
import { htmlPage } from '../html/page.js'
import { checkInJobs, jobsFor } from '../job/jobs.js'
import type { CheckRequest } from '../option/request.js'
import { jsonReport } from '../report/json.js'
import { Output } from '../report/report.js'
import { Tally, totalOf } from '../report/tally.js'
import { textReport } from '../report/text.js'
import { namesNothing } from '../source/open-sources.js'
import { sizeOf } from '../source/source.js'
import {
  INTERRUPTED_STATUS,
  Interrupted,
  NAME_LIMIT,
  NO_FILE,
  OutputError,
  type Surroundings,
} from '../surroundings.js'
import { shown } from '../terminal/terminal-safe.js'
import { outputConflict } from './output-files.js'
import { readAll } from './read-all.js'
import { TextFile } from './text-file.js'

const PARTIAL = 'interrupted: the report is about the events up to here'

export async function runCheck(request: CheckRequest, surroundings: Surroundings): Promise<number> {
  const { complain, hasColors, isTyped, startThread, write } = surroundings
  if (namesNothing(request) && isTyped) {
    complain(NO_FILE)
    return 2
  }
  const conflict = outputConflict([request.ids ?? [], request.html ?? []].flat(), request.files)
  if (conflict !== undefined) {
    complain(shown(conflict, NAME_LIMIT))
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
  let isPartial = false
  try {
    const add = (name: string, checked: CheckedEvent) => {
      tally.add(name, checked)
      overview?.add(checked)
      if (checked.outcome !== 'malformed') return
      report.malformed(name, checked)
      if (checked.eventId !== undefined) ids?.output.add(`${shown(checked.eventId, NAME_LIMIT)}\n`)
    }
    const summary = await readAll(request, surroundings, output, {
      source: (name) => (checked) => {
        if (checked.outcome === 'refused') tally.addRefused(name, checked)
        else add(name, checked)
      },
      sourceFailed: (name, fault) => tally.addUnread(name, fault),
      advised: (source, advice) => tally.advice.push({ source, advice }),
      checkFile: async (file, onChunk) => {
        const { name } = file
        const count = jobsFor(sizeOf(file), request.jobs)
        const options = { ...request, hasOverview: overview !== undefined }
        const results = startThread && (await checkInJobs(file, count, options, startThread, onChunk))
        if (results === undefined || results.every(({ types }) => types.length === 0)) return false
        let line = (file.range?.firstLine ?? 1) - 1
        for (const result of results) {
          for (const type of result.types) if (type !== null) tally.addMany(type, 'known', 0)
          for (const [type, outcome, count] of result.counts) tally.addMany(type ?? undefined, outcome, count)
          for (const event of result.events) add(name, { ...event, line: event.line && event.line + line })
          for (const [day, server, count] of result.overview) {
            overview?.addMany(day ?? undefined, server ?? undefined, count)
          }
          for (const [rule, count] of result.versionsFrom) tally.addVersions(rule, count)
          tally.undecryptable += result.undecryptable
          line += result.lines
        }
        return true
      },
      sourceDone: (name) => {
        names.push(name)
        report.sourceDone(name)
      },
      drain: () => ids?.output.drain(),
    })
    unread = summary.unread
    if (request.json || summary.sources === 0 || unread < summary.sources || totalOf(tally.counts) > 0)
      report.done(tally)
    await output.drain()
  } catch (error) {
    if (error instanceof Interrupted) {
      isPartial = true
      report.done(tally)
      await output.drain()
    } else if (!(error instanceof OutputError && error.isHangup)) throw error
  }
  if (overview !== undefined) html?.output.add(htmlPage(tally, overview, names))
  for (const file of [ids, html]) {
    await file?.close()
    if (file?.fault === undefined) continue
    complain(`cannot write ${shown(file.path, NAME_LIMIT)}: ${file.fault}`)
    unread++
  }
  if (isPartial) {
    complain(PARTIAL)
    return INTERRUPTED_STATUS
  }
  return unread > 0 ? 2 : tally.counts.malformed > 0 ? 1 : 0
}
