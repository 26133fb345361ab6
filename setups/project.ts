/**
 * Projects in `dist/`, and the programs that run in them.
 *
 * @module
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

import { test } from 'vitest'

import { type Outcome, runIn } from '../test/support/run.js'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** The path of a file of this folder. */
export function at(path: string): string {
  return join(FOLDER, path)
}

/** The text of a file of this folder. */
export function textOf(path: string): string {
  return readFileSync(at(path), 'utf8')
}

/** Writes files, by path, into a new folder of `dist/`, and returns its path from this folder. */
export function project(name: string, files: { readonly [path: string]: string }): string {
  for (const [path, text] of Object.entries(files)) {
    const file = at(join('dist', name, path))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return join('dist', name)
}

/** Runs a program in this folder, or in one of its own. */
export function run(program: string, args: readonly string[], folder = '.'): Promise<Outcome> {
  return runIn(at(folder), program, args)
}

/** Runs a script of an installed package, such as `jest/bin/jest.js`, with this Node. */
export function runScript(script: string, args: readonly string[], folder = '.'): Promise<Outcome> {
  return run(execPath, [at(join('node_modules', script)), ...args], folder)
}

/** Defines a test, which is skipped, and says so in its name, where an optional dependency is not installed. */
export function testWith(dependency: string, name: string, check: (path: string) => Promise<void>): void {
  const path = at(join('node_modules', dependency))
  const isThere = existsSync(path)
  test.skipIf(!isThere).concurrent(isThere ? name : `${name} (needs ${dependency})`, () => check(path))
}
