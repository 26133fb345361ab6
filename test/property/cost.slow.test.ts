/**
 * A property of every exported function with data arguments: the number of steps grows at most in proportion to the
 * input.
 *
 * Time and uncountable steps are measured by `npm run cost`.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'
import { SAMPLES } from './all-samples.js'
import { type Family, familiesOf } from './growth.js'
import { jointFamilies } from './joint-growth.js'
import type { Sample } from './sample.js'
import { stepsIn, tooManySteps } from './steps.js'

const SIZE = 64

/** Some limits are at 255 bytes, and globs switch to another algorithm after 64 comparisons per character. */
const TEXT_SIZE = 512

const FILLERS = ['letters', 'combining marks', 'quotes', 'mx-reply', '*?a', 'escaped dots', 'slashes', 'percent', 'via']

type Call = (...args: readonly unknown[]) => unknown

/** Returns the steps at three sizes, if the last increase is too large. */
function tooSteep(call: Call, { argumentsOf, isText, name }: Family): string | undefined {
  const least = isText ? TEXT_SIZE : SIZE
  // Creates one-time data, such as what errors say, before counting.
  drained(call(...argumentsOf(least)))
  const steps = tooManySteps(least, (size) => {
    const args = argumentsOf(size)
    return stepsIn((counted) => drained(call(...args.map(counted))))
  })
  return steps && `${name}: ${steps.join(', ')} steps`
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

test.each(withData)('%s takes a linear number of steps', (name, samples) => {
  const faults = samples.flatMap((sample) =>
    [...familiesOf(sample, FILLERS), ...(jointFamilies[name] ?? [])].flatMap(
      (family) => tooSteep(sample.call, family) ?? [],
    ),
  )
  expect(faults).toEqual([])
})

describe('detects quadratic cost', () => {
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

  test('accepts linear cost', () => {
    expect(tooSteep((ids) => [...new Set(ids as string[])].sort(), items)).toBeUndefined()
    expect(tooSteep((html) => (html as string).replaceAll('<', '&lt;').split(' '), text)).toBeUndefined()
  })
})
