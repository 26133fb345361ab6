/**
 * Installs what is missing: runs `npm ci` where `node_modules` is absent or is not what `package-lock.json` asks for.
 *
 * Plain Node, since it runs before there is anything else. What npm installed is read from the lockfile that npm keeps
 * inside `node_modules`, so that an `npm install` by hand counts too.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

if (!inStep(lockedPackages('package-lock.json'), lockedPackages('node_modules/.package-lock.json'))) install()

/** The packages of a lockfile by folder; none where the file is missing or cut short. */
function lockedPackages(path) {
  try {
    const { '': _self, ...packages } = JSON.parse(readFileSync(join(root, path), 'utf8')).packages
    return packages
  } catch {
    return {}
  }
}

/** Whether the same versions are installed as wanted. Optional packages, those for other platforms, may be absent. */
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
  console.error('Installing dependencies: npm ci')
  // Under npm, the same npm again; its settings for this run (`--silent`, say) are in the environment.
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
