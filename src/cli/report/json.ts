/**
 * The report for programs: a single JSON object.
 *
 * @module
 */
import { printable, shown } from '../../json/shown.js'
import { jsonPointer } from '../../parse/report.js'
import type { CheckedEvent } from '../check/checked-event.js'
import type { Advice } from '../form/found.js'
import { ID_LIMIT } from '../terminal/terminal-safe.js'
import type { CheckReport, FaultGroupReport, FoundAt, Problem, SourceAdvice } from './check-report.js'
import type { Output, Report } from './report.js'
import { type FaultGroups, type GroupExample, type NamedCounts, type Tally, totalOf } from './tally.js'

/** Maximum number of malformed events listed; the rest is counted. The list is kept in memory until the end. */
export const PROBLEM_LIMIT = 10_000

/** Maximum size of the list, in UTF-16 code units. It contains keys from the input, which may be long. */
export const PROBLEM_TEXT_LIMIT = 16 * 2 ** 20

/** Maximum length of a key in `at`. */
const KEY_LIMIT = 64

export function jsonReport(output: Output): Report {
  const problems: Problem[] = []
  let problemsOmitted = 0
  let textLeft = PROBLEM_TEXT_LIMIT
  return {
    malformed(source, event) {
      const isFull = problems.length === PROBLEM_LIMIT || textLeft < 0
      const problem = isFull ? undefined : problemOf(source, event)
      if (problem !== undefined) textLeft -= lengthOf(problem)
      if (problem === undefined || textLeft < 0) problemsOmitted++
      else problems.push(problem)
    },
    sourceDone() {},
    done: (tally) =>
      output.add(`${toLine({ ...totals(tally), problems, ...(problemsOmitted > 0 && { problemsOmitted }) })}\n`),
  }
}

/** Serializes to JSON that is safe for a terminal: control and invisible characters are escaped. */
function toLine(report: CheckReport): string {
  return printable(JSON.stringify(report))
}

function totals(tally: Tally): Omit<CheckReport, 'problems'> {
  const { counts, byRepair, byType, otherTypes, repaired } = tally
  return {
    total: totalOf(counts),
    ...counts,
    byType: Object.fromEntries(byType),
    ...(totalOf(otherTypes) > 0 && { otherTypes }),
    ...(repaired > 0 && { repaired, byRepair: Object.fromEntries(byRepair) }),
    ...(tally.versionsFrom.size > 0 && { roomVersionsFrom: Object.fromEntries([...tally.versionsFrom].sort()) }),
    ...(tally.undecryptable > 0 && { undecryptable: tally.undecryptable }),
    ...(tally.faults.size > 0 && { faults: groups(tally.faults) }),
    ...(tally.remarks.size > 0 && { remarks: groups(tally.remarks) }),
    ...named('malformedByServer', tally.malformedByServer),
    ...named('malformedByRoom', tally.malformedByRoom),
    ...counted('faultsOmitted', tally.faults.others),
    ...counted('remarksOmitted', tally.remarks.others),
    ...counted('serversOmitted', tally.malformedByServer.others),
    ...counted('roomsOmitted', tally.malformedByRoom.others),
    ...counted('unverified', tally.unverified),
    ...named('notEvents', tally.notEvents),
    ...(tally.unread.length > 0 && { unread: tally.unread }),
    ...(tally.advice.length > 0 && { advice: tally.advice.map(({ advice, source }) => adviceOf(source, advice)) }),
  }
}

function counted(
  key: 'faultsOmitted' | 'remarksOmitted' | 'roomsOmitted' | 'serversOmitted' | 'unverified',
  count: number,
): Partial<CheckReport> {
  return count === 0 ? {} : { [key]: count }
}

function adviceOf(source: string, { code, count, message, sql }: Advice): SourceAdvice {
  return { source, code, count, message, ...(sql !== undefined && { sql }) }
}

/** The groups of faults, most frequent first. */
function groups(faults: FaultGroups): readonly FaultGroupReport[] {
  return faults.ranked.map(({ code, count, example, message, path, type }) => ({
    code,
    type: type === undefined ? null : shown(type, ID_LIMIT),
    path,
    message,
    count,
    example: placed(example),
  }))
}

function placed({ at, eventId, line, source }: GroupExample): FoundAt {
  return {
    source,
    ...(line !== undefined && { line }),
    ...(at.length > 0 && { at: jsonPointer(at.map((key) => shown(key, KEY_LIMIT))) }),
    event_id: eventId === undefined ? null : shown(eventId, ID_LIMIT),
  }
}

function named(key: 'malformedByRoom' | 'malformedByServer' | 'notEvents', counts: NamedCounts): Partial<CheckReport> {
  if (counts.byName.size === 0) return {}
  return { [key]: Object.fromEntries(counts.ranked.map(([name, count]) => [shown(name, ID_LIMIT), count])) }
}

function problemOf(source: string, { line, at, type, eventId, errors, notes }: CheckedEvent): Problem {
  const { event_id, ...place } = placed({ source, line, at, eventId })
  return {
    ...place,
    type: type === undefined ? null : shown(type, ID_LIMIT),
    event_id,
    errors: errors.map(({ code, path, message }) => ({ code, path: jsonPointer(path), message })),
    ...(notes.length > 0 && { notes }),
  }
}

function lengthOf({ at, type, event_id, errors }: Problem): number {
  const strings = [at, type, event_id, ...errors.flatMap(({ path, message }) => [path, message])]
  return strings.reduce((sum, string) => sum + (string?.length ?? 0), 0)
}
