/**
 * Long values are read member by member, with the same result as whole ones.
 *
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Found } from '../../../src/cli/form/found.js'
import type { Layout } from '../../../src/cli/input/detect-layout.js'
import { readPieces } from '../../../src/cli/source/read-pieces.js'
import { finder } from '../../../src/cli/source/read-source.js'
import { isObject } from '../../../src/json/own.js'
import { chunksOf } from '../drive.js'
import { described } from './found-in.js'
import { INPUTS, NOT_EVENTS, PDU, STRIPPED, SYNC, TIMELINE, TYPING } from './inputs.js'

const FAR = 2 ** 30

interface Sizes {
  readonly chunk: number
  readonly long: number
  readonly most?: number
  readonly line?: number
}

/** Returns all that is found in an input, with the line of each. */
async function foundIn(
  input: string | Uint8Array,
  { chunk, line = FAR, long, most = FAR }: Sizes,
  layout: Layout = 'values',
): Promise<(readonly [line: number | undefined, found: Found])[]> {
  const all: (readonly [number | undefined, Found])[] = []
  const reader = finder((found, place) => all.push([place.line, found]))
  // The layout is given, since detecting it takes the whole of such small inputs.
  await readPieces(chunksOf(input, chunk), { line, value: most, long }, reader, undefined, layout)
  return all
}

/** Returns a line of text for all that is found in an input. */
async function read(...args: Parameters<typeof foundIn>): Promise<string[]> {
  return (await foundIn(...args)).map(([line, found]) => {
    const event = found._tag === 'Event' ? JSON.stringify(found.event) : ''
    return `${line}${found._tag === 'NotEvents' ? ` ${found._tag}` : ''}${described(found)} ${event}`
  })
}

const whole = (input: string | Uint8Array) => read(input, { chunk: 2 ** 16, long: FAR })

/** Values with the same members in any order. */
function shuffled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map(shuffled))
  if (!isObject(value)) return fc.constant(value)
  const entries = Object.entries(value)
  return fc
    .tuple(
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.tuple(...entries.map(([, v]) => shuffled(v))),
    )
    .map(([order, values]) =>
      Object.fromEntries(order.map(([key]) => [key, values[entries.findIndex(([k]) => k === key)]])),
    )
}

/** Inserts members into the objects of a value. */
function grown(value: unknown, added: readonly unknown[], next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => grown(item, added, next))
  if (!isObject(value) || 'content' in value) return value
  const entries = Object.entries(value).map(([key, held]) => [key, grown(held, added, next)] as const)
  if (next() % 2 === 0)
    entries.splice(next() % (entries.length + 1), 0, ['org.example.x', added[next() % added.length]])
  return Object.fromEntries(entries)
}

const ADDED = [
  5,
  'x',
  null,
  [TIMELINE],
  { a: { b: [SYNC, PDU] } },
  JSON.stringify(STRIPPED),
  [[TYPING]],
  { pdus: [PDU] },
  [{}, 7],
]

const sizes = fc.record({ chunk: fc.integer({ min: 1, max: 200 }), long: fc.integer({ min: 1, max: 400 }) })
const layouts = fc.constantFrom<((value: unknown) => string)[]>(
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => `[${JSON.stringify(value)}, ${JSON.stringify(value)}]`,
  (value) => `{"a":1}\n${JSON.stringify(value)}\n{"a":[]}`,
  (value) => JSON.stringify([[value], value]),
)

describe.each(Object.entries(INPUTS))('%s', (_, [input]) => {
  test('the same as whole, with keys in any order, and others between', async () => {
    const numbers = fc.infiniteStream(fc.nat(1000))
    await fc.assert(
      fc.asyncProperty(shuffled(input), numbers, layouts, sizes, async (value, stream, layout, size) => {
        const text = layout(grown(value, ADDED, () => stream.next().value ?? 0))
        expect(await read(text, size)).toEqual(await whole(text))
      }),
      { numRuns: 200 },
    )
  })
})

test.for(Object.entries(NOT_EVENTS))('the same as whole: %s', async ([, inputs]) => {
  for (const input of inputs) {
    const text = JSON.stringify({ ...input, 'org.example.x': 'x'.repeat(300) })
    for (const long of [1, 20, 100, 300]) expect(await read(text, { chunk: 7, long })).toEqual(await whole(text))
  }
})

/** So long that everything around it is being cut before it ends. */
const event = JSON.stringify({ ...SYNC, content: { name: 'x'.repeat(2000) } })
const timeline = (events: string) => `"timeline":{"events":[${events}]}`
const sync = (rooms: string, more = '') => `{"next_batch":"s","rooms":{"join":{${rooms}}}${more}}`
const room = (id: string, events: string) => `"${id}":{${timeline(events)}}`
const at = (id: string, index: number) => `/rooms/join/${id}/timeline/events/${index} sync m.room.name`
const SIZES = [1, 2, 7, 50, 1000]

/** What is found in a value of which everything is long. */
async function expectFound(input: string | Uint8Array, wanted: readonly string[], sizes: Partial<Sizes> = {}) {
  for (const chunk of SIZES) {
    const found = await read(input, { chunk, long: 1, ...sizes })
    expect(
      found.map((one) => one.replace(/ \{.*/, '').trimEnd()),
      `chunks of ${chunk}`,
    ).toEqual(wanted)
  }
}

test.for<[name: string, input: string | Uint8Array, found: string[]]>([
  [
    'a value that breaks off between members',
    sync(room('!a:b.c', `${event},${event}`)).slice(0, -1),
    [`1${at('!a:b.c', 0)}`, `1${at('!a:b.c', 1)}`, '1! not JSON: the object does not end'],
  ],
  [
    'a value that breaks off in an event',
    sync(room('!a:b.c', `${event},{"type":`)).slice(0, -6),
    [
      `1${at('!a:b.c', 0)}`,
      '1/rooms/join/!a:b.c/timeline/events/1! rooms.join["!a:b.c"].timeline.events[1]: not JSON: unexpected end after character 8 of the element',
    ],
  ],
  [
    'an event that is not JSON',
    sync(room('!a:b.c', `${event},{"type":x},${event}`)),
    [
      `1${at('!a:b.c', 0)}`,
      '1/rooms/join/!a:b.c/timeline/events/1! rooms.join["!a:b.c"].timeline.events[1]: not JSON: unexpected character at character 9 of the element',
      `1${at('!a:b.c', 2)}`,
    ],
  ],
  [
    'a comma too many',
    sync(`${room('!a:b.c', `${event},`)},`),
    [
      `1${at('!a:b.c', 0)}`,
      '1/rooms/join/!a:b.c/timeline/events/1! rooms.join["!a:b.c"].timeline.events[1]: not JSON: empty',
      '1/rooms/join! rooms.join: not JSON: expected a key and a value',
    ],
  ],
  [
    'a comma too few',
    sync(`${room('!a:b.c', event)} ${room('!d:b.c', event)}`),
    [`1${at('!a:b.c', 0)}`, '1/rooms/join! rooms.join: not JSON: expected a comma after a value'],
  ],
  [
    'a key without quotes',
    sync(`${room('!a:b.c', event)},key:{"events":[]}`),
    [`1${at('!a:b.c', 0)}`, '1/rooms/join! rooms.join: not JSON: expected a key and a value'],
  ],
  [
    'an event that is not UTF-8',
    Buffer.from(sync(room('!a:b.c', `${event},{"type":"\xff"},${event}`)), 'latin1'),
    [
      `1${at('!a:b.c', 0)}`,
      '1/rooms/join/!a:b.c/timeline/events/1! rooms.join["!a:b.c"].timeline.events[1]: not UTF-8',
      `1${at('!a:b.c', 2)}`,
    ],
  ],
  [
    'escaped keys, and those of prototypes',
    sync(room('!\\u0061:b.c', event), `,"__proto__":{"a":[${event}]},"constructor":{"b":[${event}]}`),
    [`1${at('!a:b.c', 0)}`, '1/__proto__/a/0 inferred m.room.name', '1/constructor/b/0 inferred m.room.name'],
  ],
  [
    'a key that occurs twice',
    sync(`${room('!a:b.c', event)},${room('!a:b.c', event)}`, ',"next_batch":"t"'),
    [
      `1${at('!a:b.c', 0)}`,
      '1/rooms/join/!a:b.c! rooms.join["!a:b.c"]: the key occurs twice: both of its values were read',
      `1${at('!a:b.c', 0)}`,
    ],
  ],
  [
    'a key that makes it another form',
    sync(room('!a:b.c', event), ',"chunk":[]'),
    [`1${at('!a:b.c', 0)}`, '1/chunk! chunk: how events are read depends on this key, which comes after them'],
  ],
  [
    'keys that make it an event',
    sync(room('!a:b.c', event), ',"type":"m.x","content":{}'),
    [`1${at('!a:b.c', 0)}`, '1/content! content: how events are read depends on this key, which comes after them'],
  ],
  [
    'a key that makes it another form with the same parts',
    `{"pdus":[${JSON.stringify(PDU)}],"auth_chain":[${JSON.stringify(PDU)}]}`,
    ['1/pdus/0 pdu m.room.name', '1/auth_chain/0 pdu m.room.name'],
  ],
  [
    'a section that is not what it should be',
    sync('"!a:b.c":{"timeline":{"events":{"a":[1,2,3]}},"state":[5]}'),
    [
      '1/rooms/join/!a:b.c/timeline/events! rooms.join["!a:b.c"].timeline.events: expected an array: its events were not read',
      '1/rooms/join/!a:b.c/state! rooms.join["!a:b.c"].state: expected an object: its events were not read',
    ],
  ],
  [
    'more after it',
    `${sync(room('!a:b.c', event))}\n${event}x\n{"chunk":[${JSON.stringify(TIMELINE)}]}`,
    [
      `1${at('!a:b.c', 0)}`,
      '2 inferred m.room.name',
      '2! not JSON: unexpected character at column 1',
      '3/chunk/0 timeline m.room.name',
    ],
  ],
])('%s', async ([, input, wanted]) => {
  await expectFound(input, wanted)
})

test.for<[name: string, input: string, found: string[]]>([
  [
    'a form that later keys could change',
    `{"events":[${event},{"type":x}],"room_version":"10"}`,
    [
      '1/events/0 inferred m.room.name, version 10',
      '1/events/1! events[1]: not JSON: unexpected character at character 9 of the element',
    ],
  ],
  [
    'one that breaks off',
    `{"events":[${event},{"type":`,
    [
      '1/events/0 inferred m.room.name',
      '1/events/1! events[1]: not JSON: unexpected end after character 8 of the element',
    ],
  ],
  [
    'one with the wrong bracket at its end',
    `{"events":[${event}}}{"chunk":[${JSON.stringify(TIMELINE)}]}`,
    [
      '1/events/0! events[0]: not JSON: unexpected text after the value at character 2135 of the element',
      '1/events! events: not JSON: the array does not end',
      '1/chunk/0 timeline m.room.name',
    ],
  ],
])('once it has been held whole, %s is read as far as it can be', async ([, input, wanted]) => {
  await expectFound(input, wanted)
})

const pdus = JSON.stringify(Array(2).fill({ ...PDU, content: { name: 'x'.repeat(1500) } }))

test.for<[name: string, input: string, found: string[]]>([
  [
    'of a form that later keys could change, up to the limit',
    `{"events":${pdus},"room_version":"10"}`,
    [
      '1/events/0 inferred m.room.name',
      '1/events/1 inferred m.room.name',
      '1/room_version! room_version: how events are read depends on this key, which comes after them',
    ],
  ],
  [
    'with the key before the events',
    `{"room_version":"10","events":${pdus}}`,
    ['1/events/0 inferred m.room.name, version 10', '1/events/1 inferred m.room.name, version 10'],
  ],
  ['of no form', `{"a":{"b":${pdus}},"c":5}`, ['1/a/b/0 inferred m.room.name', '1/a/b/1 inferred m.room.name']],
  [
    'an array in an array',
    `[[${event},${event}],[5]]`,
    ['1/0/0 inferred m.room.name', '1/0/1 inferred m.room.name', '1/1/0 inferred ? 5'],
  ],
  [
    'a string that is too long',
    `{"next_batch":"s","rooms":{"x":"${'x'.repeat(3000)}"},"presence":{"events":[${JSON.stringify(TYPING)}]}}`,
    ['1/rooms/x! rooms.x: longer than 2500 bytes: not read', '1/presence/events/0 presence m.typing'],
  ],
  [
    'an event that is too long',
    `{"next_batch":"s","presence":{"events":[{"type":"m.x","content":{"a":"${'x'.repeat(3000)}"}},${event}]}}`,
    [
      '1/presence/events/0! presence.events[0]: longer than 2500 bytes: not read',
      '1/presence/events/1 presence m.room.name',
    ],
  ],
  [
    'an event',
    `{"type":"m.x","content":{"a":"${'x'.repeat(3000)}"}}{}`,
    ['1! longer than 2500 bytes: not read', '1 NotEvents! JSON without events'],
  ],
  [
    'a key that tells the form',
    `{"content":{"m.x":{}},"user_id":"@a:example.org","account_data_type":"${'x'.repeat(3000)}"}`,
    ['1/content account_data', '1/account_data_type! account_data_type: longer than 2500 bytes: not read'],
  ],
  ['words', `{"session_key":"x","session_id":{"a":"${'x'.repeat(3000)}"}}`, ['1! longer than 2500 bytes: not read']],
])('beyond the limit, %s', async ([, input, wanted]) => {
  await expectFound(input, wanted, { most: 2500 })
})

test('brackets without end are examined a few times, not once for each', async () => {
  const found = await read('{"a":'.repeat(2 ** 16), { chunk: 2 ** 16, long: 1, most: 2 ** 17 })
  expect(found).toEqual([expect.stringMatching(/\/a! .*longer than 131072 bytes: not read/)])
})

test('beyond the limit, an encoding that comes after the text is named', async () => {
  const text = Buffer.from(JSON.stringify({ chunk: [TIMELINE] })).toString('base64')
  const input = JSON.stringify({ text, encoding: 'base64' })
  // The beginning ends in the word `base64`.
  const most = input.length - 5
  expect(await read(input, { chunk: 5, long: most - 10, most })).toEqual([
    '1/encoding! encoding: how events are read depends on this key, which comes after them ',
  ])
})

test('beyond the limit, every event is found once, or a part around it is named', async () => {
  const numbers = fc.infiniteStream(fc.nat(1000))
  const inputs = fc.constantFrom(...Object.values(INPUTS).map(([input]) => input)).chain(shuffled)
  const near = sizes.chain((size) => fc.nat(400).map((more) => ({ ...size, most: size.long + more })))
  await fc.assert(
    fc.asyncProperty(inputs, numbers, near, async (input, stream, size) => {
      const text = JSON.stringify(grown(input, ADDED, () => stream.next().value ?? 0))
      const all = await foundIn(text, { chunk: 2 ** 16, long: FAR })
      const found = (await foundIn(text, size)).map(([, one]) => one)
      const places = found.flatMap((one) => (one._tag === 'Event' ? [one.at.join('\n')] : []))
      expect(new Set(places).size).toBe(places.length)
      // Then other events may have been found.
      if (found.some((one) => one._tag === 'Unread' && one.code === 'late-key')) return
      const unread = found.flatMap((one) => (one._tag === 'Event' ? [] : [one.at]))
      for (const [, { _tag, at }] of all) {
        if (_tag !== 'Event' || places.includes(at.join('\n'))) continue
        expect(
          unread.some((around) => around.every((key, i) => at[i] === key)),
          at.join('/'),
        ).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

const NEXT = JSON.stringify({ ...TIMELINE, event_id: '$next' })

test('whatever a long line is, the next one is read', async () => {
  const inputs = Object.values(INPUTS).map(([input]) => JSON.stringify([input, SYNC]).slice(1, -1))
  const change = fc.tuple(
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', 'x', '\xff', ' '),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...inputs),
      fc.array(change),
      sizes,
      fc.nat(3000),
      async (text, changes, size, most) => {
        let line = Buffer.from(text)
        for (const [at, removed, added] of changes) {
          const start = at % line.length
          line = Buffer.concat([line.subarray(0, start), Buffer.from(added, 'latin1'), line.subarray(start + removed)])
        }
        const input = Buffer.concat([line, Buffer.from(`\n${NEXT}\n`)])
        const found = await read(input, { ...size, most: most + 400, line: 10 }, 'lines')
        expect(found.at(-1)).toBe(`2 inferred m.room.name ${NEXT}`)
        expect(found.length).toBeGreaterThan(1)
      },
    ),
    { numRuns: 2000 },
  )
})
