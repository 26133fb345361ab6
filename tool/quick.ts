/**
 * Checks one folder of `src/` within seconds, for use while working on it:
 *
 *     npm run quick -- function/push
 *
 * Runs Biome on the folder and its tests, the tests in the same folder of `test/` on the source, the layout test, the
 * import rules, and the type checker for the whole project, incrementally.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { argv, exit, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

import { PROJECT_ROOT } from './source.js'

/** A command from `node_modules/.bin`, with its arguments. */
export type Check = readonly [name: string, command: string, ...args: string[]]

/** The checks of a folder, relative to the project's root or to `src/`; `undefined` if the folder does not exist. */
export function checksOf(folder: string): readonly Check[] | undefined {
  const given = posix.normalize(folder.replaceAll('\\', '/')).replace(/\/$/, '')
  const path = posix.relative('src', given === 'src' || given.startsWith('src/') ? given : `src/${given}`)
  if (path === '' || path.startsWith('..') || !existsSync(join(PROJECT_ROOT, 'src', path))) return undefined
  const [source, tests] = [`src/${path}`, `test/${path}`]
  const folders = existsSync(join(PROJECT_ROOT, tests)) ? [source, tests] : [source]
  return [
    ['lint', 'biome', 'check', '--error-on-warnings', ...folders],
    ['tests', 'vitest', 'run', '--project', 'source', `${tests}/`, 'test/contract/layout.test.ts'],
    ['layers', 'depcruise', '--config', '.dependency-cruiser.cjs', ...folders],
    ['types', 'tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/quick.tsbuildinfo'],
  ]
}

function main(folder: string | undefined): number {
  const checks = folder === undefined ? undefined : checksOf(folder)
  if (checks === undefined) {
    const rooms = readdirSync(join(PROJECT_ROOT, 'src')).filter((name) => !name.endsWith('.ts'))
    console.error(`Which folder of src/? For example: npm run quick -- function/push. There are ${rooms.join(', ')}.`)
    return 2
  }
  const failed = checks.filter(([name, command, ...args]) => {
    console.log(`\n${name}: ${command} ${args.join(' ')}`)
    const { status } = spawnSync(command, args, { cwd: PROJECT_ROOT, shell: platform === 'win32', stdio: 'inherit' })
    return status !== 0
  })
  console.log(failed.length === 0 ? '\nAll passed.' : `\nFailed: ${failed.map(([name]) => name).join(', ')}`)
  return failed.length === 0 ? 0 : 1
}

if (argv[1] === fileURLToPath(import.meta.url)) exit(main(argv[2]))
