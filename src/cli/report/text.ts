/**
 * The report for people: a block for each malformed event as it is found, and a summary at the end.
 *
 * @module
 */
import { dotted } from '../../json/shown.js'
import { type CheckedEvent, OUTCOMES, type VersionRule } from '../check/checked-event.js'
import { ID_LIMIT, placeOf, shown } from '../terminal/terminal-safe.js'
import type { Output, Report } from './report.js'
import { type FaultGroups, type NamedCounts, type Tally, totalOf } from './tally.js'

/** Maximum number of malformed events shown per source; the rest is counted. */
export const SHOWN_PER_SOURCE = 100

/** Maximum number of errors shown per event. */
export const SHOWN_PER_EVENT = 10

/** Maximum number of types in the table. */
export const SHOWN_TYPES = 100

/** Maximum number of faults, servers and rooms. */
const SHOWN_GROUPS = 10

const NAME_LIMIT = 60

export function textReport(output: Output, hasColors: boolean): Report {
  const style = hasColors ? STYLE : PLAIN
  let found = 0
  return {
    malformed(source, event) {
      if (++found <= SHOWN_PER_SOURCE) output.add(block(source, event, style))
    },
    sourceDone(source) {
      const left = found - SHOWN_PER_SOURCE
      found = 0
      const name = shown(source, ID_LIMIT)
      if (left > 0) output.add(`${name}: ${left} more malformed ${left === 1 ? 'event' : 'events'}, not shown\n\n`)
    },
    done: (tally) => output.add(summary(tally, style)),
  }
}

function block(source: string, { line, at, type, eventId, errors, notes }: CheckedEvent, style: Style): string {
  const place = `${placeOf(source, line)}${at.length === 0 ? '' : ` ${dotted(at)}`}`
  const names = [type ?? '', eventId ?? ''].map((name) => shown(name, ID_LIMIT)).filter((name) => name !== '')
  const lines = errors.slice(0, SHOWN_PER_EVENT).map(({ message }) => `  ${message}\n`)
  if (errors.length > SHOWN_PER_EVENT) lines.push(`  and ${errors.length - SHOWN_PER_EVENT} more\n`)
  for (const note of notes) lines.push(`  note: ${note}\n`)
  return `${style.bold(place)}${names.length === 0 ? '' : `  ${names.join('  ')}`}\n${lines.join('')}\n`
}

function summary(tally: Tally, style: Style): string {
  const { counts } = tally
  const total = totalOf(counts)
  if (total === 0) return 'no events\n'
  const parts = OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const part = `${counts[outcome]} ${outcome}`
    return outcome === 'malformed' ? style.red(part) : part
  })
  return `${total} ${total === 1 ? 'event' : 'events'}: ${parts.join(', ')}\n${notes(tally)}\n${table(tally, style)}${faults(tally, style)}`
}

/** What there is to say besides the outcomes. */
function notes(tally: Tally): string {
  const { notEvents, undecryptable, unread, unverified } = tally
  return [
    repairs(tally),
    versions(tally),
    undecryptable === 0 ? '' : `${undecryptable} encrypted\n`,
    unverified === 0 ? '' : `${unverified} not verified: their room version is unknown\n`,
    parts(notEvents),
    unread.length === 0 ? '' : `${unread.length} could not be read to the end\n`,
  ].join('')
}

/** The parts that hold no events. */
function parts({ others, ranked }: NamedCounts): string {
  if (ranked.length === 0) return ''
  const shown = ranked.slice(0, SHOWN_GROUPS).map(([name, count]) => `${count} ${name}`)
  const total = ranked.reduce((sum, [, count]) => sum + count, others)
  return `${total} not Matrix events: ${shown.join(', ')}${ranked.length > SHOWN_GROUPS ? ', …' : ''}\n`
}

const VERSION_RULES: Readonly<Record<VersionRule, string>> = {
  option: 'from --room-version',
  record: 'from the record or row',
  'create-event': 'from the create event',
  shape: 'from the keys of the PDU',
}

/** What the room versions of PDUs are known from. */
function versions({ versionsFrom }: Tally): string {
  const parts = Object.entries(VERSION_RULES).flatMap(([rule, text]) => {
    const count = versionsFrom.get(rule as VersionRule)
    return count === undefined ? [] : [`${count} ${text}`]
  })
  return parts.length === 0 ? '' : `room versions of PDUs: ${parts.join(', ')}\n`
}

/** The most common faults and remarks, each with its first event, and whose events they are. */
function faults({ faults, malformedByRoom, malformedByServer, remarks }: Tally, style: Style): string {
  return [
    groups('most common faults', faults, style),
    names('malformed, by server', malformedByServer, style),
    names('malformed, by room', malformedByRoom, style),
    groups('remarks', remarks, style),
  ].join('')
}

function groups(title: string, { ranked, size }: FaultGroups, style: Style): string {
  if (size === 0) return ''
  const lines = ranked.slice(0, SHOWN_GROUPS).map(({ count, example, message, type }) => {
    const { at, eventId = '', line, source } = example
    const place = [placeOf(source, line), ...(at.length === 0 ? [] : [dotted(at)]), shown(eventId, ID_LIMIT)]
    const name = type === undefined ? '' : `${shown(type, ID_LIMIT)}: `
    return `${String(count).padStart(7)}  ${name}${message}\n         first: ${place.join(' ').trimEnd()}\n`
  })
  if (size > SHOWN_GROUPS) lines.push(`         and ${size - SHOWN_GROUPS} more\n`)
  return `\n${style.dim(title)}\n${lines.join('')}`
}

function names(title: string, { ranked }: NamedCounts, style: Style): string {
  if (ranked.length < 2) return ''
  const lines = ranked.slice(0, SHOWN_GROUPS).map(([name, count]) => {
    return `${String(count).padStart(7)}  ${shown(name, ID_LIMIT)}\n`
  })
  if (ranked.length > SHOWN_GROUPS) lines.push(`         and ${ranked.length - SHOWN_GROUPS} more\n`)
  return `\n${style.dim(title)}\n${lines.join('')}`
}

/** The number of repaired events, and the number for each repair. */
function repairs({ byRepair, repaired }: Tally): string {
  if (repaired === 0) return ''
  const parts = [...byRepair].sort(([, x], [, y]) => y - x).map(([id, count]) => `${count} ${id}`)
  return `${repaired} repaired: ${parts.join(', ')}\n`
}

/** The types, most frequent first. */
function table(tally: Tally, style: Style): string {
  const head = ['type', 'total', ...OUTCOMES]
  const cells = tally.typeRows(SHOWN_TYPES).map(([name, counts]) => {
    const numbers = [totalOf(counts), ...OUTCOMES.map((outcome) => counts[outcome])]
    return [shown(name, NAME_LIMIT), ...numbers.map((count) => (count === 0 ? '-' : `${count}`))]
  })
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)))
  const aligned = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [style.dim(aligned(head)), ...cells.map(aligned)].map((row) => `${row}\n`).join('')
}

interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
}

const PLAIN: Style = { bold: (text) => text, dim: (text) => text, red: (text) => text }

const STYLE: Style = {
  bold: (text) => `\x1b[1m${text}\x1b[22m`,
  dim: (text) => `\x1b[2m${text}\x1b[22m`,
  red: (text) => `\x1b[31m${text}\x1b[39m`,
}
