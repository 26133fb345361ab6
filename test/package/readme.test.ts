/**
 * The way of a stranger: nothing but README.md, a new folder, and npm with the packed package.
 *
 * @module
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'
import { runIn } from '../support/run.js'
import { withChecks } from '../support/with-checks.js'
import { type Registry, startRegistry } from './registry.js'

const README = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8')
const HISTORY = join(PROJECT_ROOT, 'sample/room-history.ndjson')
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc')

/** What npm installs with the package. */
const DEPENDENCIES = ['io-ts', 'fp-ts', '@noble/curves', '@noble/hashes']

let registry: Registry
let home: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'stranger-'))
  registry = await startRegistry([
    PROJECT_ROOT,
    ...DEPENDENCIES.map((name) => join(PROJECT_ROOT, 'node_modules', name)),
  ])
})
afterAll(() => {
  registry?.stop()
  rmSync(home, { recursive: true })
})

/** The code blocks of a page in a language. */
function blocks(page: string, language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code)
}

/** The value that a page gives for the setting `module` of a CommonJS project. */
function moduleOf(page: string): string | undefined {
  return /CommonJS with\s+`module: (\w+)`/.exec(page)?.[1]
}

/**
 * Does what a page says, in a new folder: runs its commands as they stand, compiles its snippets with strict types, runs
 * them, and compares what they give with their comments.
 *
 * @returns what went wrong
 */
async function follow(page: string, type: 'module' | 'commonjs'): Promise<readonly string[]> {
  const folder = mkdtempSync(join(home, `${type}-`))
  const module = type === 'module' ? 'nodenext' : moduleOf(page)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', version: '1.0.0', type }))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, module } }))
  copyFileSync(HISTORY, join(folder, 'room-history.ndjson'))
  const faults: string[] = []
  for (const command of blocks(page, 'sh').flatMap((block) => block.trim().split('\n'))) {
    const { status, stderr, stdout } = await inShell(folder, command)
    // The history has malformed events, which is what the status 1 says.
    const expected = command.startsWith('npx ') ? 1 : 0
    const isRight = status === expected && (expected === 0 || stdout === (await checkedHere()))
    if (!isRight) faults.push(`${command}: status ${status}\n${stdout}${stderr}`)
  }
  const show =
    'function check(actual: unknown, expected: unknown): void { console.log(JSON.stringify([actual, expected])) }\n'
  for (const [i, snippet] of blocks(page, 'ts').entries()) {
    writeFileSync(join(folder, `snippet-${i}.ts`), show + withChecks(snippet))
    const compiled = await runIn(folder, execPath, [TSC])
    if (compiled.status !== 0) faults.push(compiled.stdout)
    const { status, stderr, stdout } = await runIn(folder, execPath, [`snippet-${i}.js`])
    if (status !== 0) faults.push(stderr)
    const results = stdout.split('\n').filter((line) => line !== '')
    if (results.length !== snippet.split('// => ').length - 1) faults.push(`${results.length} results`)
    for (const result of results) {
      const [actual, expected] = JSON.parse(result)
      if (JSON.stringify(actual) !== JSON.stringify(expected)) faults.push(`${expected}: ${actual}`)
    }
  }
  return faults
}

/** Runs a command as a new shell does. npm knows only the registry on this machine. */
function inShell(folder: string, command: string) {
  const settings = { registry: registry.url, audit: false, fund: false, update_notifier: false }
  const set = Object.entries(settings).map(([name, value]) => `npm_config_${name}=${value}`)
  const PATH = env['PATH'] ?? ''
  return runIn(folder, 'env', ['-i', `HOME=${home}`, `PATH=${PATH}`, ...set, 'sh', '-c', command])
}

/** What the command prints about the history, run from the package that was built here. */
async function checkedHere(): Promise<string> {
  const args = [join(PROJECT_ROOT, 'dist/cli.js'), 'check', 'room-history.ndjson']
  return (await runIn(join(PROJECT_ROOT, 'sample'), execPath, args)).stdout
}

test('README.md leads to decoded events in a new project', async () => {
  expect(blocks(README, 'ts').length).toBeGreaterThan(0)
  expect(blocks(README, 'sh').join('')).toMatch(/npm install[\s\S]*npx /)
  expect(await follow(README, 'module')).toEqual([])
})

test('README.md leads to decoded events in a CommonJS project', async () => {
  expect(await follow(README, 'commonjs')).toEqual([])
})

/** Changes to README.md, and what tells that they are wrong. */
const LIES = [
  [['npm install matrix-event-model ', 'npm install matrix-event-model-x ', '404']],
  [
    ["// => 'Tea'", "// => 'Coffee'", 'Coffee: '],
    ['event.content.topic :', 'event.content.topics :', 'TS2551'],
    ['npx matrix-events check', 'npx matrix-events chek', 'matrix-events chek room-history.ndjson: status 2'],
    ['`module: node20`', '`module: node16`', 'TS1479'],
  ],
] as const

test.for(LIES)('%j are noticed', async (lies) => {
  const page = lies.reduce((text, [right, wrong]) => {
    expect(text).toContain(right)
    return text.replace(right, wrong)
  }, README)
  const faults = (await follow(page, 'commonjs')).join('\n')
  for (const [, , told] of lies) expect(faults).toContain(told)
})
