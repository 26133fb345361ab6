/**
 * Measures the `is` of `AnySyncTimelineEvent` on events of every type, alternating with the code that ajv generates from
 * the same declarations. Prints the ratio for each type, as JSON: `node dist/rare/measure.js PAIRS`.
 *
 * A pass goes through the events of all types, so that each type finds the caches as the others left them. `ajv` gets the
 * function of the event's type from a map.
 *
 * @module
 */
import { argv } from 'node:process'

import { AnySyncTimelineEvent } from 'matrix-event-model'

import type { JsonObject } from '../corpus.js'
import { mutate } from '../mutate.js'
import { Random } from '../random.js'
import { median } from '../statistics.js'
import { eventsOf, roomEventTypes } from './events.js'

/** The time relative to ajv's, by event type. */
export type TypeRatios = Record<string, number>

/** 44 types with this number of events are about as many as in the other measurements. */
const EVENTS = 220

type Check = (event: unknown) => boolean

/** The module that `generate-ajv.ts` writes. */
const VALIDATORS = './validate.js'
const validators = (await import(VALIDATORS)) as { readonly [name: string]: Check }

const types = roomEventTypes().map((type) => ({ ...type, events: eventsOf(type, EVENTS) }))
const byType = new Map<unknown, Check>(types.map(({ codec, type }) => [type, validators[codec.name] as Check]))
const ours: Check = (event) => AnySyncTimelineEvent.is(event)
const ajv: Check = (event) => byType.get((event as { readonly type: unknown }).type)?.(event) === true

const random = new Random(99)
for (const { events, type } of types) {
  for (const event of events) {
    const changed = mutate(event as JsonObject, random)
    for (const value of [event, { ...changed, type }]) {
      if (ours(value) !== ajv(value)) throw new Error(`not the same verdict on ${JSON.stringify(value)}`)
    }
  }
}

// Consumes the results, so that the compiler cannot remove the calls.
const sink = { last: false }
Object.assign(globalThis, { sink })

const times = types.map(() => ({ ours: [] as number[], ajv: [] as number[] }))
const pairs = Number(argv[2])
for (let pair = -3; pair < pairs; pair++) {
  for (const name of pair % 2 === 0 ? (['ours', 'ajv'] as const) : (['ajv', 'ours'] as const)) {
    const check = name === 'ours' ? ours : ajv
    for (const [i, { events }] of types.entries()) {
      const start = performance.now()
      for (const event of events) sink.last = check(event)
      if (pair >= 0) times[i]?.[name].push(performance.now() - start)
    }
  }
}
const ratios = times.map((time) => median(time.ours.map((ms, i) => ms / (time.ajv[i] as number))))
const measured: TypeRatios = Object.fromEntries(types.map(({ type }, i) => [type, ratios[i] as number]))
console.log(JSON.stringify(measured))
