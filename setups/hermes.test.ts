/**
 * Hermes, the engine of React Native. npm has the compiler of today, and an engine of 2022.
 *
 * @module
 */
import { execPath } from 'node:process'

import { expect, test } from 'vitest'

import { at, project, run, testWith, textOf } from './project.js'

const folder = project('hermes', { 'bad.js': 'let a = /[a--b]/v' })

/** The globals that a compiler of Hermes does not know, or its errors. */
function unknownGlobals(stderr: string): readonly string[] {
  const told = [...stderr.matchAll(/(?:error: .*)|warning: the variable "(\w+)" was not declared/g)]
  return [...new Set(told.map(([line, name]) => name ?? line))].sort()
}

testWith(
  'hermes-compiler/hermesc/linux64-bin/hermesc',
  'the compiler of Hermes 1 takes the code as it is',
  async (hermesc) => {
    const options = ['--bundle', '--tree-shaking=false', '--log-level=warning', `--outfile=${folder}/bundle.js`]
    expect(await run(at('node_modules/.bin/esbuild'), ['hermes/main.js', ...options])).toMatchObject({
      status: 0,
      stderr: '',
    })
    const compile = (file: string) => run(hermesc, ['-O', '-emit-binary', '-out', `${folder}/bytecode`, file])
    const { status, stderr } = await compile(`${folder}/bundle.js`)
    // React Native has these, not the engine. The console is io-ts's.
    const unknown = ['Promise', 'URL', 'atob', 'btoa', 'console']
    expect({ status, unknown: unknownGlobals(stderr) }).toEqual({ status: 0, unknown })
    expect((await compile(`${folder}/bad.js`)).status).not.toBe(0)
  },
)

testWith('hermes-engine-cli/linux64-bin/hermes', 'Metro, and Hermes 0.12', async (hermes) => {
  const bundle = `${folder}/metro.js`
  expect(await run(execPath, ['hermes/build.cjs', bundle])).toMatchObject({ status: 0, stderr: '' })
  const { status, stdout, stderr } = await run(hermes, [bundle])
  expect(status === 0 ? JSON.parse(stdout) : stderr).toEqual(JSON.parse(textOf('expected.json')))
})

test.skip('React Native itself (needs a device)', () => {})
