/**
 * One property over every exported function that takes event data: the steps it takes grow no faster than its input.
 *
 * Time, and what cannot be counted, is looked at by `npm run cost`.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'
import { SAMPLES } from './all-samples.js'
import { type Family, familiesOf } from './growth.js'
import { jointFamilies } from './joint-growth.js'
import { validArguments } from './mutations.js'
import type { Sample } from './sample.js'
import { stepsIn } from './steps.js'

const SIZE = 64

/** Some limits are at 255 bytes, and a glob compares 64 characters for each before it takes another way. */
const TEXT_SIZE = 512

/** Twice the growth is linear, four times quadratic. Sorting gives some more than twice. */
const MAX_RATIO = 3

/** What grows by fewer steps for each of the first size is noise: a limit that is reached, a branch more. */
const NOISE = 2

const FILLERS = ['letters', 'combining marks', 'quotes', 'mx-reply', '*?a', 'escaped dots', 'slashes', 'percent', 'via']

type Call = (...args: readonly unknown[]) => unknown

/** The steps at three sizes, where the last step up is too large. */
function tooSteep(call: Call, { argumentsOf, isText, name }: Family): string | undefined {
  const size = isText ? TEXT_SIZE : SIZE
  const stepsAt = (times: number) => {
    const args = argumentsOf(times * size)
    return stepsIn((counted) => drained(call(...args.map(counted))))
  }
  const [once, twice, fourTimes] = [stepsAt(1), stepsAt(2), stepsAt(4)]
  const isSteep = fourTimes - twice > MAX_RATIO * Math.max(twice - once, 0) + NOISE * size
  return isSteep ? `${name}: ${once}, ${twice}, ${fourTimes} steps` : undefined
}

function drained(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'next' in result && Symbol.iterator in result
    ? [...(result as IterableIterator<unknown>)]
    : result
}

const withData = Object.entries(SAMPLES).flatMap(([name, of]): [string, readonly Sample[]][] => {
  const samples = [of].flat().filter(({ args }) => args.some(({ isData }) => isData))
  return samples.length === 0 ? [] : [[name, samples]]
})

test.each(withData)('%s takes steps in proportion to its data', (name, samples) => {
  // What is made once, a table of look-alikes for example, is made now.
  for (const sample of samples) drained(sample.call(...validArguments(sample)))
  const faults = samples.flatMap((sample) =>
    [...familiesOf(sample, FILLERS), ...(jointFamilies[name] ?? [])].flatMap(
      (family) => tooSteep(sample.call, family) ?? [],
    ),
  )
  expect(faults).toEqual([])
})

describe('what is quadratic is seen', () => {
  const items: Family = {
    name: 'items',
    argumentsOf: (size) => [Array.from({ length: size }, (_, i) => `@${i}:a.org`)],
  }
  const text: Family = { name: 'text', argumentsOf: (size) => ['<a '.repeat(size)] }

  test.each<[string, Family, (input: never) => unknown]>([
    ['a search of the list for each item', items, (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) === i)],
    ['the same in a copy', items, (ids: string[]) => [...ids].filter((id, i, all) => all.indexOf(id) === i)],
    [
      'a copy of the list for each item',
      items,
      (ids: string[]) => ids.reduce<string[]>((all, id) => all.concat(id), []),
    ],
    [
      'taking items from the front',
      items,
      (ids: string[]) => {
        for (const queue = [...ids]; queue.length > 0; ) queue.shift()
      },
    ],
    [
      'a loop in a loop',
      items,
      (ids: string[]) => {
        for (const a of ids) for (const b of ids) if (a === b) break
      },
    ],
    [
      'a set gone through for each item',
      items,
      (ids: string[]) => {
        const all = new Set(ids)
        for (const a of ids) for (const b of all) if (a === b) break
      },
    ],
    [
      'a search to the end from each match',
      text,
      (html: string) => [...html.matchAll(/</g)].map(({ index }) => html.indexOf('>', index)),
    ],
    [
      'the same by a regular expression',
      text,
      (html: string) => [...html.matchAll(/</g)].map(({ index }) => />/.exec(html.slice(index))),
    ],
  ])('%s', (_, family, quadratic) => {
    expect(tooSteep(quadratic as Call, family)).toBeDefined()
  })

  test('what is linear is not', () => {
    expect(tooSteep((ids) => [...new Set(ids as string[])].sort(), items)).toBeUndefined()
    expect(tooSteep((html) => (html as string).replaceAll('<', '&lt;').split(' '), text)).toBeUndefined()
  })
})
