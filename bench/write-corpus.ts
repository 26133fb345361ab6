/**
 * Writes the events for all measurements and checks: `node dist/write-corpus.js FOLDER`.
 *
 * `invalid.ndjson` has the events of `valid.ndjson` in order, each with one change that the hand-written validator
 * rejects. `changed.ndjson` has all kinds of changes, twice as many; the libraries must agree on whether to reject
 * them.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'

import { type JsonObject, validEvents } from './corpus.js'
import { library } from './libraries/hand-written.js'
import { mutate } from './mutate.js'
import { Random } from './random.js'

const EVENTS = 10_000

const folder = argv[2] as string
const random = new Random(54321)
const valid = validEvents(EVENTS)
const invalid = valid.map((event) => {
  for (;;) {
    const changed = mutate(event, random)
    if (!library.is(changed)) return changed
  }
})

mkdirSync(folder, { recursive: true })
write('valid', valid)
write('invalid', invalid)
write(
  'changed',
  [...valid, ...valid].map((event) => mutate(event, random)),
)

function write(name: string, events: readonly JsonObject[]): void {
  writeFileSync(join(folder, `${name}.ndjson`), events.map((event) => `${JSON.stringify(event)}\n`).join(''))
}
