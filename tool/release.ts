/**
 * Checks that the package can be released, packs it, and lists what would be published. It does not publish anything.
 *
 *     npm run release            runs all checks, including every test
 *     npm run release -- --pack  skips the tests
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { PROJECT_ROOT } from './source.js'

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

const { pack } = parseArgs({ options: { pack: { type: 'boolean', default: false } } }).values
const { name, version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'))

const faults = [...stateFaults(), ...changelogFaults()]
if (!pack && faults.length === 0 && !passes('bash', '.ci/run')) faults.push('.ci/run fails')
if (pack && !passes('npm', 'run', '--silent', 'build')) faults.push('the build fails')

const packed = packedFiles()
for (const { path, size } of packed.files) console.log(`${String(size).padStart(9)}  ${path}`)
console.log(`${name}@${version}: ${packed.files.length} files, ${packed.unpackedSize} bytes, ${packed.size} packed`)

if (faults.length > 0) {
  for (const fault of faults) console.error(`not ready: ${fault}`)
  process.exitCode = 1
} else {
  console.log(`ready. To publish:\n  git tag v${version}\n  npm publish ${packed.filename}`)
}

function stateFaults(): string[] {
  const changed = output('git', 'status', '--porcelain')
  const tagged = output('git', 'tag', '--list', `v${version}`)
  return [
    ...(changed === '' ? [] : ['there are uncommitted changes']),
    ...(tagged === '' ? [] : [`v${version} is tagged already: raise the version in package.json`]),
  ]
}

/** A release needs its own section in the changelog, and an empty section Unreleased. */
function changelogFaults(): string[] {
  const changelog = readFileSync(join(PROJECT_ROOT, 'CHANGELOG.md'), 'utf8')
  const sections = new Map(
    changelog
      .split(/^## /m)
      .map((section) => [section.split('\n')[0]?.trim(), section.split('\n').slice(1).join('').trim()]),
  )
  return [
    ...(sections.has(version) ? [] : [`CHANGELOG.md has no section ${version}`]),
    ...(sections.get('Unreleased') ? ['CHANGELOG.md has lines under Unreleased'] : []),
  ]
}

function packedFiles(): Packed {
  const [found] = JSON.parse(output('npm', 'pack', '--json', '--ignore-scripts', ...(pack ? ['--dry-run'] : [])))
  return found
}

function passes(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { cwd: PROJECT_ROOT, stdio: 'inherit' }).status === 0
}

function output(command: string, ...args: string[]): string {
  const { status, stderr, stdout } = spawnSync(command, args, { cwd: PROJECT_ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stderr}`)
  return stdout.trim()
}
