/**
 * The page: connects the editor, the results and the controls.
 *
 * @module
 */
import { EVENT_FORMATS, type EventFormat, ROOM_VERSIONS } from 'matrix-event-model'

import { type Document, type Entry, isObject, type NotJson, read, roomVersionIn } from './document.js'
import { byId, element } from './dom.js'
import { createEditor, type Mark } from './editor.js'
import { checkFile } from './file-panel.js'
import { inspect, inspectedTag, type Problem, type Tag, textFaults, typeOf } from './inspection.js'
import { type Choices, fragmentOf, linkedIn, MAX_LINKED } from './link.js'
import { panelOf } from './panel.js'
import { faultRange, isJson, type Range, rangeOf, rangesOf, sourceOf, tooDeep } from './places.js'

/** Larger texts are checked in the worker, in bytes or UTF-16 code units. */
const MAX_EDITED = 1_000_000

/** Deeper JSON is not inspected. Servers and browsers have limits of their own. */
const MAX_DEPTH = 500

/** Number of events to list for a text with many. */
const MAX_LISTED = 500

/** Milliseconds without a change before the text is inspected. */
const PAUSE = 150

const results = byId('results', HTMLElement)
const list = byId('list', HTMLElement)
const status = byId('status', HTMLElement)
const formatSelect = byId('format', HTMLSelectElement)
const versionSelect = byId('room-version', HTMLSelectElement)
const sampleSelect = byId('sample', HTMLSelectElement)
const fileInput = byId('file', HTMLInputElement)

let found: Document | NotJson | undefined
/** The index of the inspected event. */
let selected = 0
let stopCheck: (() => void) | undefined
let timer: ReturnType<typeof setTimeout> | undefined

const editor = createEditor(byId('editor', HTMLElement), () => {
  clearTimeout(timer)
  timer = setTimeout(update, PAUSE)
})

/** Reads the text again. */
function update(): void {
  clearTimeout(timer)
  stopCheck?.()
  stopCheck = undefined
  if (editor.text.length > MAX_EDITED) {
    check(new File([editor.text], 'The text'))
    return
  }
  const deep = tooDeep(editor.text, MAX_DEPTH)
  found = deep === undefined ? read(editor.text) : { message: 'This is nested too deeply to be shown.', range: deep }
  selected = 0
  if (found !== undefined && 'entries' in found) {
    versionSelect.value = roomVersionIn(found) ?? versionSelect.value
    // The first event with errors, if there is one.
    selected = Math.max(
      found.entries.findIndex((entry) => tagOf(entry) === 'Malformed'),
      0,
    )
  }
  showList()
  showSelected()
}

/** Checks in the worker what is too large for the editor, and shows the result instead of an event. */
function check(file: File): void {
  found = undefined
  list.hidden = true
  editor.setMarks([])
  stopCheck = checkFile(file, results, {
    announce,
    show: ({ message, path, text, type }) => {
      editor.setText(text)
      // The report stays until somebody changes the text.
      clearTimeout(timer)
      const range = isJson(text) ? rangeOf(text, path) : faultRange(text)
      editor.setMarks([{ ...range, severity: 'error', message }])
      editor.show(range)
      announce(`${type} ${message}`)
    },
  })
}

function tagOf({ event, format }: Entry): Tag {
  return inspectedTag(event, format, versionSelect.value).tag
}

function showList(): void {
  list.replaceChildren()
  list.hidden = true
  if (found === undefined || 'message' in found || found.form === 'an event') return
  const buttons = found.entries.slice(0, MAX_LISTED).map((entry, i) => {
    const { event, place } = entry
    const tag = tagOf(entry)
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(i === selected), click: () => select(i) },
      element('strong', { class: `tag ${tag.toLowerCase()}` }, tag),
      ` ${typeOf(event)} `,
      element('span', { class: 'faint' }, place),
    )
    return element('li', {}, button)
  })
  const { entries, form } = found
  const heading = `This is ${form}: ${entries.length.toLocaleString('en')} in all`
  const more = entries.length > MAX_LISTED ? `, the first ${MAX_LISTED} listed` : ''
  list.hidden = false
  list.replaceChildren(element('h2', {}, heading + more), element('ol', {}, ...buttons))
}

function select(index: number): void {
  selected = index
  for (const [i, button] of list.querySelectorAll('button').entries()) {
    button.setAttribute('aria-pressed', String(i === index))
  }
  showSelected()
  const entry = entryOf(found)
  if (entry !== undefined) editor.show(rangeIn(entry, []))
}

function entryOf(document: typeof found): Entry | undefined {
  return document !== undefined && 'entries' in document ? document.entries[selected] : undefined
}

function rangeIn({ path: outer, start }: Entry, path: readonly string[]) {
  return rangeOf(editor.text, [...outer, ...path], start)
}

function showSelected(): void {
  const document = found
  if (document === undefined) {
    editor.setMarks([])
    results.replaceChildren(element('p', {}, 'Paste or type an event on the left, choose a sample, or drop a file.'))
    announce('')
    return
  }
  if ('message' in document) {
    const { message, range } = document
    editor.setMarks([{ ...range, severity: 'error', message }])
    const go = () => editor.show(range)
    results.replaceChildren(
      element('p', { class: 'error', id: 'outcome' }, message),
      element('button', { type: 'button', click: go }, `Line ${editor.lineAt(range.from)}`),
    )
    announce(message)
    return
  }
  const entry = entryOf(document)
  if (entry === undefined) {
    editor.setMarks([])
    results.replaceChildren(element('p', {}, `This is ${document.form}, without any event.`))
    announce('')
    return
  }
  showEntry(entry, document)
}

function showEntry(entry: Entry, document: Document): void {
  const { event } = entry
  const chosen = EVENT_FORMATS.find((name) => name === formatSelect.value)
  const format: EventFormat | undefined = chosen ?? entry.format
  byId('inferred', HTMLOptionElement).textContent = `as inferred: ${entry.format ?? 'none'}`
  if (format === undefined) {
    editor.setMarks([{ ...rangeIn(entry, []), severity: 'error', message: 'This is not recognizable as an event.' }])
    results.replaceChildren(
      element('p', { class: 'error', id: 'outcome' }, 'This is not recognizable as an event: it has no type.'),
    )
    announce('Not recognizable as an event')
    return
  }
  const inspection = inspect(event, { format, roomVersion: versionSelect.value })
  const found = withoutRepetition([
    ...inspection.problems,
    ...textFaults(sourceOf(editor.text, entry.path, entry.start)),
  ])
  const ranges = rangesOf(
    editor.text,
    found.map(({ path }) => [...entry.path, ...path]),
    entry.start,
  )
  const places = new Map(found.map((problem, i) => [problem, ranges[i] as Range]))
  const placeOf = (problem: Problem) => places.get(problem) as Range
  const problems = found.toSorted((a, b) => placeOf(a).from - placeOf(b).from)
  editor.setMarks(problems.map((problem): Mark => ({ ...placeOf(problem), ...problem })))
  results.replaceChildren(
    ...panelOf({ ...inspection, problems }, event, {
      show: (problem) => editor.show(placeOf(problem)),
      lineOf: (problem) => editor.lineAt(placeOf(problem).from),
      replace: (repaired) => replaceEntry(entry, document, repaired),
    }),
  )
  const errors = problems.filter(({ severity }) => severity === 'error').length
  announce(
    `${inspection.tag} ${inspection.type}${errors > 0 ? `, ${errors} ${errors === 1 ? 'error' : 'errors'}` : ''}`,
  )
}

/** Leaves out what several checks say in the same words. */
function withoutRepetition(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map<string, Problem>()
  for (const problem of problems) {
    const key = JSON.stringify([problem.path, problem.message])
    if (!first.has(key)) first.set(key, problem)
  }
  return [...first.values()]
}

/** Writes an event in place of the selected one. */
function replaceEntry(entry: Entry, { form }: Document, event: unknown): void {
  const text = editor.text
  if (form === 'an event' && entry.path.length === 0) {
    load(JSON.stringify(event, undefined, 2))
    return
  }
  if (form === 'events, one a line') {
    const end = text.indexOf('\n', entry.start)
    const line = JSON.parse(text.slice(entry.start, end < 0 ? text.length : end)) as unknown
    const next = JSON.stringify(withValueAt(line, entry.path, event))
    load(text.slice(0, entry.start) + next + (end < 0 ? '' : text.slice(end)))
    return
  }
  load(JSON.stringify(withValueAt(JSON.parse(text), entry.path, event), undefined, 2))
}

/** Returns a JSON value with another part at a path. The path exists. */
function withValueAt(value: unknown, path: readonly string[], part: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return part
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? withValueAt(item, rest, part) : item))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? withValueAt(item, rest, part) : item]),
  )
}

function load(text: string, { format, roomVersion }: Choices = {}): void {
  formatSelect.value = EVENT_FORMATS.find((name) => name === format) ?? ''
  editor.setText(text)
  update()
  if (roomVersion !== undefined && Object.hasOwn(ROOM_VERSIONS, roomVersion)) {
    versionSelect.value = roomVersion
    judgeAnew()
  }
}

/** Shows the results for another format or room version. The report on a file depends on neither. */
function judgeAnew(): void {
  if (stopCheck !== undefined) return
  showList()
  showSelected()
}

async function open(file: File): Promise<void> {
  sampleSelect.value = ''
  if (file.size <= MAX_EDITED) {
    load(await file.text())
    return
  }
  load('')
  check(file)
}

/** Tells a screen reader what has changed. */
function announce(text: string): void {
  status.textContent = text
}

/** The keys of a content that tell events of one type apart. */
const DISTINCTIVE = ['msgtype', 'membership', 'join_rule', 'method', 'action'] as const

/** The type of a sample and what it is an example of: `m.room.message: m.image`. */
function sampleLabel(event: unknown): string {
  const content = isObject(event) && isObject(event['content']) ? event['content'] : {}
  const key = DISTINCTIVE.find((key) => typeof content[key] === 'string')
  return key === undefined ? typeOf(event) : `${typeOf(event)}: ${content[key]}`
}

async function fillSamples(): Promise<void> {
  const { SAMPLES } = await import('./samples.js')
  const groups = new Map<string, HTMLOptGroupElement>()
  const seen = new Map<string, number>()
  for (const [i, { event, format }] of SAMPLES.entries()) {
    const label = sampleLabel(event)
    const name = `${format} ${label}`
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    const group = groups.get(format) ?? element('optgroup', { label: format })
    groups.set(format, group)
    group.append(element('option', { value: String(i) }, number > 1 ? `${label} (${number})` : label))
  }
  sampleSelect.append(...groups.values())
  sampleSelect.addEventListener('change', () => {
    const sample = SAMPLES[Number(sampleSelect.value)]
    if (sampleSelect.value === '' || sample === undefined) return
    load(JSON.stringify(sample.event, undefined, 2), { format: sample.format })
  })
}

function setUp(): void {
  formatSelect.append(...EVENT_FORMATS.map((format) => element('option', { value: format }, format)))
  versionSelect.append(...Object.keys(ROOM_VERSIONS).map((version) => element('option', { value: version }, version)))
  versionSelect.value = '12'
  for (const select of [formatSelect, versionSelect]) select.addEventListener('change', judgeAnew)
  byId('open', HTMLButtonElement).addEventListener('click', () => fileInput.click())
  fileInput.addEventListener('change', () => {
    const [file] = fileInput.files ?? []
    if (file !== undefined) void open(file)
    fileInput.value = ''
  })
  byId('format-text', HTMLButtonElement).addEventListener('click', () => {
    try {
      load(JSON.stringify(JSON.parse(editor.text), undefined, 2))
    } catch {
      announce('Only valid JSON can be formatted.')
    }
  })
  byId('link', HTMLButtonElement).addEventListener('click', () => {
    if (editor.text.length > MAX_LINKED) {
      announce('The text is too long for a link.')
      return
    }
    const format = formatSelect.value === '' ? undefined : formatSelect.value
    history.replaceState(undefined, '', fragmentOf(editor.text, { format, roomVersion: versionSelect.value }))
    navigator.clipboard?.writeText(location.href).then(
      () => announce('The link is copied.'),
      () => announce('The link is in the address bar.'),
    )
  })
  addEventListener('hashchange', () => {
    const linked = linkedIn(location.hash)
    if (linked !== undefined) load(linked.text, linked)
  })
  addEventListener('dragover', (event) => {
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  addEventListener('dragleave', () => document.body.classList.remove('dropping'))
  addEventListener('drop', (event) => {
    document.body.classList.remove('dropping')
    const [file] = event.dataTransfer?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    void open(file)
  })
  const linked = linkedIn(location.hash)
  if (linked === undefined) update()
  else load(linked.text, linked)
  void fillSamples()
  // Makes the page work without a network from then on.
  void navigator.serviceWorker?.register('offline.js').catch(() => undefined)
}

setUp()
