/**
 * Checks the events of a file, piece by piece, and counts them.
 *
 * @module
 */
import { type Document, type Entry, type NotJson, read, unwrapped } from './document.js'
import { inspectedTag, type Tag, typeOf } from './inspection.js'
import { type JsonPiece, ValueSplitter } from './values.js'

export interface FileProblem {
  /** The line of the value, from 1. */
  readonly line: number
  readonly place: string
  readonly type: string
  readonly message: string
  /** The event, or what is not JSON. Absent: it is too large to show. */
  readonly text: string | undefined
  /** The place in the text. */
  readonly path: readonly string[]
}

export interface FileReport {
  readonly events: number
  readonly tags: Readonly<Record<Tag, number>>
  /** The most frequent types: the number of events, and of malformed ones. */
  readonly types: readonly { readonly type: string; readonly events: number; readonly malformed: number }[]
  /** The number of types. */
  readonly typeCount: number
  /** The first problems. */
  readonly problems: readonly FileProblem[]
  /** The number of problems. */
  readonly problemCount: number
}

const MAX_PROBLEMS = 200

/** Longest text to report with a problem, in UTF-16 code units. */
const MAX_TEXT = 20_000

/** Number of types to count. Events of further ones are counted together. */
const MAX_TYPES = 10_000

/** Number of types in a report: the page shows every report, several times a second. */
const MAX_REPORTED_TYPES = 30

/** Longest part of a type to report, in UTF-16 code units. The specification allows 255 bytes. */
const MAX_TYPE_LENGTH = 255

export class FileCheck {
  readonly #splitter = new ValueSplitter()
  readonly #tags: Record<Tag, number> = { Known: 0, Redacted: 0, Cleared: 0, Custom: 0, Malformed: 0 }
  readonly #types = new Map<string, { events: number; malformed: number }>()
  readonly #problems: FileProblem[] = []
  #events = 0
  #problemCount = 0

  push(text: string): void {
    for (const piece of this.#splitter.push(text)) this.#take(piece)
  }

  end(): void {
    for (const piece of this.#splitter.end()) this.#take(piece)
  }

  /** What is known so far. The list of problems can be left out, since it may be long. */
  report({ hasProblems }: { readonly hasProblems: boolean }): FileReport {
    const types = Array.from(this.#types, ([type, counts]) => ({ type, ...counts }))
    types.sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1))
    return {
      events: this.#events,
      tags: { ...this.#tags },
      types: types.slice(0, MAX_REPORTED_TYPES),
      typeCount: types.length,
      problems: hasProblems ? [...this.#problems] : [],
      problemCount: this.#problemCount,
    }
  }

  #take({ line, text }: JsonPiece): void {
    const found: Document | NotJson | undefined = read(text)
    if (found === undefined) return
    if ('message' in found) {
      this.#problem({ line, place: `line ${line}`, type: '', message: 'not valid JSON', path: [] }, () => text)
      return
    }
    for (const entry of found.entries)
      this.#judge(entry, line, found.form === 'an event' ? `line ${line}` : entry.place)
  }

  #judge({ event: given, format: known }: Entry, line: number, place: string): void {
    const { event, format = known } = unwrapped(given)
    this.#events++
    const type = typeOf(event).slice(0, MAX_TYPE_LENGTH)
    const { errors, tag } = inspectedTag(event, format)
    this.#tags[tag]++
    const name = this.#types.has(type) || this.#types.size < MAX_TYPES ? type : 'other types'
    const counts = this.#types.get(name) ?? { events: 0, malformed: 0 }
    counts.events++
    if (tag === 'Malformed') counts.malformed++
    this.#types.set(name, counts)
    for (const error of errors) this.#problem({ line, place, type, ...error }, () => textOf(event))
  }

  #problem(problem: Omit<FileProblem, 'text'>, write: () => string | undefined): void {
    this.#problemCount++
    if (this.#problems.length >= MAX_PROBLEMS) return
    const text = write()
    this.#problems.push({ ...problem, text: text !== undefined && text.length <= MAX_TEXT ? text : undefined })
  }
}

/** The JSON of an event; `undefined` if it is nested too deeply to be written. */
function textOf(event: unknown): string | undefined {
  try {
    return JSON.stringify(event, undefined, 2)
  } catch {
    return undefined
  }
}
