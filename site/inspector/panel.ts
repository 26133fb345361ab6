/**
 * The results on an event, as elements of the page.
 *
 * @module
 */
import { diffLines } from './diff.js'
import { element } from './dom.js'
import type { Canonical, Inspection, Problem, Redaction, Repaired } from './inspection.js'
import { pathText } from './places.js'

export interface PanelActions {
  /** Shows the place of a problem in the editor. */
  readonly show: (problem: Problem) => void
  /** The line of a problem in the editor. */
  readonly lineOf: (problem: Problem) => number
  /** Replaces the event in the editor. */
  readonly replace: (event: unknown) => void
}

/** Number of problems, repairs or sentences to list. */
const MAX_ITEMS = 100

/** Number of lines of a diff to show. */
const MAX_LINES = 400

/** Longest JSON to show, in UTF-16 code units: more than an event may have. */
const MAX_JSON = 70_000

const OUTCOMES: Readonly<Record<Inspection['tag'], string>> = {
  Known: 'A valid event of a type in the specification.',
  Redacted: 'A redacted event: its content is what redaction leaves.',
  Cleared: 'State or account data that was removed: its content is empty.',
  Custom: 'A type that is not in the specification. Only the envelope was checked.',
  Malformed: 'The event does not meet the requirements of its type.',
}

/** Returns the sections for an event. */
export function panelOf(inspection: Inspection, event: unknown, actions: PanelActions): readonly HTMLElement[] {
  const { canonical, meaning, problems, redactions, repaired, tag, type } = inspection
  const errors = problems.filter(({ severity }) => severity === 'error')
  const remarks = problems.filter(({ severity }) => severity !== 'error')
  return [
    element(
      'section',
      { 'aria-labelledby': 'outcome-heading' },
      element('h2', { id: 'outcome-heading' }, 'Outcome'),
      element(
        'p',
        { id: 'outcome' },
        element('strong', { class: `tag ${tag.toLowerCase()}` }, tag),
        ' ',
        element('code', {}, type === '' ? 'without a type' : type),
      ),
      element('p', {}, OUTCOMES[tag]),
    ),
    ...(errors.length > 0 ? [section('Errors', problemList(errors, actions))] : []),
    ...(repaired === undefined ? [] : [section('Repairs', ...repairs(repaired, event, actions))]),
    ...(remarks.length > 0 ? [section('Remarks', problemList(remarks, actions))] : []),
    ...(meaning.length > 0
      ? [section('Meaning', element('ul', {}, ...firstOf(meaning, (sentence) => element('li', {}, sentence))))]
      : []),
    ...(redactions.length > 0 ? [section('After redaction', ...redactions.map((one) => redactionOf(one)))] : []),
    section('Canonical JSON', ...canonicalOf(canonical)),
  ]
}

function section(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  const id = `${title.toLowerCase().replaceAll(' ', '-')}-heading`
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, title), ...children)
}

/** Returns the first items as elements of a list, and the number of the others. */
function firstOf<A>(items: readonly A[], show: (item: A) => HTMLElement): readonly HTMLElement[] {
  const shown = items.slice(0, MAX_ITEMS).map(show)
  const more = items.length - shown.length
  if (more > 0) shown.push(element('li', { class: 'left-out' }, `… and ${more.toLocaleString('en')} more`))
  return shown
}

function shortened(json: string): string {
  return json.length > MAX_JSON ? `${json.slice(0, MAX_JSON)}…` : json
}

function problemList(problems: readonly Problem[], { lineOf, show }: PanelActions): HTMLElement {
  const items = firstOf(problems, (problem) =>
    element(
      'li',
      { class: problem.severity },
      element('button', { type: 'button', click: () => show(problem) }, `Line ${lineOf(problem)}`),
      ' ',
      element('span', {}, problem.message),
      ' ',
      element('code', { class: 'faint' }, problem.code),
    ),
  )
  return element('ul', { class: 'problems' }, ...items)
}

function repairs({ event: repaired, repairs }: Repaired, event: unknown, { replace }: PanelActions): HTMLElement[] {
  const names = firstOf(repairs, ({ id, path }) =>
    element('li', {}, element('code', {}, id), path.length > 0 ? ` at ${pathText(path)}` : ''),
  )
  const lines = diffLines(JSON.stringify(event, undefined, 2), JSON.stringify(repaired, undefined, 2))
  const marks = { same: ' ', added: '+', removed: '-' } as const
  const diff = lines
    .slice(0, MAX_LINES)
    .map((line) =>
      line === undefined
        ? element('span', { class: 'left-out' }, '…\n')
        : element('span', { class: line.kind }, `${marks[line.kind]} ${line.text}\n`),
    )
  if (lines.length > MAX_LINES) diff.push(element('span', { class: 'left-out' }, '… and more\n'))
  return [
    element('p', {}, 'A lenient parser accepts the event with these repairs:'),
    element('ul', {}, ...names),
    element('pre', { id: 'diff', tabindex: '0', 'aria-label': 'Difference made by the repairs' }, ...diff),
    element('button', { type: 'button', id: 'apply', click: () => replace(repaired) }, 'Apply the repairs'),
  ]
}

function redactionOf({ content, lost, versions }: Redaction): HTMLElement {
  const names = `Room version${versions.length > 1 ? 's' : ''} ${ranges(versions)}`
  return element(
    'div',
    {},
    element('h3', {}, names),
    lost.length > 0 && element('p', {}, 'Removed beside the content: ', element('code', {}, lost.join(', '))),
    element(
      'pre',
      { tabindex: '0', 'aria-label': `Content after redaction, ${names}` },
      shortened(JSON.stringify(content, undefined, 2) ?? ''),
    ),
  )
}

/** `1–10, 12` for consecutive versions. */
function ranges(versions: readonly string[]): string {
  const runs: string[][] = []
  for (const version of versions) {
    const last = runs.at(-1)
    if (last !== undefined && Number(last.at(-1)) + 1 === Number(version)) last.push(version)
    else runs.push([version])
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0])).join(', ')
}

function canonicalOf({ fault, hashes, json, size }: Canonical): HTMLElement[] {
  if (json === undefined) return [element('p', {}, `The event has no canonical JSON: ${fault ?? ''}`)]
  const rows = hashes.flatMap(({ name, value }) => [
    element('dt', {}, name),
    element('dd', {}, element('code', {}, value)),
  ])
  return [
    element('p', { id: 'size' }, `${size.toLocaleString('en')} of at most 65,536 bytes`),
    ...(rows.length > 0 ? [element('dl', {}, ...rows)] : []),
    element('pre', { class: 'wrap', tabindex: '0', 'aria-label': 'Canonical JSON' }, shortened(json)),
  ]
}
