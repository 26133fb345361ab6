/**
 * Inputs of growing size, made from the samples of functions: each place of the data grows in every possible way.
 *
 * @module
 */

import { parts, replaceBy, take } from '../support/mutants.js'
import type { Sample } from './sample.js'

/** Inputs of one kind by size: the number of characters, items, keys or levels. */
export interface Family {
  readonly name: string
  /** Whether texts grow, for which larger sizes are still fast. Absent: lists, maps or depth grow. */
  readonly isText?: true
  readonly argumentsOf: (size: number) => readonly unknown[]
}

/** Texts to repeat that may cause superlinear cost. */
export const FILLERS: { readonly [name: string]: string } = {
  letters: 'a',
  'combining marks': '\u0301\u0316',
  emoji: '🐈',
  'lone surrogates': '\ud800',
  spaces: ' ',
  'invisible characters': '\u200b',
  quotes: '> a\n',
  'mx-reply': '<mx-reply>',
  '*a': '*a',
  '?': '?',
  '*?a': '*?a',
  dots: '.a',
  'escaped dots': '\\.',
  colons: ':',
  slashes: '/a',
  percent: '%25',
  equals: '=2f',
  via: '&via=a',
  digits: '1',
  hyphens: '-a',
}

/**
 * Yields every family of a sample: one place grows, or all lists and all maps together.
 *
 * @param fillers - the names of the texts to repeat
 */
export function* familiesOf(sample: Sample, fillers: readonly string[]): Generator<Family> {
  const args = sample.args.map(({ value }) => value)
  const grown = (path: readonly string[], grow: (size: number) => unknown) => (size: number) =>
    take(args, { path, edit: replaceBy(grow(size)) }) as readonly unknown[]

  for (const [i, { isData, value }] of sample.args.entries()) {
    if (!isData) continue
    for (const { part, path } of parts(value)) {
      const at = [String(i), ...path]
      const where = `argument ${i + 1}${path.map((key) => `/${key}`).join('')}`
      if (typeof part === 'string') {
        for (const name of fillers) {
          const filler = FILLERS[name] as string
          yield { name: `${where}: ${name}`, isText: true, argumentsOf: grown(at, (size) => repeated(filler, size)) }
          yield {
            name: `${where}: … ${name}`,
            isText: true,
            argumentsOf: grown(at, (size) => part + repeated(filler, size)),
          }
        }
      } else if (Array.isArray(part)) {
        yield { name: `${where}: items`, argumentsOf: grown(at, (size) => manyItems(part, size, true)) }
        yield { name: `${where}: the same items`, argumentsOf: grown(at, (size) => manyItems(part, size, false)) }
        yield { name: `${where}: nested lists`, argumentsOf: grown(at, (size) => nested(size, (below) => [below])) }
      } else if (typeof part === 'object' && part !== null) {
        yield { name: `${where}: keys`, argumentsOf: grown(at, (size) => manyKeys(part, size)) }
        yield { name: `${where}: a long key`, isText: true, argumentsOf: grown(at, (size) => longKey(part, size)) }
        yield { name: `${where}: nested objects`, argumentsOf: grown(at, (size) => nested(size, (a) => ({ a }))) }
      }
    }
  }
  yield {
    name: 'all lists and maps',
    argumentsOf: (size) => args.map((value, i) => (sample.args[i]?.isData ? allMany(value, size) : value)),
  }
}

function repeated(filler: string, size: number): string {
  return filler.repeat(Math.ceil(size / filler.length))
}

/** Repeats the items, with different identifiers. */
function manyItems(items: readonly unknown[], size: number, areDistinct: boolean): unknown {
  if (items.length === 0) return Array.from({ length: size }, (_, i) => `@${i}:a.org`)
  return Array.from({ length: size }, (_, i) => {
    const item = items[i % items.length]
    return areDistinct ? distinct(item, i) : item
  })
}

/** Adds the number to every identifier, and uses it as the timestamp. */
function distinct(value: unknown, number: number): unknown {
  if (typeof value === 'string') return /^[@$!#]/.test(value) ? value.replace(/^[^:]*/, `$&${number}`) : value
  if (Array.isArray(value)) return value.map((item) => distinct(item, number))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'origin_server_ts' ? number : distinct(part, number)]),
  )
}

/** Repeats the first entry under many keys, next to the existing ones. */
function manyKeys(holder: object, size: number): object {
  const [[key, value] = ['@a:a.org', 1]] = Object.entries(holder)
  const grown: { [key: string]: unknown } = { ...holder }
  for (let i = 0; i < size; i++) grown[key.replace(/^[^:]*/, `$&${i}`)] = value
  return grown
}

function longKey(holder: object, size: number): object {
  const [[key, value] = ['@a:a.org', 1]] = Object.entries(holder)
  return { ...holder, [key + 'a'.repeat(size)]: value }
}

function nested(depth: number, wrap: (below: unknown) => unknown): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = wrap(value)
  return value
}

/** Grows all outermost lists, and all objects that neither contain nor lead to a list. */
function allMany(value: unknown, size: number): unknown {
  if (Array.isArray(value)) return manyItems(value, size, true)
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return value
  const entries = Object.entries(value)
  const isMap = entries.length > 0 && entries.every(([key]) => /^[@$!#]/.test(key))
  if (isMap) return manyKeys(value, size)
  return Object.fromEntries(entries.map(([key, part]) => [key, allMany(part, size)]))
}
