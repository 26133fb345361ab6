/**
 * The package as npm would publish it, installed in a folder outside the project.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Installed {
  /** A project with the package, io-ts and fp-ts in its `node_modules`. */
  readonly folder: string
  /** The files in the package. */
  readonly files: readonly { readonly path: string; readonly mode: number }[]
  /** Writes a file into the project, and returns its path. */
  write(path: string, text: string): string
  /** Runs Node in the project. */
  node(...args: string[]): { readonly status: number | null; readonly output: string }
  remove(): void
}

/** Packs the build, and installs it without network access. */
export function installPacked(): Installed {
  if (!existsSync(join(PROJECT_ROOT, 'dist/index.js'))) throw new Error('the package has not been built: npm run build')
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'packed-')))
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  const [packed] = JSON.parse(
    run(PROJECT_ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  )
  run(modules, 'tar', '-xzf', join(folder, packed.filename))
  renameSync(join(modules, 'package'), join(modules, 'matrix-event-model'))
  for (const peer of ['io-ts', 'fp-ts']) symlinkSync(join(PROJECT_ROOT, 'node_modules', peer), join(modules, peer))
  return {
    folder,
    files: packed.files,
    write(path, text) {
      writeFileSync(join(folder, path), text)
      return join(folder, path)
    },
    node(...args) {
      const { status, stdout, stderr } = spawnSync(execPath, args, { cwd: folder, encoding: 'utf8' })
      return { status, output: stdout + stderr }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function run(cwd: string, command: string, ...args: string[]): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error?.message ?? stdout + stderr}`)
  return stdout
}
