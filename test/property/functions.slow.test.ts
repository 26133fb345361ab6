/**
 * A property of every exported function and method: for any JSON in a data argument, it does not throw, does not modify
 * its arguments, is deterministic, and returns a value of its type. The same holds with a polluted `Object.prototype`.
 *
 * New functions need a sample in `samples/`, in the file of their folder.
 *
 * @module
 */
import { isDeepStrictEqual } from 'node:util'

import { describe, expect, test } from 'vitest'

import { Codec } from '../../src/codec/codec.js'
import * as vocabulary from '../../src/codec/index.js'
import * as root from '../../src/index.js'
import * as signatureRoot from '../../src/signature/index.js'
import * as unstableRoot from '../../src/unstable/index.js'
import { deepFrozen } from '../support/frozen.js'
import { parts, take } from '../support/mutants.js'
import { SAMPLES } from './all-samples.js'
import { doubleMutations, type Mutation, singleMutations, validArguments } from './mutations.js'
import { OPTION_KEYS, POLLUTIONS, type Pollution, polluted } from './pollution.js'
import type { Sample } from './sample.js'

/** For all samples of a function together. */
const DOUBLE_MUTATIONS = 200
const SHOWN = 5

test('every exported function and method has a sample, and every sample is of one', () => {
  const exported = new Set([root, vocabulary, signatureRoot, unstableRoot].flatMap(callableNames))
  const sampled = new Set(Object.keys(SAMPLES))
  expect(
    [...exported].filter((name) => !sampled.has(name)),
    'without a sample',
  ).toEqual([])
  expect(
    [...sampled].filter((name) => !exported.has(name)),
    'not exported',
  ).toEqual([])
})

describe.each(Object.keys(SAMPLES))('%s', (name) => {
  const samples = [SAMPLES[name] as Sample | readonly Sample[]].flat()

  test('accepts valid arguments', () => {
    for (const sample of samples)
      expect(faultOn(sample, { args: validArguments(sample), what: 'valid' })).toBeUndefined()
  })

  test('accepts any JSON', () => {
    const faults = samples.flatMap((sample) => [
      ...mapped(singleMutations(sample), (mutation) => faultOn(sample, mutation)),
      ...mapped(doubleMutations(sample, Math.ceil(DOUBLE_MUTATIONS / samples.length), 1), (mutation) =>
        faultOn(sample, mutation),
      ),
    ])
    expect(faults.slice(0, SHOWN)).toEqual([])
  })

  test('reads own keys only', () => {
    expect(samples.flatMap(faultsWhenPolluted).slice(0, SHOWN)).toEqual([])
  })
})

/** The callables of a module: functions, methods of classes, and functions in objects. */
function callableNames(module: object): readonly string[] {
  return Object.entries(module).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return isClass(value) ? [name, ...methodsOf(name, value)] : [name]
    if (typeof value !== 'object' || value === null || value instanceof Codec) return []
    return Object.entries(value).flatMap(([key, part]) => (isPlainFunction(part) ? [`${name}.${key}`] : []))
  })
}

function isClass(value: object): boolean {
  return /^class\b/.test(String(value))
}

function isPlainFunction(value: unknown): boolean {
  return typeof value === 'function' && !isClass(value)
}

function methodsOf(name: string, { prototype }: { readonly prototype?: object }): readonly string[] {
  return Reflect.ownKeys(prototype ?? {}).flatMap((key) => {
    if (key === 'constructor' || typeof Reflect.getOwnPropertyDescriptor(prototype ?? {}, key)?.value !== 'function')
      return []
    return [typeof key === 'symbol' ? `${name}[${key.description}]` : `${name}.${key}`]
  })
}

/** The result of a call. */
type Outcome = { readonly result: unknown } | { readonly thrown: unknown }

function outcomeOf(sample: Sample, args: readonly unknown[]): Outcome {
  try {
    const result = sample.call(...args)
    return { result: isIterator(result) ? [...result] : result }
  } catch (thrown) {
    return { thrown }
  }
}

function isIterator(value: unknown): value is IterableIterator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value
}

/** Describes a fault in the result of a call, if any. */
function faultOn(sample: Sample, { args, what }: Mutation): string | undefined {
  deepFrozen(args)
  const outcome = outcomeOf(sample, args)
  if ('thrown' in outcome) return `${what}: threw ${outcome.thrown}`
  if (!sample.returns(outcome.result, args)) return `${what}: returned ${JSON.stringify(outcome.result)}`
  return isDeepStrictEqual(outcome, outcomeOf(sample, args)) ? undefined : `${what}: not the same again`
}

/** Removes each own key of the data in turn, with a prototype that offers the key. */
function faultsWhenPolluted(sample: Sample): readonly string[] {
  const args = validArguments(sample)
  const faults: string[] = []
  const compare = (compared: readonly unknown[], key: string, value: unknown, pollution: Pollution) => {
    const clean = outcomeOf(sample, compared)
    const dirty = polluted(pollution, key, value, () => outcomeOf(sample, compared))
    if (!isDeepStrictEqual(clean, dirty)) faults.push(`${pollution} ${key}: ${JSON.stringify([clean, dirty])}`)
  }
  for (const pollution of POLLUTIONS) {
    for (const [i, { isData, value }] of sample.args.entries()) {
      if (!isData) continue
      for (const { part, path } of parts(value)) {
        const key = path.at(-1)
        if (key === undefined || /^\d+$/.test(key)) continue
        const without = take(args, {
          path: [String(i), ...path],
          edit: (holder, key) => {
            if (!Array.isArray(holder)) delete holder[key]
          },
        }) as readonly unknown[]
        compare(without, key, part, pollution)
      }
    }
    for (const [key, value] of OPTION_KEYS) compare(args, key, value, pollution)
  }
  return faults
}

function mapped<A>(items: Iterable<A>, change: (item: A) => string | undefined): readonly string[] {
  return Array.from(items, change).filter((item) => item !== undefined)
}
