/**
 * That the project keeps the rules of `.dependency-cruiser.cjs`, and that each of them can fail, on a tree of a few
 * lines made for it.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { cruise, type IConfiguration } from 'dependency-cruiser'
import { afterAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration

const home = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')))
afterAll(() => rmSync(home, { recursive: true }))

/** A file and what it holds: one import, as a rule. */
type Tree = Readonly<Record<string, string>>

/** The names of the rules that a tree breaks. Files that are imported and not given are empty. */
async function broken(tree: Tree): Promise<string[]> {
  const root = mkdtempSync(join(home, 'tree-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  for (const [file, text] of Object.entries(tree)) {
    for (const [, target = ''] of text.matchAll(/'(\.[^']*)\.js'/g)) write(join(dirname(file), `${target}.ts`), '')
  }
  for (const [file, text] of Object.entries(tree)) write(file, text)
  const violations = await cruised(root, ['src'])
  return [...new Set(violations.map(({ rule }) => rule.name))].sort()
}

async function cruised(baseDir: string, folders: string[]) {
  const { output } = await cruise(folders, {
    ...options,
    baseDir,
    ruleSet: { forbidden: forbidden ?? [] },
    validate: true,
  })
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations
}

test('the project keeps the rules', async () => {
  const violations = await cruised(ROOT, ['src', 'tool', 'test'])
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})

const imports = (path: string) => `import { a } from '${path}'\n`
const importsType = (path: string) => `import type { a } from '${path}'\n`

const BREAKS: readonly (readonly [rule: string, tree: Tree])[] = [
  ['resolves', { 'src/codec/a.ts': "import './missing'" }],
  ['resolves', { 'src/codec/a.ts': imports('no-such-package') }],

  ['no-index', { 'src/event/room/name.ts': imports('../codec/index.js') }],
  ['no-index', { 'src/cli/main.ts': imports('../index.js') }],
  ['no-index', { 'src/room/index.ts': imports('../codec/index.js') }],

  ['isomorphic', { 'src/parse/a.ts': imports('node:fs') }],
  ['isomorphic', { 'src/codec/a.ts': importsType('node:fs') }],
  ['isomorphic', { 'src/codec/a.ts': imports('fs') }],
  ['only-io-ts', { 'src/codec/a.ts': imports('esbuild') }],
  ['only-io-ts', { 'src/codec/a.ts': importsType('@standard-schema/spec') }],
  ['only-io-ts', { 'src/codec/a.ts': imports('io-ts/lib/PathReporter.js') }],
  ['only-io-ts', { 'src/cli/a.ts': imports('esbuild') }],
  ['fp-ts-types-only', { 'src/codec/a.ts': imports('fp-ts/lib/Either.js') }],
  ['nothing-but-src', { 'src/codec/a.ts': imports('../../tool/b.js') }],
  ['nothing-but-src', { 'src/cli/a.ts': importsType('../../test/b.js') }],

  ['no-cycle', { 'src/room/a.ts': imports('./b.js'), 'src/room/b.ts': imports('./a.js') }],
  ['no-cycle', { 'src/room/a.ts': imports('./b.js'), 'src/room/b.ts': importsType('./a.js') }],
  [
    'no-cycle',
    { 'src/room/a.ts': imports('./b.js'), 'src/room/b.ts': imports('./c.js'), 'src/room/c.ts': importsType('./a.js') },
  ],
  ['no-cycle', { 'src/codec/a.ts': imports('./b.js'), 'src/codec/b.ts': importsType('./a.js') }],
]

test.for(BREAKS)('%s refuses %o', async ([rule, tree]) => {
  expect(await broken(tree)).toEqual([rule])
})

test.for<[string, Tree]>([
  [
    'each layer on the one below',
    { 'src/common/a.ts': imports('../codec/b.js'), 'src/cli/a.ts': imports('../parse/b.js') },
  ],
  ['layers left out', { 'src/parse/a.ts': imports('../codec/b.js'), 'src/room/a.ts': imports('../common/b.js') }],
  ['a file beside', { 'src/room/a.ts': imports('./b.js'), 'src/envelope/a.ts': imports('./b.js') }],
  ['the union of messages', { 'src/event/room/message.ts': imports('../message/any.js') }],
  ['types for a pure function', { 'src/profile/a.ts': importsType('../room/member.js') }],
  ['a pure function for another', { 'src/profile/a.ts': imports('../presence/compare.js') }],
  ['a pure function for a layer', { 'src/envelope/a.ts': imports('../room-version/b.js') }],
  ['the index of indexes', { 'src/index.ts': imports('./codec/index.js') + imports('./parse/index.js') }],
  ['a file whose name ends in index', { 'src/kind/a.ts': imports('./reindex.js') }],
  ['io-ts', { 'src/codec/a.ts': imports('io-ts') }],
  ['types of fp-ts', { 'src/parse/a.ts': importsType('fp-ts/lib/Either.js') }],
  ['Node for the command', { 'src/cli/a.ts': imports('node:fs') }],
])('allows %s', async ([, tree]) => {
  expect(await broken(tree)).toEqual([])
})

test('no rule goes without a breach and a reason', () => {
  expect(forbidden?.map(({ name }) => name).sort()).toEqual([...new Set(BREAKS.map(([rule]) => rule))].sort())
  expect(forbidden?.filter(({ comment, severity }) => !comment || severity !== 'error')).toEqual([])
})
