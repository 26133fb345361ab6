/**
 * The built files as a stranger meets them: what is one object in the source is one there, and a place in them leads to a
 * line of the source.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, expect, test, vi } from 'vitest'

import { installPacked, PROJECT_ROOT } from './packed.js'

vi.setConfig({ testTimeout: 60_000 })

const packed = installPacked()
afterAll(packed.remove)

/** What the doors of the package export, from the source or as built. */
async function doors(folder: 'src' | 'dist'): Promise<object> {
  const files =
    folder === 'src' ? ['index.ts', 'codec/index.ts', 'unstable/index.ts'] : ['index.js', 'codec.js', 'unstable.js']
  return Promise.all(
    files.map((file) => import(/* @vite-ignore */ pathToFileURL(join(PROJECT_ROOT, folder, file)).href)),
  )
}

/** Every object that can be reached from some, numbered in the order of being met: `1.STATE.m.room.name.content is 17`. */
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
    // Of a codec, what it is made of: its functions are its own.
    const parts = 'shape' in value && 'decode' in value ? { shape: value.shape } : value
    for (const key of Object.keys(parts).sort()) visit(parts[key as keyof typeof parts], `${path}.${key}`)
  }
  visit(root, '')
  return found
}

test('what is one object in the source is one in the package', async () => {
  const source = objectsIn(await doors('src'))
  expect(source.length).toBeGreaterThan(3000)
  expect(objectsIn(await doors('dist'))).toEqual(source)
})

test('an error that the package throws leads to the line of the source that throws it', () => {
  const script = `import { string, withMembers } from 'matrix-event-model/codec'
    try { withMembers(string, {}) } catch (error) { console.log(error.stack) }`
  const { output } = packed.node('--enable-source-maps', '--input-type=module', '--eval', script)
  const [, file = '', line] = /\((?:file:\/\/)?([^()]*\/src\/codec\/tagged-union\.ts):(\d+):\d+\)/.exec(output) ?? [
    output,
  ]
  expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1]).toMatch(/throw new TypeError/)
  expect(file).toContain('node_modules/matrix-event-model/src/')
})

test('every source that a map names is in the package', () => {
  const paths = new Set(packed.files.map(({ path }) => path))
  const dist = join(packed.folder, 'node_modules/matrix-event-model/dist')
  const maps = readdirSync(dist).filter((name) => name.endsWith('.js.map'))
  expect(maps.length).toBe(6)
  const sources: string[] = maps.flatMap((name) => JSON.parse(readFileSync(join(dist, name), 'utf8')).sources)
  // What is taken in from elsewhere has its source there.
  const missing = sources.filter(
    (path) => !paths.has(path.replace('../', '')) && !path.includes('/node_modules/@noble/'),
  )
  expect(missing).toEqual([])
})

test('no declaration is internal', () => {
  const declarations = packed.files.map(({ path }) => path).filter((path) => path.endsWith('.d.ts'))
  expect(declarations.length).toBeGreaterThan(200)
  const read = (path: string) => readFileSync(join(packed.folder, 'node_modules/matrix-event-model', path), 'utf8')
  expect(declarations.filter((path) => read(path).includes('@internal'))).toEqual([])
})
