/**
 * `matrix-events check`.
 *
 * @module
 */
import { Overview } from '../html/overview.js'
import { htmlPage } from '../html/page.js'
import { checkInJobs, jobsFor } from '../job/jobs.js'
import type { CheckRequest } from '../option/request.js'
import { jsonReport } from '../report/json.js'
import { Output } from '../report/report.js'
import { totalOf } from '../report/tally.js'
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
import { Recorder } from './recorder.js'
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
  const output = new Output(write)
  const report = request.json ? jsonReport(output) : textReport(output, hasColors)
  const ids = request.ids === undefined ? undefined : await TextFile.create(request.ids)
  const html = request.html === undefined ? undefined : await TextFile.create(request.html)
  const overview = html === undefined ? undefined : new Overview()
  const recorder = new Recorder(report, overview, ids?.output)
  const { tally } = recorder
  const names: string[] = []
  let unread = 0
  let isPartial = false
  try {
    const summary = await readAll(request, surroundings, output, {
      source: (name) => (checked) => recorder.add(name, checked),
      sourceFailed: (name, fault) => tally.addUnread(name, fault),
      advised: (source, advice) => tally.advice.push({ source, advice }),
      checkFile: async (file, onChunk) => {
        const count = jobsFor(sizeOf(file), request.jobs)
        const options = { ...request, hasOverview: overview !== undefined }
        const results = startThread && (await checkInJobs(file, count, options, startThread, onChunk))
        if (results === undefined || results.every(({ types }) => types.length === 0)) return false
        recorder.addRanges(file.name, results, file.range?.firstLine ?? 1)
        return true
      },
      sourceDone: (name) => {
        names.push(name)
        report.sourceDone(name)
      },
      drain: () => ids?.output.drain(),
    })
    unread = summary.unread
    const isRead = summary.sources === 0 || unread < summary.sources || totalOf(tally.counts) > 0
    if (request.json || isRead) report.done(tally)
    await output.drain()
  } catch (error) {
    if (error instanceof Interrupted) {
      isPartial = true
      report.done(tally)
      await output.drain()
    } else if (!(error instanceof OutputError && error.isHangup)) throw error
  }
  if (overview !== undefined) html?.output.add(htmlPage(tally, overview, names))
  unread += await unwritten([ids, html], complain)
  if (isPartial) {
    complain(PARTIAL)
    return INTERRUPTED_STATUS
  }
  return unread > 0 ? 2 : tally.counts.malformed > 0 ? 1 : 0
}

/** Closes files, names those that could not be written, and returns their number. */
async function unwritten(files: readonly (TextFile | undefined)[], complain: (message: string) => void) {
  let count = 0
  for (const file of files) {
    await file?.close()
    if (file?.fault === undefined) continue
    complain(`cannot write ${shown(file.path, NAME_LIMIT)}: ${file.fault}`)
    count++
  }
  return count
}
