/**
 * The check of a file: progress, a chart by type, and a list of problems.
 *
 * @module
 */
import type { FileReport } from './check.js'
import { element } from './dom.js'
import type { Progress } from './worker.js'

/** Number of types in the chart. */
const SHOWN_TYPES = 30

/** Starts to check a file, and shows the result in an element. Returns a function that stops it. */
export function checkFile(file: File, panel: HTMLElement, announce: (text: string) => void): () => void {
  const bar = element('progress', {
    max: String(Math.max(file.size, 1)),
    value: '0',
    'aria-label': 'Progress of the check',
  })
  const results = element('div')
  panel.replaceChildren(element('h2', {}, file.name), bar, results)
  const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: 'check' })
  const fail = (message: string) => {
    worker.terminate()
    announce(message)
    panel.replaceChildren(element('h2', {}, file.name), element('p', { class: 'error' }, message))
  }
  worker.addEventListener('error', () => fail('The check has stopped unexpectedly.'))
  worker.addEventListener('message', ({ data }: MessageEvent<Progress>) => {
    if (data.kind === 'failed') {
      fail(data.message)
      return
    }
    results.replaceChildren(...reportOf(data.report, data.kind === 'done'))
    if (data.kind === 'progress') {
      bar.value = data.read
      return
    }
    bar.remove()
    worker.terminate()
    const { events, problemCount } = data.report
    announce(`Checked ${counted(events, 'event')}: ${counted(problemCount, 'problem')}.`)
  })
  worker.postMessage(file)
  announce(`Checking ${file.name}`)
  return () => worker.terminate()
}

function reportOf({ events, problemCount, problems, tags, types }: FileReport, isDone: boolean): HTMLElement[] {
  const counts = Object.entries(tags).filter(([, count]) => count > 0)
  const summary = counts.map(([tag, count]) =>
    element('li', {}, element('strong', { class: `tag ${tag.toLowerCase()}` }, tag), ` ${count.toLocaleString('en')}`),
  )
  const heading = `${counted(events, 'event')}${isDone ? '' : ' so far'}`
  return [
    element('p', { id: isDone ? 'file-done' : 'file-progress' }, heading),
    element('ul', { class: 'counts' }, ...summary),
    chart(types),
    ...(isDone ? problemTable(problems, problemCount) : []),
  ]
}

function chart(types: FileReport['types']): HTMLElement {
  const most = Math.max(1, ...types.map(({ events }) => events))
  const rows = types.slice(0, SHOWN_TYPES).map(({ events, malformed, type }) => {
    const bar = element('div', { class: 'bar' })
    bar.style.width = `${(100 * events) / most}%`
    const part = element('div', { class: 'part' })
    part.style.width = `${(100 * malformed) / events}%`
    bar.append(part)
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, type === '' ? 'no type' : type)),
      element('td', { class: 'number' }, events.toLocaleString('en')),
      element('td', { class: 'number' }, malformed.toLocaleString('en')),
      element('td', { class: 'chart', 'aria-hidden': 'true' }, bar),
    )
  })
  const more = types.length - SHOWN_TYPES
  const table = element(
    'table',
    { class: 'types' },
    element('caption', {}, more > 0 ? `Events by type, and ${more} more types` : 'Events by type'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Type'),
        element('th', { scope: 'col', class: 'number' }, 'Events'),
        element('th', { scope: 'col', class: 'number' }, 'Malformed'),
        element('td', { 'aria-hidden': 'true' }),
      ),
    ),
    element('tbody', {}, ...rows),
  )
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Events by type' }, table)
}

function problemTable(problems: FileReport['problems'], count: number): HTMLElement[] {
  if (count === 0) return [element('p', {}, 'No problems found.')]
  const rows = problems.map(({ message, place, type }) =>
    element(
      'tr',
      {},
      element('td', {}, place),
      element('td', {}, element('code', {}, type)),
      element('td', {}, message),
    ),
  )
  const shown =
    problems.length < count ? `The first ${problems.length} of ${count.toLocaleString('en')} problems` : 'Problems'
  const headings = ['Place', 'Type', 'Problem'].map((name) => element('th', { scope: 'col' }, name))
  return [
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Problems' },
      element(
        'table',
        { id: 'file-problems' },
        element('caption', {}, shown),
        element('thead', {}, element('tr', {}, ...headings)),
        element('tbody', {}, ...rows),
      ),
    ),
  ]
}

function counted(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`
}
