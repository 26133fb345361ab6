/**
 * Text, tables and charts in HTML.
 *
 * @module
 */
import { shown } from '../terminal/terminal-safe.js'
import type { Bar } from './overview.js'

/** Maximum length of a text in the page, in characters. */
const TEXT_LIMIT = 300

/** The text as HTML. Control and invisible characters are escaped as JSON does. */
export function escaped(text: string): string {
  return shown(text, TEXT_LIMIT).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A count with separated thousands. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** A cell: a text, or a number, by which the column sorts. */
export type Cell = string | number

/** A table whose columns sort when their heads are clicked. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = heads.map((name, i) => {
    const kind = typeof rows[0]?.[i] === 'number' ? ' class="number"' : ''
    return `<th${kind}><button type="button">${escaped(name)}</button></th>`
  })
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

function cell(value: Cell): string {
  if (typeof value === 'string') return `<td>${escaped(value)}</td>`
  return `<td class="number" data-value="${value}">${value === 0 ? '–' : counted(value)}</td>`
}

/** Horizontal bars with their names and counts. */
export function bars(items: readonly Bar[]): string {
  const most = Math.max(1, ...items.map(({ count }) => count))
  const rows = items.map(({ count, name }) => {
    const width = Math.max(0.5, (count / most) * 100).toFixed(2)
    const bar = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10" rx="1"/></svg>`
    return `<div class="bar"><span class="name">${escaped(name)}</span>${bar}<span class="count">${counted(count)}</span></div>`
  })
  return `<div class="bars">${rows.join('\n')}</div>`
}

const HEIGHT = 160
const WIDTH = 920
const BOTTOM = 20
const LEFT = 56

/** Columns over time, with the first, the middle and the last name below them. */
export function columns(items: readonly Bar[], label: string): string {
  const most = Math.max(1, ...items.map(({ count }) => count))
  const step = (WIDTH - LEFT) / items.length
  const gap = step > 6 ? 2 : step * 0.2
  const rects = items.map(({ count, name }, i) => {
    const height = (count / most) * (HEIGHT - BOTTOM - 8)
    const x = (LEFT + i * step).toFixed(1)
    const y = (HEIGHT - BOTTOM - height).toFixed(1)
    const rect = `<rect x="${x}" y="${y}" width="${(step - gap).toFixed(1)}" height="${height.toFixed(1)}"/>`
    return `<g>${rect}<title>${escaped(name)}: ${counted(count)}</title></g>`
  })
  const named = [...new Set([0, Math.floor((items.length - 1) / 2), items.length - 1])]
  const names = named.map((i) => {
    const anchor = i === 0 ? 'start' : i === items.length - 1 ? 'end' : 'middle'
    const x = i === 0 ? LEFT : i === items.length - 1 ? WIDTH : LEFT + (i + 0.5) * step
    return `<text x="${x.toFixed(1)}" y="${HEIGHT - 4}" text-anchor="${anchor}">${escaped(items[i]?.name ?? '')}</text>`
  })
  const top = `<line x1="${LEFT}" x2="${WIDTH}" y1="8" y2="8"/><text x="${LEFT - 8}" y="12" text-anchor="end">${counted(most)}</text>`
  return `<svg class="columns" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}">${top}${rects.join('')}${names.join('')}</svg>`
}
