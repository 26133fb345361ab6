import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  differencesOf,
  entriesOf,
  type SortedMap,
  sizeOf,
  valueIn,
  withoutKey,
  withValue,
} from '../../../src/function/room-state/sorted-map.js'

function mapOf(entries: Iterable<readonly [string, number]>, start?: SortedMap<number>): SortedMap<number> {
  let map = start
  for (const [key, value] of entries) map = withValue(map, key, value)
  return map
}

function depthOf(map: SortedMap<unknown>): number {
  return map === undefined ? 0 : 1 + Math.max(depthOf(map.left), depthOf(map.right))
}

const sorted = (entries: Iterable<readonly [string, number]>) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : Number(a > b)))

const key = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', 'a', 'b', '\uffff', '😀'),
  fc.string({ maxLength: 2 }),
)
const entries = fc.array(fc.tuple(key, fc.nat(3)))

test('has the same entries as a Map, in order', () => {
  fc.assert(
    fc.property(entries, (entries) => {
      const map = mapOf(entries)
      const expected = new Map(entries)
      expect([...entriesOf(map)]).toStrictEqual(sorted(expected))
      expect(sizeOf(map)).toBe(expected.size)
      for (const [key, value] of expected) expect(valueIn(map, key)).toBe(value)
      expect(valueIn(map, 'not there')).toBeUndefined()
    }),
  )
})

test('has the same entries as a Map after removing keys, and stays balanced', () => {
  fc.assert(
    fc.property(entries, fc.array(key), (entries, keys) => {
      const map = mapOf(entries)
      const expected = new Map(entries)
      let left = map
      for (const key of keys) {
        expected.delete(key)
        left = withoutKey(left, key)
      }
      expect([...entriesOf(left)]).toStrictEqual(sorted(expected))
      expect(sizeOf(left)).toBe(expected.size)
      expect([...entriesOf(map)]).toStrictEqual(sorted(new Map(entries)))
      expect(withoutKey(left, 'not there')).toBe(left)
    }),
  )
  let many = mapOf(Array.from({ length: 4000 }, (_, i) => [String(i).padStart(4, '0'), i]))
  for (let i = 0; i < 3900; i++) many = withoutKey(many, String(i).padStart(4, '0'))
  expect(depthOf(many)).toBeLessThan(14)
})

test('finds the differences, whether or not one map was derived from the other', () => {
  fc.assert(
    fc.property(entries, entries, fc.boolean(), (first, second, grown) => {
      const previous = mapOf(first)
      const next = mapOf(second, grown ? previous : undefined)
      const [before, after] = [new Map(first), new Map(grown ? [...first, ...second] : second)]
      const expected = sorted([...before, ...after].filter(([key]) => before.get(key) !== after.get(key)))
        .map(([key]) => [key, before.get(key), after.get(key)] as const)
        .filter(([key], i, all) => key !== all[i - 1]?.[0])
      expect([...differencesOf(previous, next)]).toStrictEqual(expected)
    }),
    { numRuns: 1000 },
  )
})

test('setting an existing entry returns the same map', () => {
  const map = mapOf(Array.from({ length: 100 }, (_, i) => [`${i}`, i]))
  for (let i = 0; i < 100; i++) expect(withValue(map, `${i}`, i)).toBe(map)
})

const COUNT = 2 ** 16
const ordered = Array.from({ length: COUNT }, (_, i) => [String(i).padStart(6, '0'), i] as const)

describe('stays shallow, and shares unchanged parts', () => {
  test.each([
    ['in order', ordered],
    ['in reverse', [...ordered].reverse()],
    ['from both ends', ordered.map((_, i) => ordered[i % 2 === 0 ? i / 2 : COUNT - (i + 1) / 2] ?? (['', 0] as const))],
    [
      'from both ends, the last first',
      ordered.map((_, i) => ordered[i % 2 === 0 ? COUNT - 1 - i / 2 : (i - 1) / 2] ?? (['', 0] as const)),
    ],
    ['shuffled', ordered.map((_, i) => ordered[(i * 40_503) % COUNT] ?? (['', 0] as const))],
  ])('%s', (_, entries) => {
    const map = mapOf(entries)
    expect(sizeOf(map)).toBe(COUNT)
    // A tree of these weights is at most 1 / log2(4/3) times as deep as a perfect one.
    expect(depthOf(map)).toBeLessThanOrEqual(Math.log2(COUNT + 1) / Math.log2(4 / 3))

    const weightOf = (side: SortedMap<number>) => sizeOf(side) + 1
    const isBalanced = (node: SortedMap<number>): boolean =>
      node === undefined ||
      (weightOf(node.left) <= 3 * weightOf(node.right) &&
        weightOf(node.right) <= 3 * weightOf(node.left) &&
        isBalanced(node.left) &&
        isBalanced(node.right))
    expect(isBalanced(map)).toBe(true)

    const changed = withValue(map, '030000', -1)
    const known = new Set<object>()
    const collect = (node: SortedMap<number>): void => {
      if (node === undefined) return
      known.add(node)
      collect(node.left)
      collect(node.right)
    }
    collect(map)
    const before = known.size
    collect(changed)
    expect(known.size - before).toBeLessThanOrEqual(depthOf(map))
    expect([...differencesOf(map, changed)]).toStrictEqual([['030000', 30_000, -1]])
  })
})

test('a difference is found without a look at the rest', () => {
  let map = mapOf(ordered)
  let found = 0
  for (let i = 0; i < 10_000; i++) {
    const next = withValue(map, `${String(i * 6).padStart(6, '0')}${i % 3 === 0 ? 'x' : ''}`, -1)
    found += [...differencesOf(map, next)].length
    map = next
  }
  expect(found).toBe(10_000)
})
