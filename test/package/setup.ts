/**
 * Installs the packed package once for all tests of this folder, without a network.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { TestProject } from 'vitest/node'

import { PROJECT_ROOT } from '../../tool/source.js'
import { type PackedFile, unpackInto } from '../support/unpack.js'

export interface Installed {
  /** A folder with the package, io-ts and fp-ts in its `node_modules`. */
  readonly home: string
  /** The files of the package. */
  readonly files: readonly PackedFile[]
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly installed: Installed
  }
}

/** Called by Vitest before the first test in the folder. The result is called after the last. */
export function setup({ provide }: TestProject): () => void {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'packed-')))
  const modules = join(home, 'node_modules')
  mkdirSync(modules)
  const files = unpackInto(modules)
  for (const name of dependencies()) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(PROJECT_ROOT, 'node_modules', name), join(modules, name))
  }
  provide('installed', { home, files })
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
