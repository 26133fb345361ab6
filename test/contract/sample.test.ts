/**
 * Checks that `sample/events.ndjson` has at least one valid event of every type and msgtype, in every format.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'

interface SampleLine {
  readonly format: EventFormat
  // biome-ignore lint/suspicious/noExplicitAny: JSON from a file
  readonly event: any
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const samples: readonly SampleLine[] = read('sample/events.ndjson')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const { events, msgtypes } = JSON.parse(read('schemas/index.json'))

/** The format of samples, by kind of the definition. */
const FORMATS: { readonly [kind: string]: EventFormat } = {
  edu: 'edu',
  ephemeral: 'ephemeral',
  'global-account-data': 'account_data',
  'message-like': 'timeline',
  presence: 'presence',
  'room-account-data': 'account_data',
  state: 'timeline',
  'to-device': 'to_device',
}

const listed = Object.entries<object>(events).flatMap(([type, kinds]) =>
  Object.keys(kinds).map((kind) => [type, kind] as const),
)

test.for(listed)('%s, %s: has a sample', ([type, kind]) => {
  const isOfType = (name: string) => (type.endsWith('*') ? name.startsWith(type.slice(0, -1)) : name === type)
  const found = samples.filter(
    ({ event, format }) => format === FORMATS[kind] && isOfType(event.type ?? event.edu_type),
  )
  expect(found).not.toEqual([])
})

test.for(Object.keys(msgtypes))('%s: has a sample', (msgtype) => {
  expect(samples.some(({ event }) => event.content.msgtype === msgtype)).toBe(true)
})

test.for(samples.map((sample, i) => [i + 1, sample.event.type ?? sample.event.edu_type, sample] as const))(
  'line %i, %s, is known',
  ([, , { event, format }]) => {
    const parsed = parseEvent(format, event)
    expect(parsed._tag === 'Left' ? parsed.left.errors.map(({ message }) => message) : parsed.right._tag).toBe('Known')
  },
)
