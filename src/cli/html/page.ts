/**
 * The report as one page of HTML, which loads nothing.
 *
 * @module
 */
import { dotted } from '../../json/shown.js'
import { OUTCOMES } from '../check/checked-event.js'
import { type FaultGroup, type FaultGroups, type NamedCounts, type Tally, totalOf } from '../report/tally.js'
import { placeOf } from '../terminal/terminal-safe.js'
import { bars, type Cell, columns, counted, escaped, table } from './markup.js'
import type { Overview } from './overview.js'
import { SCRIPT, STYLE } from './style.js'

/** Maximum number of rows of a table, and of bars. */
const ROWS = 500
const BARS = 15

/** The page about events that were counted. */
export function htmlPage(tally: Tally, overview: Overview, sources: readonly string[]): string {
  const total = totalOf(tally.counts)
  const { bars: periods, unit } = overview.periods
  const sections = [
    section(`Events by ${unit}`, periods.length < 2 ? '' : columns(periods, `Events by ${unit}`)),
    section('Most common faults', faults(tally.faults)),
    section('Remarks', faults(tally.remarks)),
    section('Malformed, by server', named(tally.malformedByServer)),
    section('Malformed, by room', named(tally.malformedByRoom)),
    section('Types', types(tally)),
    section('Servers', named(overview.byServer)),
    section('Not Matrix events', named(tally.notEvents)),
    section('Not read to the end', unread(tally)),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Matrix events: ${counted(total)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>Matrix events</h1><p>${escaped(sources.slice(0, 3).join(', '))}${sources.length > 3 ? `, and ${sources.length - 3} more` : ''}</p></header>
${tiles(tally, total)}
${sections.join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function section(title: string, content: string): string {
  return content === '' ? '' : `<section><h2>${escaped(title)}</h2>${content}</section>`
}

function tiles(tally: Tally, total: number): string {
  const counts: [name: string, count: number][] = [
    ['events', total],
    ...OUTCOMES.map((name): [string, number] => [name, tally.counts[name]]),
  ]
  if (tally.repaired > 0) counts.push(['repaired', tally.repaired])
  if (tally.undecryptable > 0) counts.push(['encrypted', tally.undecryptable])
  const tiles = counts.map(([name, count]) => {
    const kind = name === 'malformed' && count > 0 ? ' class="bad"' : ''
    return `<div${kind}><dt>${name}</dt><dd>${counted(count)}</dd></div>`
  })
  return `<dl class="tiles">${tiles.join('')}</dl>`
}

function faults(groups: FaultGroups): string {
  if (groups.size === 0) return ''
  const rows = groups.ranked.slice(0, ROWS).map(faultRow)
  const hidden = groups.ranked.slice(ROWS).reduce((sum, { count }) => sum + count, groups.others)
  if (hidden > 0) rows.push([hidden, '', '(other faults)', ''])
  return table(['events', 'type', 'fault', 'first'], rows)
}

function faultRow({ count, example, message, type }: FaultGroup): Cell[] {
  const { at, eventId, line, source } = example
  const place = [
    placeOf(source, line),
    ...(at.length === 0 ? [] : [dotted(at)]),
    ...(eventId === undefined ? [] : [eventId]),
  ]
  return [count, type ?? '', message, place.join(' ')]
}

function named({ others, ranked }: NamedCounts): string {
  if (ranked.length === 0) return ''
  const items = ranked.slice(0, BARS).map(([name, count]) => ({ name, count }))
  const rest = ranked.slice(BARS)
  const more = rest.reduce((sum, [, count]) => sum + count, others)
  const name = `${others > 0 ? 'more than ' : ''}${rest.length} others`
  return bars(more === 0 ? items : [...items, { name, count: more }])
}

function unread({ unread }: Tally): string {
  if (unread.length === 0) return ''
  return table(
    ['source', 'why'],
    unread.map(({ message, source }) => [placeOf(source, undefined), message]),
  )
}

function types(tally: Tally): string {
  const rows = tally.typeRows(ROWS)
  if (rows.length === 0) return ''
  const cells = rows.map(([type, counts]) => [type, totalOf(counts), ...OUTCOMES.map((name) => counts[name])])
  return table(['type', 'total', ...OUTCOMES], cells)
}
