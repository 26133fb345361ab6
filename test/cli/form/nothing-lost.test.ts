/**
 * Nothing in a form is lost silently: whatever is put into it, each event is found exactly once, or the part around it
 * is named as unread.
 *
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isContentMap } from '../../../src/cli/form/content-map.js'
import { isLikeEvent } from '../../../src/cli/form/event-like.js'
import { FORMS } from '../../../src/cli/form/forms.js'
import { isObject, ownValue } from '../../../src/json/own.js'
import { foundIn } from './found-in.js'
import { INPUTS, PDU, STRIPPED, SYNC, TIMELINE, TYPING } from './inputs.js'

type Path = readonly string[]

describe.each(Object.entries(INPUTS))('%s', (_, [input]) => {
  const places = holdersIn(input)

  test('events are found, wherever they are added', () => {
    const added = fc.tuple(
      fc.constantFrom(...places),
      fc.constantFrom('extra', 'org.example.x', '7'),
      fc.nat(ADDED.length - 1),
    )
    fc.assert(
      fc.property(fc.array(added, { minLength: 1, maxLength: 3 }), (all) => {
        let value = structuredClone(input)
        for (const [path, key, i] of all) value = withValue(value, path, key, structuredClone(ADDED[i]))
        expectNothingLost(value)
      }),
    )
  })

  test('what is not of the type that it should have is named', () => {
    const parts = partsIn(input)
    // A row about a room has no part with events.
    if (parts.length === 0) return
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.constantFrom(...WRONG), (path, wrong) => {
        const value = replaced(structuredClone(input), path, structuredClone(wrong))
        expectNothingLost(value)
        // Lists and objects may be empty. With `rooms` of the other type, one response looks like another.
        const isOther = path.join() === 'rooms' && typeof wrong === 'object'
        if (isOther || kindOf(valueAt(input, path)) === kindOf(wrong)) return
        const found = foundIn(value)
        const isNamed = found.some((one) => {
          if (one._tag === 'NotEvents') return true
          return one._tag === 'Unread' ? isAround(one.at, path) || isAround(path, one.at) : isAround(path, one.at)
        })
        expect(isNamed, `${path.join('/')} as ${JSON.stringify(wrong)}`).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

test('any JSON can be searched', () => {
  const keys = FORMS.flatMap(({ told }) => told.flatMap((all) => all.split(' '))).map((key) => key.replace(/\W\W$/, ''))
  const key = fc.constantFrom(...new Set(keys), '__proto__', 'toString', 'type', 'content', 'format_version')
  const leaf = fc.constantFrom(null, 5, 'x', true, TIMELINE, JSON.stringify(SYNC), '\\x7b22', '[', {
    type: 'm.x',
    content: {},
  })
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(leaf, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 5 })),
  }))
  fc.assert(
    fc.property(value, (any) => {
      const found = foundIn(JSON.parse(JSON.stringify(any)))
      expect(found.every(({ at }) => at.every((part) => typeof part === 'string'))).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

const ADDED: readonly unknown[] = [
  TIMELINE,
  [SYNC, STRIPPED],
  { events: [PDU] },
  { a: { b: [[TYPING]] } },
  [{ event: TIMELINE, room_version: '10' }],
  { chunk: [TIMELINE], next_batch: 's' },
  JSON.stringify([TIMELINE]),
  { pdus: [PDU], edus: null, access_token: 'x' },
]

const WRONG: readonly unknown[] = [
  5,
  'x',
  true,
  {},
  { a: 1 },
  TIMELINE,
  [],
  [5],
  { a: TIMELINE },
  [[TIMELINE]],
  { events: [SYNC] },
]

/** Marks each event of a value, and expects each mark to come out once, or to be in a part that is named as unread. */
function expectNothingLost(value: unknown): void {
  let next = 0
  const marked = withMarks(value, () => next++)
  const found = foundIn(marked)
  const counts = new Map<string, number>()
  const count = (text: string) => {
    for (const [, mark = ''] of text.matchAll(/mark[\\"]*:(\d+)/g)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  for (const one of found) {
    if (one._tag === 'Event') count(JSON.stringify(one.event))
    else if (one._tag === 'Unread') count(JSON.stringify(valueAt(marked, one.at)))
  }
  const wanted = new Map(Array.from({ length: next }, (_, i) => [String(i), 1]))
  expect(new Map([...counts].sort()), JSON.stringify(marked)).toEqual(new Map([...wanted].sort()))
}

function withMarks(value: unknown, mark: () => number): unknown {
  if (typeof value === 'string') {
    return /^[{[]/.test(value) ? JSON.stringify(withMarks(JSON.parse(value), mark)) : value
  }
  if (Array.isArray(value)) return value.map((item) => withMarks(item, mark))
  if (!isObject(value)) return value
  if (isLikeEvent(value)) return { ...value, mark: mark() }
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withMarks(held, mark)]))
}

/** The places of objects and arrays around events. */
function holdersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || isLikeEvent(value)) return []
  return [path, ...Object.entries(value).flatMap(([key, held]) => holdersIn(held, [...path, key]))]
}

/** The places of events, in any form, and of objects and arrays that hold some. */
function partsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string' && value.includes('"type"')) return [path]
  if (typeof value !== 'object' || value === null) return []
  if (isContentMap(value)) return [path]
  if (isLikeEvent(value)) return path.length === 0 ? [] : [path]
  const inner = Object.entries(value).flatMap(([key, held]) => partsIn(held, [...path, key]))
  return path.length === 0 || inner.length === 0 ? inner : [path, ...inner]
}

/** Adds a value to an object at a key, or at the end of an array. */
function withValue(value: unknown, path: Path, key: string, added: unknown): unknown {
  const holder = valueAt(value, path)
  if (Array.isArray(holder)) holder.push(added)
  else Object.assign(holder as object, { [key]: added })
  return value
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  Object.assign(valueAt(value, path.slice(0, -1)) as object, { [path.at(-1) as string]: by })
  return value
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((holder, key) => {
    const held = ownValue(typeof holder === 'string' ? JSON.parse(holder) : holder, key)
    return held
  }, value)
}

function kindOf(value: unknown): string {
  if (typeof value === 'string' && /^[{[]/.test(value)) return kindOf(JSON.parse(value))
  if (isObject(value)) return isLikeEvent(value) ? 'event' : 'object'
  return Array.isArray(value) ? 'array' : 'other'
}

/** Whether `inner` is `outer`, or a place in it. */
function isAround(outer: Path, inner: Path): boolean {
  return outer.every((key, i) => inner[i] === key)
}
