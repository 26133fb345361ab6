/**
 * `tool/doc-comments.ts`: which comments the compiler finds on types that others were made from.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { commentOn, docsOf } from '../../tool/doc-comments.js'
import { readSource, type SourceModule } from '../../tool/source.js'

const MODULE = `/**
 * Things, in a line
 * that is broken.
 *
 * And more of them.
 *
 * @deprecated in favor of others.
 * @see {@link https://example.org/#things | Things}
 * @internal
 * @module
 */
const fields = {
  /** Of a field. */
  field: 1,
  /** @deprecated Not any more. */
  old: 1,
  /**
   * @deprecated
   */
  older: 1,
  bare: 1,
}
type Flat<T> = { [K in keyof T]: T[K] }
type Fields = Flat<{ readonly [K in keyof typeof fields]: string } & { readonly [K in keyof typeof fields]?: unknown }>

/** A thing. */
export interface Thing extends Fields {
  /** Of items. */
  readonly items: readonly Fields[]
  readonly pair: readonly [string, Fields]
  readonly byName: { readonly [name: string]: Fields }
  readonly byUser: { readonly [user in \`@\${string}\`]: Fields }
  readonly maybe?: Fields | null | undefined
  readonly either: string | { readonly other: string } | Fields
  readonly both: { readonly other: string } & Fields
}
/** One thing or another. */
export type Things = { readonly kind: 'a' } | ({ readonly kind: 'b' } & Fields)
export const Thing = 1
`

const root = mkdtempSync(join(tmpdir(), 'doc-comments-'))
afterAll(() => rmSync(root, { recursive: true }))
mkdirSync(join(root, 'src/room'), { recursive: true })
writeFileSync(join(root, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "lib": ["es2022"], "types": [] } }')
writeFileSync(join(root, 'src/room/thing.ts'), MODULE)
writeFileSync(join(root, 'src/room/index.ts'), 'no TypeScript')

const { modules, checker } = readSource(root)
const module = modules[0] as SourceModule
const docs = docsOf(module, 'Thing', checker)

test('a module is read without its index file', () => {
  expect(modules.map(({ path, folder, name }) => ({ path, folder, name }))).toEqual([
    { path: 'src/room/thing.ts', folder: 'room', name: 'thing' },
  ])
  expect([...module.exports.keys()].sort()).toEqual(['Thing', 'Things'])
})

test('a header is read by its parts', () => {
  expect(module.header).toEqual({
    text: 'Things, in a line that is broken.\n\nAnd more of them.',
    see: 'https://example.org/#things',
    deprecated: 'in favor of others.',
    internal: true,
  })
})

test('a type has its comment', () => {
  expect(commentOn(module, 'Thing', checker)).toEqual({ description: 'A thing.' })
  expect(commentOn(module, 'Things', checker)).toEqual({ description: 'One thing or another.' })
  expect(commentOn(module, 'Nothing', checker)).toEqual({})
})

test.for([
  ['field', { description: 'Of a field.' }],
  ['items', { description: 'Of items.' }],
  ['old', { description: 'Deprecated: Not any more.', deprecated: true }],
  ['older', { deprecated: true }],
  ['bare', {}],
  ['nothing', {}],
] as const)('the comment on %s', ([key, comment]) => {
  expect(docs.comment(key)).toEqual(comment)
})

describe('the comment on a field is found', () => {
  test.for([
    ['in the items of an array', docs.property('items').items()],
    ['in a part of a tuple', docs.property('pair').property('1')],
    ['in the values of a record', docs.property('byName').items()],
    ['in the values of a record by pattern', docs.property('byUser').items()],
    ['in nullable and optional types', docs.property('maybe')],
    ['in a member of a union', docs.property('either')],
    ['in an intersection', docs.property('both')],
    ['in a member of a union that has a name', docsOf(module, 'Things', checker)],
  ] as const)('%s', ([, found]) => {
    expect(found.comment('field')).toEqual({ description: 'Of a field.' })
  })

  test('a missing comment is empty', () => {
    expect(docs.property('nothing').items().property('field').comment('field')).toEqual({})
  })
})

test('a module without a header is refused by name', () => {
  writeFileSync(join(root, 'src/room/bare.ts'), 'export const bare = 1\n')
  expect(() => readSource(root)).toThrow('src/room/bare.ts: does not begin with a comment that carries @module')
})
