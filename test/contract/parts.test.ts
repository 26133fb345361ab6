/**
 * Checks that a module declares equal parts once: two lists of the same codec, or two maps to it, are one constant.
 *
 * Lists and maps of strings and other primitives may be repeated: they read best where they are used.
 *
 * @module
 */
import { expect, test } from 'vitest'
import { array } from '../../src/codec/array.js'
import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import { object } from '../../src/codec/object.js'
import { string } from '../../src/codec/primitive.js'
import { partsOf } from '../../tool/checks.js'
import { UNSTABLE_FOLDER } from '../../tool/layout.js'
import { codecsOf, loadModules } from '../../tool/modules.js'
import { readSource } from '../../tool/source.js'

const modules = (await loadModules(readSource().modules)).filter(
  ({ folder }) => folder.startsWith('event') || folder === UNSTABLE_FOLDER,
)
const declared = new Set(modules.flatMap((module) => [...codecsOf(module).values()]))

test('a module declares equal parts once', () => {
  const repeated = modules.flatMap((module) =>
    repeatedIn([...codecsOf(module).values()], declared).map((name) => `${module.path}: ${name}`),
  )
  expect(modules.length).toBeGreaterThan(100)
  expect(repeated).toEqual([])
})

test('two lists of the same codec are repeated, two lists of strings are not', () => {
  const item = object('Item', { a: string })
  const twice = object('Twice', { a: array(item), b: array(item), c: array(string), d: array(string) })
  const different = object('Different', { a: array(item), b: array(item, { independent: true }) })
  expect(repeatedIn([twice, item], new Set([twice, item]))).toEqual(['Array<Item>'])
  expect(repeatedIn([different, item], new Set([different, item]))).toEqual([])
})

/** The names of the parts that equal another one: the same kind, with the same declared codecs and options. */
function repeatedIn(codecs: readonly AnyCodec[], declared: ReadonlySet<AnyCodec>): string[] {
  const parts = new Set(codecs)
  for (const codec of parts) for (const part of partsOf(codec)) if (!declared.has(part)) parts.add(part)
  const ids = new Map<unknown, number>()
  const idOf = (codec: unknown) => {
    if (!ids.has(codec)) ids.set(codec, ids.size)
    return ids.get(codec)
  }
  const seen = new Set<string>()
  return [...parts].flatMap((part) => {
    if (declared.has(part) || !partsOf(part).some((inner) => declared.has(inner))) return []
    const description = JSON.stringify([part.name, part.shape], (_, value) =>
      value instanceof Codec ? idOf(value) : value,
    )
    if (!seen.has(description)) {
      seen.add(description)
      return []
    }
    return [part.name]
  })
}
