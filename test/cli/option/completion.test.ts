/**
 * The completion scripts, in the shells where they are installed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'

import { describe, expect, test } from 'vitest'

import { completionScript, SHELLS } from '../../../src/cli/option/completion.js'
import { program } from '../../../src/cli/option/program.js'
import { EVENT_FORMATS } from '../../../src/kind/event-format.js'

const root = program('1.0.0')
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** What bash offers for the last of `words`. */
function offered(...words: string[]): string[] {
  const script = `${completionScript('bash', root)}
COMP_WORDS=(matrix-events "$@")
COMP_CWORD=$#
compopt() { :; }
_matrix_events
printf '%s\\n' "\${COMPREPLY[@]}"`
  const { status, stderr, stdout } = spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout.split('\n').filter((line) => line !== '')
}

describe.runIf(has('bash'))('bash (needs bash)', () => {
  test('offers the commands', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['check', 'verify', 'completion', '--help', '--version']))
    expect(offered('ver')).toEqual(['verify'])
  })

  test('offers the outcomes', () => {
    expect(offered('check', '--outcome', 'c')).toEqual(['cleared', 'custom'])
  })

  test('offers the options of a command, and only these', () => {
    expect(offered('check', '--form')).toEqual(['--format'])
    expect(offered('check', '--key')).toEqual([])
    expect(offered('verify', 'a.json', '--key')).toEqual(['--keys'])
  })

  test('offers the values of an option, and of an argument', () => {
    expect(offered('check', '--format', '')).toEqual([...EVENT_FORMATS])
    expect(offered('completion', '')).toEqual([...SHELLS])
  })

  test('offers files', () => {
    expect(offered('check', 'package.j')).toEqual(['package.json'])
    expect(offered('verify', '--keys', 'package.j')).toEqual(['package.json'])
  })
})

test.runIf(has('zsh'))('zsh reads its script (needs zsh)', () => {
  const { status, stderr } = spawnSync('zsh', ['-n'], { encoding: 'utf8', input: completionScript('zsh', root) })
  expect([status, stderr]).toEqual([0, ''])
})

test.runIf(has('fish'))('fish offers commands, options and values (needs fish)', () => {
  const offeredBy = (line: string) => {
    const script = `${completionScript('fish', root)}\ncomplete -C '${line}'`
    const { stderr, stdout } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout.split('\n').flatMap((row) => row.split('\t')[0] || [])
  }
  expect(offeredBy('matrix-events ver')).toEqual(['verify'])
  expect(offeredBy('matrix-events check --form')).toEqual(['--format'])
  expect(offeredBy('matrix-events check --format eph')).toEqual(['ephemeral'])
})

test.for(SHELLS)('the script for %s has every option', (shell) => {
  const script = completionScript(shell, root)
  const name = shell === 'fish' ? (long: string) => ` -l ${long.slice(2)} ` : (long: string) => long
  for (const command of root.commands) {
    for (const { long } of command.options) expect(script).toContain(name(long as string))
  }
})
