/**
 * The published declarations under several compilers and settings, without `skipLibCheck`.
 *
 * @module
 */
import { execPath } from 'node:process'

import { expect, test } from 'vitest'

import { project, run, runScript, textOf } from './project.js'

interface Settings {
  readonly type: 'module' | 'commonjs'
  readonly module: string
  readonly moduleResolution: string
}

const NODE16: Settings = { type: 'module', module: 'node16', moduleResolution: 'node16' }
const NODENEXT: Settings = { type: 'module', module: 'nodenext', moduleResolution: 'nodenext' }
const BUNDLER: Settings = { type: 'module', module: 'esnext', moduleResolution: 'bundler' }
const PRESERVE: Settings = { type: 'commonjs', module: 'preserve', moduleResolution: 'bundler' }
const CJS_BUNDLER: Settings = { type: 'commonjs', module: 'commonjs', moduleResolution: 'bundler' }
const CJS_NODE10: Settings = { type: 'commonjs', module: 'commonjs', moduleResolution: 'node10' }
const CJS_NODE18: Settings = { type: 'commonjs', module: 'node18', moduleResolution: 'node16' }
const CJS_NODE20: Settings = { type: 'commonjs', module: 'node20', moduleResolution: 'node16' }
const CJS_NODENEXT: Settings = { type: 'commonjs', module: 'nodenext', moduleResolution: 'nodenext' }

const COMPILERS = {
  '5.0': 'typescript-5.0',
  '5.9': 'typescript',
  '6.0': 'typescript-6.0',
  '7.0': 'typescript-7.0',
}
type Version = keyof typeof COMPILERS

/** Compiles a consumer, and returns what the compiler prints. The output is in `out/`. */
async function compiled(version: Version, { type, ...options }: Settings): Promise<{ errors: string; folder: string }> {
  const compilerOptions = { target: 'es2022', lib: ['es2022'], types: [], strict: true, outDir: 'out', ...options }
  const folder = project(`typescript-${version}-${type}-${options.module}`, {
    'package.json': JSON.stringify({ type }),
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['main.ts'] }),
    'main.ts': textOf('typescript/main.ts'),
  })
  const { stdout, stderr } = await runScript(`${COMPILERS[version]}/bin/tsc`, [], folder)
  return { errors: stdout + stderr, folder }
}

const COMBINATIONS: readonly [Version, Settings][] = [
  ['5.0', NODENEXT],
  ['5.0', BUNDLER],
  ['5.0', CJS_NODE10],
  ['5.9', NODE16],
  ['5.9', PRESERVE],
  ['5.9', CJS_NODE10],
  ['5.9', CJS_NODE20],
  ['6.0', NODENEXT],
  ['7.0', NODENEXT],
  ['7.0', BUNDLER],
  ['7.0', CJS_NODENEXT],
  ['7.0', CJS_BUNDLER],
]

for (const [version, settings] of COMBINATIONS) {
  test.concurrent(named(version, settings), async () => {
    const { errors, folder } = await compiled(version, settings)
    expect(errors).toBe('')
    // Such output is for bundlers.
    if (settings === BUNDLER || settings === PRESERVE) return
    const script = "import('./out/main.js').then(({ content }) => console.log(content.name))"
    expect(await run(execPath, ['--eval', script], folder)).toMatchObject({ status: 0, stdout: 'a\n' })
  })
}

function named(version: Version, { type, module, moduleResolution }: Settings): string {
  return `TypeScript ${version} with type ${type}, module ${module}, moduleResolution ${moduleResolution}`
}

test('the setting node18 does not allow to require an ES module', async () => {
  expect((await compiled('5.9', CJS_NODE18)).errors).toContain('TS1479')
})
