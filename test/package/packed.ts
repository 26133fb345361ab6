/**
 * A project with the packed package installed, in a folder outside this project.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'

import { inject } from 'vitest'

import type { Installed } from './setup.js'

export interface PackedProject extends Pick<Installed, 'files'> {
  readonly folder: string
  /** Where the package is installed. */
  readonly root: string
  /** Writes a file into the project, and returns its path. */
  write(path: string, text: string): string
  /** Runs Node in the project. */
  node(...args: string[]): { readonly status: number | null; readonly output: string }
}

/** Makes a project, which `setup.ts` removes. */
export function packedProject(): PackedProject {
  const { files, home } = inject('installed')
  const folder = mkdtempSync(join(home, 'project-'))
  return {
    folder,
    root: join(home, 'node_modules/matrix-event-model'),
    files,
    write(path, text) {
      writeFileSync(join(folder, path), text)
      return join(folder, path)
    },
    node(...args) {
      const { status, stdout, stderr } = spawnSync(execPath, args, { cwd: folder, encoding: 'utf8' })
      return { status, output: stdout + stderr }
    },
  }
}
