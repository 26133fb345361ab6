/**
 * The check of a file: progress, a chart by type, and a list of problems.
 *
 * @module
 */
import type { FileProblem, FileReport } from './check.js'
import { element } from './dom.js'
import type { Progress } from './worker.js'

export interface FileActions {
  /** Tells a screen reader what has changed. */
  readonly announce: (text: string) => void
  /** Shows the text of a problem, and its place in it. */
  readonly show: (problem: FileProblem & { readonly text: string }) => void
}

/** Starts to check a file, and shows the result in an element. Returns a function that stops it. */
export function checkFile(file: File, panel: HTMLElement, { announce, show }: FileActions): () => void {
  const bar = element('progress', {
    max: String(Math.max(file.size, 1)),
    value: '0',
    'aria-label': 'Progress of the check',
  })
  const shown = new ShownReport(show)
  panel.replaceChildren(element('h2', {}, file.name), bar, shown.element)
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
    } else if (data.kind === 'progress') {
      bar.value = data.read
      shown.update(data.report)
    } else {
      bar.remove()
      worker.terminate()
      shown.end(data.report)
      const { events, problemCount } = data.report
      announce(`Checked ${counted(events, 'event')}: ${counted(problemCount, 'problem')}.`)
    }
  })
  worker.postMessage(file)
  announce(`Checking ${file.name}`)
  return () => worker.terminate()
}

/** The report of a check. Its elements stay while it changes, so that they keep the focus and where they are scrolled to. */
class ShownReport {
  readonly #show: FileActions['show']
  readonly #heading = element('p', { id: 'file-progress' })
  readonly #counts = element('ul', { class: 'counts' })
  readonly #chart = new Chart()
  readonly element = element('div', {}, this.#heading, this.#counts, this.#chart.element)

  constructor(show: FileActions['show']) {
    this.#show = show
  }

  update({ events, tags, typeCount, types }: FileReport): void {
    this.#heading.textContent = `${counted(events, 'event')} so far`
    const counts = Object.entries(tags).filter(([, count]) => count > 0)
    this.#counts.replaceChildren(
      ...counts.map(([tag, count]) =>
        element(
          'li',
          {},
          element('strong', { class: `tag ${tag.toLowerCase()}` }, tag),
          ` ${count.toLocaleString('en')}`,
        ),
      ),
    )
    this.#chart.update(types, typeCount)
  }

  end(report: FileReport): void {
    this.update(report)
    this.#heading.id = 'file-done'
    this.#heading.textContent = counted(report.events, 'event')
    this.element.append(...problemTable(report.problems, report.problemCount, this.#show))
  }
}

/** The chart by type: a table with a bar in each row. */
class Chart {
  readonly #caption = element('caption')
  readonly #body = element('tbody')
  readonly #rows: ChartRow[] = []
  readonly element = element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Events by type' },
    element(
      'table',
      { class: 'types' },
      this.#caption,
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
      this.#body,
    ),
  )

  /** Shows the most frequent types. Their number never falls. */
  update(types: FileReport['types'], typeCount: number): void {
    const more = typeCount - types.length
    this.#caption.textContent = more > 0 ? `Events by type, and ${more} more types` : 'Events by type'
    const most = Math.max(1, ...types.map(({ events }) => events))
    for (const [i, counts] of types.entries()) {
      const row = this.#rows[i] ?? new ChartRow()
      if (i === this.#rows.length) {
        this.#rows.push(row)
        this.#body.append(row.element)
      }
      row.update(counts, most)
    }
  }
}

class ChartRow {
  readonly #type = element('code')
  readonly #events = element('td', { class: 'number' })
  readonly #malformed = element('td', { class: 'number' })
  readonly #part = element('div', { class: 'part' })
  readonly #bar = element('div', { class: 'bar' }, this.#part)
  readonly element = element(
    'tr',
    {},
    element('th', { scope: 'row' }, this.#type),
    this.#events,
    this.#malformed,
    element('td', { class: 'chart', 'aria-hidden': 'true' }, this.#bar),
  )

  update({ events, malformed, type }: FileReport['types'][number], most: number): void {
    this.#type.textContent = type === '' ? 'no type' : type
    this.#events.textContent = events.toLocaleString('en')
    this.#malformed.textContent = malformed.toLocaleString('en')
    this.#bar.style.width = `${(100 * events) / most}%`
    this.#part.style.width = `${(100 * malformed) / events}%`
  }
}

function problemTable(problems: FileReport['problems'], count: number, show: FileActions['show']): HTMLElement[] {
  if (count === 0) return [element('p', {}, 'No problems found.')]
  const rows = problems.map((problem) => {
    const { message, place, text, type } = problem
    const button =
      text !== undefined && element('button', { type: 'button', click: () => show({ ...problem, text }) }, place)
    return element(
      'tr',
      {},
      element('td', {}, button || place),
      element('td', {}, element('code', {}, type)),
      element('td', {}, message),
    )
  })
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
