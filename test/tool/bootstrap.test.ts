/**
 * `tool/bootstrap.mjs`, run in small projects with a stub of npm.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, expect, test } from 'vitest'

const BOOTSTRAP = fileURLToPath(new URL('../../tool/bootstrap.mjs', import.meta.url))

const home = mkdtempSync(join(tmpdir(), 'bootstrap-'))
afterAll(() => rmSync(home, { recursive: true }))

const needed = { version: '1.0.0', integrity: 'sha512-a' }
const optional = { version: '2.0.0', integrity: 'sha512-b', optional: true }
const wanted = { '': { version: '0.1.0' }, 'node_modules/needed': needed, 'node_modules/elsewhere': optional }

/**
 * Runs the script. `installed` is npm's lockfile in `node_modules`; `npm` is the script of the stub; `folder` is the
 * folder of the package.
 */
function bootstrap(
  lock: object | undefined,
  installed: object | string | undefined,
  npm = 'console.log("ran")',
  folder = '.',
) {
  const project = mkdtempSync(join(home, 'project-'))
  const root = join(project, folder)
  mkdirSync(join(project, 'tool'))
  mkdirSync(root, { recursive: true })
  cpSync(BOOTSTRAP, join(project, 'tool/bootstrap.mjs'))
  if (lock !== undefined) writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: lock }))
  if (installed !== undefined) {
    const text = typeof installed === 'string' ? installed : JSON.stringify({ packages: installed })
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'node_modules/.package-lock.json'), text)
  }
  const record = `require('node:fs').writeFileSync('asked', process.argv.slice(2).join(' ')); ${npm}`
  writeFileSync(join(root, 'npm.cjs'), record)
  const args = folder === '.' ? [] : [folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tool/bootstrap.mjs', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(root, 'npm.cjs') },
  })
  const installs = /^Installing dependencies.*: npm ci\n/.test(stderr)
  // npm is run in the folder.
  expect(existsSync(join(root, 'asked'))).toBe(installs)
  return { status, installs, output: stdout + stderr }
}

test.for<[string, object | undefined, object | string | undefined, boolean]>([
  ['all is there', wanted, { 'node_modules/needed': needed, 'node_modules/elsewhere': optional }, false],
  ['all but a package for another platform', wanted, { 'node_modules/needed': needed }, false],
  ['nothing is there', wanted, undefined, true],
  ['an installation that broke off', wanted, '{ "packages": {', true],
  ['an empty node_modules', wanted, {}, true],
  ['a package is missing', wanted, { 'node_modules/elsewhere': optional }, true],
  ['another version', wanted, { 'node_modules/needed': { ...needed, version: '1.0.1' } }, true],
  ['other content', wanted, { 'node_modules/needed': { ...needed, integrity: 'sha512-c' } }, true],
  ['a package that nothing asks for', wanted, { 'node_modules/needed': needed, 'node_modules/more': needed }, true],
  ['no lockfile', undefined, { 'node_modules/needed': needed }, true],
])('%s', ([, lock, installed, installs]) => {
  expect(bootstrap(lock, installed)).toMatchObject({ status: 0, installs })
})

test('a folder with dependencies of its own', () => {
  expect(bootstrap(wanted, undefined, undefined, 'setups')).toMatchObject({ status: 0, installs: true })
  expect(bootstrap(wanted, { 'node_modules/needed': needed }, undefined, 'setups').installs).toBe(false)
})

test('says nothing where all is there', () => {
  expect(bootstrap(wanted, { 'node_modules/needed': needed }).output).toBe('')
})

test('shows the output of npm, and fails with its status', () => {
  const failing = bootstrap(wanted, undefined, 'console.log("out"); console.error("err"); process.exit(7)')
  expect(failing.status).toBe(7)
  expect(failing.output).toContain('out\nerr\n')
})
