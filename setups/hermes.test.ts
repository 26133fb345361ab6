/**
 * Hermes, the engine of React Native. npm has the compiler of today, which shows that the engine knows the syntax, and an
 * engine of 2022, which runs what Metro would give it.
 *
 * @module
 */
import { execPath } from 'node:process'

import { beforeAll, expect, test } from 'vitest'

import { project, run, testWith, textOf } from './project.js'

const folder = project('hermes', { 'bad.js': 'let a = /[a--b]/v' })

beforeAll(async () => {
  expect(await run(execPath, ['hermes/build.cjs', folder])).toEqual({ status: 0, stdout: '', stderr: '' })
})

/** The globals that a compiler of Hermes does not know, or its errors. */
function unknownGlobals(stderr: string): readonly string[] {
  const told = [...stderr.matchAll(/(?:error: .*)|warning: the variable "(\w+)" was not declared/g)]
  return [...new Set(told.map(([line, name]) => name ?? line))].sort()
}

testWith(
  'hermes-compiler/hermesc/linux64-bin/hermesc',
  'the compiler of Hermes 1 takes a bundle as it is',
  async (hermesc) => {
    const compile = (file: string) => run(hermesc, ['-O', '-emit-binary', '-out', `${folder}/bytecode`, file])
    const { status, stderr } = await compile(`${folder}/bundle.js`)
    // React Native has these, not the engine. The console is io-ts's.
    const unknown = ['Promise', 'URL', 'atob', 'btoa', 'console']
    expect({ status, unknown: unknownGlobals(stderr) }).toEqual({ status: 0, unknown })
    expect((await compile(`${folder}/bad.js`)).status).not.toBe(0)
  },
)

testWith('hermes-engine-cli/linux64-bin/hermes', 'Hermes 0.12', async (hermes) => {
  const { status, stdout, stderr } = await run(hermes, [`${folder}/compiled.js`])
  expect(status === 0 ? JSON.parse(stdout) : stderr).toEqual(JSON.parse(textOf('expected.json')))
})

test.skip('React Native itself (needs a device)', () => {})
