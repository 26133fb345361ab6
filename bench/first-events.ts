/**
 * Measures the time for loading a library with its schemas, and for the first events in a process. Prints both in
 * milliseconds, as JSON: `node dist/first-events.js FILE`.
 *
 * @module
 */
import { argv } from 'node:process'

import { load } from './library.js'
import { readLines } from './read-corpus.js'

/** About the size of the first `/sync` of an account. */
const FIRST_EVENTS = 1_000

export interface FirstEvents {
  readonly load: number
  readonly decode: number
}

const events = readLines('valid')
  .slice(0, FIRST_EVENTS)
  .map((line): unknown => JSON.parse(line))
const start = performance.now()
const library = await load(argv[2] as string)
const loaded = performance.now()
const results = events.map((event) => library.decode(event))
const decoded = performance.now()

if (!results.every((result) => library.accepted(result as never))) throw new Error(`${library.name} rejects an event`)
const measured: FirstEvents = { load: loaded - start, decode: decoded - loaded }
console.log(JSON.stringify(measured))
