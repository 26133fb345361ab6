/**
 * The built files: objects that are identical in the source are identical in them, and their source maps lead to the
 * source.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { expect, test, vi } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'
import { packedProject } from './packed.js'

vi.setConfig({ testTimeout: 60_000 })

const packed = packedProject()

/** The exports of all entry points, from the source or the build. */
async function doors(folder: 'src' | 'dist'): Promise<object> {
  const files =
    folder === 'src'
      ? ['index.ts', 'codec/index.ts', 'signature/index.ts', 'unstable/index.ts']
      : ['index.js', 'codec.js', 'signature.js', 'unstable.js']
  return Promise.all(
    files.map((file) => import(/* @vite-ignore */ pathToFileURL(join(PROJECT_ROOT, folder, file)).href)),
  )
}

/** Lists every reachable object, numbered in the order of traversal: `1.STATE.m.room.name.content is 17`. */
function objectsIn(root: object): string[] {
  const numbers = new Map<object, number>()
  const found: string[] = []
  const visit = (value: unknown, path: string): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
    const known = numbers.get(value)
    found.push(`${path} is ${known ?? numbers.size}`)
    if (known !== undefined) return
    numbers.set(value, numbers.size)
    if (typeof value === 'function') return
    // For a codec, its shape and parts: its functions differ.
    const parts = 'shape' in value && 'decode' in value ? { shape: value.shape } : value
    for (const key of Object.keys(parts).sort()) visit(parts[key as keyof typeof parts], `${path}.${key}`)
  }
  visit(root, '')
  return found
}

test('objects that are identical in the source are identical in the package', async () => {
  const source = objectsIn(await doors('src'))
  expect(source.length).toBeGreaterThan(3000)
  expect(objectsIn(await doors('dist'))).toEqual(source)
})

test('the stack trace of an error leads to the line in the source', () => {
  const script = `import { string, withMembers } from 'matrix-event-model/codec'
    try { withMembers(string, {}) } catch (error) { console.log(error.stack) }`
  const { output } = packed.node('--enable-source-maps', '--input-type=module', '--eval', script)
  const [, file = '', line] = /\((?:file:\/\/)?([^()]*\/src\/codec\/tagged-union\.ts):(\d+):\d+\)/.exec(output) ?? [
    output,
  ]
  expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1]).toMatch(/throw new TypeError/)
  expect(file).toContain('node_modules/matrix-event-model/src/')
})

/** A place where a page leaves out code: a blank line, or `// three more types`. */
const GAP = /^\n|^ *\/\/ \w+ more .*$/m

test('the code that docs/explanation/compiled.md quotes is in the package', () => {
  const page = readFileSync(join(PROJECT_ROOT, 'docs/explanation/compiled.md'), 'utf8')
  const quoted = [...page.matchAll(/^```js\n(.*?)^```$/gms)].flatMap(([, code = '']) => code.split(GAP))
  const files = ['core.js', 'index.js'].map((file) => readFileSync(join(packed.root, 'dist', file), 'utf8'))
  expect(quoted.length).toBeGreaterThan(2)
  expect(quoted.filter((code) => !files.some((file) => dense(file).includes(dense(code))))).toEqual([])
})

/** Code without white space and semicolons: the package has neither more than it needs. */
function dense(code: string): string {
  return code.replace(/[\s;]+/g, '')
}

test('every source in a source map is in the package', () => {
  const paths = new Set(packed.files.map(({ path }) => path))
  const dist = join(packed.root, 'dist')
  const maps = readdirSync(dist).filter((name) => name.endsWith('.js.map'))
  expect(maps.length).toBe(7)
  const sources: string[] = maps.flatMap((name) => JSON.parse(readFileSync(join(dist, name), 'utf8')).sources)
  // Bundled third-party code has its sources there, and what Node provides has none.
  const elsewhere = /\/node_modules\/(?:@noble|commander|fp-ts|fzstd|io-ts)\/|^built-in:/
  const missing = sources.filter((path) => !paths.has(path.replace('../', '')) && !elsewhere.test(path))
  expect(missing).toEqual([])
})

test('no file contains the path of the folder in which it was built', () => {
  const built = packed.files.map(({ path }) => path).filter((path) => path.startsWith('dist/'))
  const read = (path: string) => readFileSync(join(packed.root, path), 'utf8')
  expect(built.filter((path) => read(path).includes(PROJECT_ROOT))).toEqual([])
})

test('the declarations contain nothing internal', () => {
  const declarations = packed.files.map(({ path }) => path).filter((path) => path.endsWith('.d.ts'))
  expect(declarations.length).toBeGreaterThan(200)
  const read = (path: string) => readFileSync(join(packed.root, path), 'utf8')
  expect(declarations.filter((path) => read(path).includes('@internal'))).toEqual([])
})
