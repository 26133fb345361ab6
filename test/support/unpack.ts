import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { PROJECT_ROOT } from '../../tool/source.js'

/** A file of the package. */
export interface PackedFile {
  readonly path: string
  readonly mode: number
}

/**
 * Packs the package as npm would publish it, and unpacks it where npm would install it, without a network.
 *
 * @param modules - a `node_modules` folder. The package that is there already is replaced.
 * @returns the files of the package
 */
export function unpackInto(modules: string): readonly PackedFile[] {
  if (!existsSync(join(PROJECT_ROOT, 'dist/index.js'))) throw new Error('the package has not been built: npm run build')
  const folder = mkdtempSync(join(modules, '.packed-'))
  const [packed] = JSON.parse(
    run(PROJECT_ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  )
  run(folder, 'tar', '-xzf', packed.filename)
  rmSync(join(modules, packed.name), { force: true, recursive: true })
  renameSync(join(folder, 'package'), join(modules, packed.name))
  rmSync(folder, { recursive: true })
  return packed.files
}

function run(cwd: string, command: string, ...args: string[]): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error?.message ?? stdout + stderr}`)
  return stdout
}
