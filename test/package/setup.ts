/**
 * Packs the package as npm would publish it, and installs it once for all tests of this folder, without a network.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { TestProject } from 'vitest/node'

import { PROJECT_ROOT } from '../../tool/source.js'

export interface Installed {
  /** A folder with the package, io-ts and fp-ts in its `node_modules`. */
  readonly home: string
  /** What the package holds, by path. */
  readonly files: readonly { readonly path: string; readonly mode: number }[]
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly installed: Installed
  }
}

/** Called by Vitest before the first test in the folder. The result is called after the last. */
export function setup({ provide }: TestProject): () => void {
  if (!existsSync(join(PROJECT_ROOT, 'dist/index.js'))) throw new Error('the package has not been built: npm run build')
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'packed-')))
  const modules = join(home, 'node_modules')
  mkdirSync(modules)
  const [packed] = JSON.parse(
    run(PROJECT_ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', home),
  )
  run(modules, 'tar', '-xzf', join(home, packed.filename))
  renameSync(join(modules, 'package'), join(modules, 'matrix-event-model'))
  for (const name of dependencies()) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(PROJECT_ROOT, 'node_modules', name), join(modules, name))
  }
  provide('installed', { home, files: packed.files })
  return () => rmSync(home, { recursive: true })
}

/** The packages that npm installs with it. */
function dependencies(): readonly string[] {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
  } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
}

function run(cwd: string, command: string, ...args: string[]): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error?.message ?? stdout + stderr}`)
  return stdout
}
