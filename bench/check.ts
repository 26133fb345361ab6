/**
 * Checks that all libraries do the same before anything is timed: each accepts every valid event, rejects every invalid
 * one, and agrees with the others on every changed one, with both `is` and `decode`.
 *
 * @module
 */
import { exit } from 'node:process'

import { FILES, type Library, load } from './library.js'
import { type Corpus, readEvents } from './read-corpus.js'

const events: Record<Corpus, readonly unknown[]> = {
  valid: readEvents('valid'),
  invalid: readEvents('invalid'),
  changed: readEvents('changed'),
}
const yardstick = await load('hand-written')
const verdicts = {
  valid: events.valid.map(() => true),
  invalid: events.invalid.map(() => false),
  changed: events.changed.map((event) => yardstick.is(event)),
}

let faults = 0
for (const file of FILES) {
  const library = await load(file)
  for (const corpus of ['valid', 'invalid', 'changed'] as const) check(library, corpus)
}
if (faults > 0) exit(1)
const accepted = verdicts.changed.filter(Boolean).length
console.log(
  `${FILES.length} libraries agree on ${events.valid.length} valid events, ${events.invalid.length} invalid ones, ` +
    `and on changes of which ${accepted} are valid and ${verdicts.changed.length - accepted} invalid.`,
)

function check(library: Library, corpus: Corpus): void {
  const wrong = events[corpus].filter((event, i) => {
    const verdict = verdicts[corpus][i]
    return library.is(event) !== verdict || library.accepted(library.decode(event) as never) !== verdict
  })
  if (wrong.length === 0) return
  faults++
  console.error(`${library.name}: differs on ${wrong.length} ${corpus} events, the first being`)
  console.error(JSON.stringify(wrong[0]))
}
