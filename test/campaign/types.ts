/**
 * Measures how long each type of room event takes to check: the published union of all types, against the code that ajv makes of the
 * emitted schema for this type alone.
 *
 *     npm run bench:types
 *
 * Passes over the same events alternate; the figure is the median of the ratios, by processor time. ajv reads
 * inherited properties too, as it does by default.
 *
 * @module
 */
import { loadavg } from 'node:os'

import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'

import type { AnyCodec } from '../../src/codec/codec.js'
import { TIMELINE } from '../../src/kind/timeline.js'
import { eventModule, moduleSchema } from '../../tool/layout.js'
import { ID_PREFIX, readSchemas } from '../schema/schemas.js'
import { valuesOf } from '../support/arbitrary.js'

const EVENTS = 1_000
const PASSES = 40
const PAIRS = 11

const { AnySyncTimelineEvent } = (await import('matrix-event-model')) as unknown as { AnySyncTimelineEvent: AnyCodec }
const ajv = new Ajv2020({ strict: false })
for (const schema of readSchemas().values()) ajv.addSchema(schema)

/** Keeps the results, so that no call can be left out. */
let accepted = 0

const rows = Object.entries(TIMELINE).map(([type, definition]) => {
  const codec: AnyCodec = definition.sync
  const reference = `${moduleSchema(eventModule(definition.kind, definition.type))}#/$defs/${codec.name}`
  const validate = ajv.getSchema(ID_PREFIX + reference)
  if (validate === undefined) throw new Error(`${reference}: no such schema`)
  const texts = fc.sample(valuesOf(codec), { numRuns: EVENTS, seed: 1 }).map((event) => JSON.stringify(event))
  const events = texts.map((text) => JSON.parse(text)).filter((event) => codec.is(event) && validate(event))
  const ours = () => pass(events, AnySyncTimelineEvent.is)
  const theirs = () => pass(events, validate)
  ours()
  theirs()
  const pairs = Array.from({ length: PAIRS }, (_, i) => {
    const first = i % 2 === 0 ? ours() : theirs()
    const second = i % 2 === 0 ? theirs() : ours()
    return i % 2 === 0 ? first / second : second / first
  })
  return { type, ratio: pairs.sort((a, b) => a - b)[PAIRS >> 1] ?? Number.NaN }
})

for (const { type, ratio } of rows.sort((a, b) => b.ratio - a.ratio)) console.log(`${ratio.toFixed(2)}  ${type}`)
console.log(`\nof the time of ajv's code; load average ${loadavg()[0]?.toFixed(1)}; ${accepted} accepted`)

/** The processor time of some passes over events, in microseconds. */
function pass(events: readonly unknown[], validate: (event: unknown) => unknown): number {
  const start = process.cpuUsage()
  for (let i = 0; i < PASSES; i++) for (const event of events) if (validate(event)) accepted++
  const { system, user } = process.cpuUsage(start)
  return system + user
}
