/**
 * Installs dependencies: runs `npm ci` if `node_modules` is missing or does not match `package-lock.json`.
 *
 *     node tool/bootstrap.mjs [folder]
 *
 * Without a folder, those of the project.
 *
 * Plain Node, since it runs before any dependency is installed. The installed versions are read from npm's own lockfile
 * in `node_modules`, so a manual `npm install` counts too.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(dirname(fileURLToPath(import.meta.url))), process.argv[2] ?? '.')

if (!inStep(lockedPackages('package-lock.json'), lockedPackages('node_modules/.package-lock.json'))) install()

/** The packages in a lockfile by folder; empty if the file is missing or truncated. */
function lockedPackages(path) {
  try {
    const { '': _self, ...packages } = JSON.parse(readFileSync(join(root, path), 'utf8')).packages
    return packages
  } catch {
    return {}
  }
}

/**
 * Returns whether the installed versions are the wanted ones. Optional packages (for other platforms) may be absent.
 */
function inStep(wanted, installed) {
  return (
    Object.keys(installed).length > 0 &&
    Object.keys(installed).every((folder) => folder in wanted) &&
    Object.entries(wanted).every(([folder, { version, integrity, optional }]) => {
      const found = installed[folder]
      if (found === undefined) return optional === true
      return found.version === version && found.integrity === integrity
    })
  )
}

function install() {
  console.error(`Installing dependencies${process.argv[2] === undefined ? '' : ` of ${process.argv[2]}`}: npm ci`)
  // If run by npm, uses the same npm. Its settings for this run, such as `--silent`, are in the environment.
  const npm = process.env.npm_execpath
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm]
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=notice']
  const { status, error, stdout, stderr } = spawnSync(command, [...first, ...options], {
    cwd: root,
    encoding: 'utf8',
    shell: npm === undefined && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status === 0) return
  console.error(error?.message ?? `${stdout}${stderr}`)
  process.exit(status ?? 1)
}
