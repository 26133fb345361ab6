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
import { afterAll, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration

const home = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')))
afterAll(() => rmSync(home, { recursive: true }))

/** A file with its content, usually an import. */
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
  ['known-room', { 'src/utils/a.ts': imports('../codec/b.js') }],
  ['known-room', { 'src/a.ts': imports('./codec/b.js') }],

  ['below-json', { 'src/json/a.ts': imports('../codec/b.js') }],
  ['below-codec', { 'src/codec/a.ts': importsType('../event/room/name.js') }],
  ['below-codec', { 'src/codec/a.ts': importsType('../cli/b.js') }],
  ['below-event', { 'src/event/room/a.ts': importsType('../../function/push/b.js') }],
  ['below-event', { 'src/event/room/a.ts': imports('../../kind/b.js') }],
  ['below-kind-function', { 'src/kind/a.ts': imports('../parse/b.js') }],
  ['below-kind-function', { 'src/function/push/a.ts': importsType('../../parse/b.js') }],
  ['below-parse-signature-unstable', { 'src/parse/a.ts': importsType('../repair/b.js') }],
  ['below-repair-lint', { 'src/lint/a.ts': imports('../registry/b.js') }],
  ['below-registry', { 'src/registry/a.ts': imports('../cli/b.js') }],

  ['events-apart', { 'src/event/room/name.ts': imports('../space/child.js') }],
  ['events-apart', { 'src/event/edu/typing.ts': importsType('../ephemeral/typing.js') }],
  ['below-event-common', { 'src/event/common/a.ts': imports('../envelope/b.js') }],
  ['below-event-envelope', { 'src/event/envelope/a.ts': importsType('../message/b.js') }],
  ['events-apart', { 'src/event/message/text.ts': imports('../room/message.js') }],
  ['events-by-kind', { 'src/parse/a.ts': imports('../event/room/name.js') }],
  ['events-by-kind', { 'src/cli/a.ts': imports('../event/envelope/define.js') }],

  ['functions-without-codecs', { 'src/function/push/a.ts': imports('../../codec/object.js') }],
  ['stable-without-unstable', { 'src/parse/a.ts': imports('../unstable/b.js') }],
  ['stable-without-unstable', { 'src/cli/a.ts': importsType('../unstable/b.js') }],

  ['no-index', { 'src/event/room/name.ts': imports('../../codec/index.js') }],
  ['no-index', { 'src/cli/main.ts': imports('../index.js') }],

  ['isomorphic', { 'src/parse/a.ts': imports('node:fs') }],
  ['isomorphic', { 'src/codec/a.ts': importsType('node:fs') }],
  ['isomorphic', { 'src/codec/a.ts': imports('fs') }],
  ['only-io-ts', { 'src/codec/a.ts': imports('esbuild') }],
  ['only-io-ts', { 'src/codec/a.ts': importsType('@standard-schema/spec') }],
  ['only-io-ts', { 'src/codec/a.ts': imports('io-ts/lib/PathReporter.js') }],
  ['only-io-ts', { 'src/cli/a.ts': imports('esbuild') }],
  ['fp-ts-types-only', { 'src/codec/a.ts': imports('fp-ts/lib/Either.js') }],
  ['sha-256-in-hash', { 'src/function/room-version/a.ts': imports('@noble/hashes/sha2.js') }],
  ['commander-in-options', { 'src/cli/input/a.ts': imports('commander') }],
  ['storage-in-source', { 'src/cli/input/a.ts': imports('fzstd') }],
  ['storage-in-source', { 'src/cli/check/a.ts': imports('pg') }],
  ['curves-in-signature', { 'src/function/hash/a.ts': imports('@noble/curves/ed25519.js') }],
  ['signature-apart', { 'src/registry/a.ts': imports('../signature/b.js') }],
  ['nothing-but-src', { 'src/codec/a.ts': imports('../../tool/b.js') }],
  ['nothing-but-src', { 'src/cli/a.ts': importsType('../../test/b.js') }],

  ['no-cycle', { 'src/kind/a.ts': imports('./b.js'), 'src/kind/b.ts': imports('./a.js') }],
  ['no-cycle', { 'src/codec/a.ts': imports('./b.js'), 'src/codec/b.ts': importsType('./a.js') }],
  [
    'no-cycle',
    { 'src/kind/a.ts': imports('./b.js'), 'src/kind/b.ts': imports('./c.js'), 'src/kind/c.ts': importsType('./a.js') },
  ],
  [
    'no-folder-cycle',
    {
      'src/function/name/a.ts': imports('../push/b.js'),
      'src/function/push/c.ts': importsType('../name/d.js'),
    },
  ],
]

test.for(BREAKS)('%s refuses %o', async ([rule, tree]) => {
  expect(await broken(tree)).toEqual([rule])
})

test.for<[string, Tree]>([
  [
    'each floor on the one below',
    { 'src/codec/a.ts': imports('../json/b.js'), 'src/cli/a.ts': imports('../registry/b.js') },
  ],
  ['floors left out', { 'src/parse/a.ts': imports('../codec/b.js'), 'src/kind/a.ts': imports('../event/room/b.js') }],
  ['a sibling file', { 'src/event/room/a.ts': imports('./b.js'), 'src/parse/a.ts': imports('./b.js') }],
  ['the contents of messages', { 'src/event/room/message.ts': imports('../message/any.js') }],
  ['types for a function', { 'src/function/profile/a.ts': importsType('../../event/room/member.js') }],
  ['a function for another', { 'src/function/profile/a.ts': imports('../presence/compare.js') }],
  ['shared parts of events', { 'src/lint/a.ts': imports('../event/common/mxc-uri.js') }],
  ['the root index', { 'src/index.ts': imports('./event/room/name.js') + imports('./parse/a.js') }],
  ['a file whose name ends in index', { 'src/kind/a.ts': imports('./reindex.js') }],
  ['io-ts', { 'src/codec/a.ts': imports('io-ts') }],
  ['types of fp-ts', { 'src/parse/a.ts': importsType('fp-ts/lib/Either.js') }],
  ['SHA-256 for hashes', { 'src/function/hash/a.ts': imports('@noble/hashes/sha2.js') }],
  ['databases for sources', { 'src/cli/source/a.ts': imports('node-sqlite3-wasm') }],
  ['Ed25519 for signatures', { 'src/signature/a.ts': imports('@noble/curves/ed25519.js') }],
  ['Node for the command', { 'src/cli/a.ts': imports('node:fs') }],
])('allows %s', async ([, tree]) => {
  expect(await broken(tree)).toEqual([])
})

test('no rule goes without a breach and a reason', () => {
  expect(forbidden?.map(({ name }) => name).sort()).toEqual([...new Set(BREAKS.map(([rule]) => rule))].sort())
  expect(forbidden?.filter(({ comment, severity }) => !comment || severity !== 'error')).toEqual([])
})
