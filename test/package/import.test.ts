/**
 * The packed package in Node: its contents, and its entry points.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'
import { packedProject } from './packed.js'

const packed = packedProject()

const { exports, bin } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'))
const subpaths: string[] = Object.keys(exports).filter((subpath) => !/\*|\.json$|standalone/.test(subpath))
const specifiers = subpaths.map((subpath) => join('matrix-event-model', subpath))

/** The names that each subpath exports, according to a script of the consumer. */
function exportsOf(script: string): Record<string, string[]> {
  const { status, output } = packed.node(script, ...specifiers)
  expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/^\{.*\}\n$/) })
  return JSON.parse(output)
}

test('contains exactly the files that users need', () => {
  const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]))
  const expected = ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json', 'schemas', 'src']
  expect([...tops].sort()).toEqual(expected)
  const built = packed.files.map(({ path }) => path).filter((path) => path.startsWith('dist/'))
  expect(built.filter((path) => !path.endsWith('.d.ts') && !path.endsWith('.d.ts.map')).sort()).toEqual(
    [
      ...['cli', 'codec', 'core', 'index', 'signature', 'standalone', 'unstable'].flatMap((file) => [
        `dist/${file}.js`,
        `dist/${file}.js.map`,
      ]),
      'dist/commander.LICENSE',
      'dist/fzstd.LICENSE',
      'dist/noble-hashes.LICENSE',
      'dist/standalone.LICENSES',
    ].sort(),
  )
})

test('the command can be run', () => {
  const path = bin['matrix-events'].replace('./', '')
  expect(packed.files.find((file) => file.path === path)?.mode).toBe(0o755)
  expect(readFileSync(join(packed.root, path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(packed.node(join(packed.root, path), '--version').status).toBe(0)
  // It needs no package, and no other file.
  const imported = [...readFileSync(join(packed.root, path), 'utf8').matchAll(/\b(?:from|import)"([^"]+)"/g)]
  expect(imported.map(([, name]) => name).filter((name) => !name?.startsWith('node:'))).toEqual([])
})

test('every entry point of the source is a subpath', () => {
  const src = join(PROJECT_ROOT, 'src')
  const doors = readdirSync(src).filter((name) => existsSync(join(src, name, 'index.ts')))
  expect(subpaths.filter((subpath) => subpath !== '.').sort()).toEqual(doors.map((name) => `./${name}`).sort())
})

describe('in Node', () => {
  const esm = packed.write(
    'all.mjs',
    `const [, , ...specifiers] = process.argv
    const names = {}
    for (const specifier of specifiers) names[specifier] = Object.keys(await import(specifier))
    console.log(JSON.stringify(names))`,
  )
  const cjs = packed.write(
    'all.cjs',
    `const [, , ...specifiers] = process.argv
    const names = {}
    for (const specifier of specifiers) names[specifier] = Object.keys(require(specifier)).filter((name) => name !== '__esModule')
    console.log(JSON.stringify(names))`,
  )

  test('every subpath can be imported, and no two have a name in common', () => {
    const names = exportsOf(esm)
    expect(names['matrix-event-model']).toContain('parseEvent')
    expect(names['matrix-event-model/codec']).toContain('object')
    expect(names['matrix-event-model/unstable']).toContain('AnyUnstableStateEvent')
    const all = Object.values(names).flat()
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })

  test('every subpath can be loaded with require', () => {
    expect(exportsOf(cjs)).toEqual(exportsOf(esm))
  })

  test('the standalone file has everything that the other entry points have', () => {
    const script = `import { readFileSync } from 'node:fs'
      const file = new URL(import.meta.resolve('matrix-event-model/standalone'))
      const text = readFileSync(file, 'utf8')
      console.log(JSON.stringify({ names: Object.keys(await import(file)), imports: text.match(/\\bfrom ?["'][^"']+/g) }))`
    const { output } = packed.node('--input-type=module', '--eval', script)
    const { names, imports } = JSON.parse(output)
    expect(imports).toBeNull()
    expect(names.sort()).toEqual(Object.values(exportsOf(esm)).flat().sort())
  })

  test('import and require return the same objects', () => {
    const script = `import { createRequire } from 'node:module'
      import { RoomNameEventContent } from 'matrix-event-model'
      import { Codec } from 'matrix-event-model/codec'
      const required = createRequire(import.meta.url)('matrix-event-model').RoomNameEventContent
      const value = { name: 'a' }
      console.log(
        RoomNameEventContent.decode(value).right === value,
        RoomNameEventContent instanceof Codec,
        required === RoomNameEventContent,
      )`
    expect(packed.node('--input-type=module', '--eval', script).output).toBe('true true true\n')
  })

  test('every schema can be resolved by its subpath', () => {
    const names = readdirSync(join(PROJECT_ROOT, 'schemas'), { recursive: true, encoding: 'utf8' })
    const schemas = names.filter((name) => name.endsWith('.json'))
    expect(schemas).not.toEqual([])
    const script = `import { readFileSync } from 'node:fs'
      for (const name of ${JSON.stringify(schemas)})
        JSON.parse(readFileSync(new URL(import.meta.resolve('matrix-event-model/schemas/' + name))))
      console.log('all')`
    expect(packed.node('--input-type=module', '--eval', script).output).toBe('all\n')
  })

  test.for(['matrix-event-model/dist/index.js', 'matrix-event-model/src/index.ts', 'matrix-event-model/room/name'])(
    '%s cannot be imported',
    (specifier) => {
      const { status, output } = packed.node('--input-type=module', '--eval', `import '${specifier}'`)
      expect({ status, output }).toEqual({
        status: 1,
        output: expect.stringContaining('ERR_PACKAGE_PATH_NOT_EXPORTED'),
      })
    },
  )
})
