/**
 * What `.ci/run` makes of a report of Vitest.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'

import { afterAll, describe, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'

const home = mkdtempSync(join(tmpdir(), 'count-tests-'))
afterAll(() => rmSync(home, { recursive: true }))

interface File {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
}

/** A file of tests, given as their statuses by name. */
function file(name: string, tests: Readonly<Record<string, string>>, status = 'passed'): File {
  return {
    name,
    status,
    assertionResults: Object.entries(tests).map(([fullName, outcome]) => ({ fullName, status: outcome })),
  }
}

function counted(files: readonly File[], ...options: string[]): { readonly counts: string; readonly told: string } {
  const report = join(home, 'report.json')
  writeFileSync(report, JSON.stringify({ testResults: files }))
  const script = join(PROJECT_ROOT, '.ci/count-tests.mjs')
  const { stdout, stderr } = spawnSync(execPath, [script, report, ...options], { encoding: 'utf8' })
  return { counts: stdout.trim(), told: stderr.trim() }
}

const data = 'with the corpus at hand (needs ../shared) all of it'

describe('passed, failed and skipped tests', () => {
  test.each<[what: string, files: readonly File[], counts: string]>([
    ['none', [], '0 0 0'],
    ['of one file', [file('a', { one: 'passed', two: 'passed', 'three (needs bash)': 'skipped' })], '2 0 1'],
    ['of two files', [file('a', { one: 'passed' }), file('b', { one: 'failed', two: 'passed' }, 'failed')], '2 1 0'],
    ['a file that could not be loaded', [file('a', {}, 'failed')], '0 1 0'],
    ['a file that fails after its tests', [file('a', { one: 'passed' }, 'failed')], '1 1 0'],
    ['data that is not there', [file('a', { one: 'passed', [data]: 'skipped' })], '1 0 1'],
  ])('%s', (_, files, counts) => {
    expect(counted(files)).toEqual({ counts, told: '' })
  })
})

describe.each<[where: string, options: readonly string[], name: string]>([
  ['without ../shared', [], 'a test'],
  ['with ../shared', ['--shared'], 'a test'],
  ['with ../shared', ['--shared'], data],
])('%s, %j', (_, options, name) => {
  test.each(['skipped', 'pending', 'todo'])(`"${name}" fails where it is %s`, (status) => {
    expect(counted([file('a.test.ts', { one: 'passed', [name]: status })], ...options)).toEqual({
      counts: '1 1 0',
      told: `Skipped, though it needs nothing that is missing: a.test.ts: ${name}`,
    })
  })
})

describe('with ../shared', () => {
  test('a test may be skipped that needs something else too', () => {
    const files = [file('a', { 'databases (needs ../shared) as they are (needs sqlite3)': 'skipped' })]
    expect(counted(files, '--shared')).toEqual({ counts: '0 0 1', told: '' })
  })

  test('tests that ran count as they do elsewhere', () => {
    expect(counted([file('a', { [data]: 'passed', two: 'failed' }, 'failed')], '--shared').counts).toBe('1 1 0')
  })
})
