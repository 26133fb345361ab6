/**
 * A program that uses every door of the package, in test runners and bundlers.
 *
 * @module
 */
import { readdirSync } from 'node:fs'
import { execPath } from 'node:process'

import { expect, test } from 'vitest'

import { at, run, runScript, textOf } from './project.js'

const RESULTS: unknown = JSON.parse(textOf('expected.json'))

test.concurrent.for(['jest-babel', 'jest-ts'])('%s', async (folder) => {
  const { status, stderr } = await runScript('jest/bin/jest.js', ['--no-cache'], folder)
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^Tests: +[12] passed/m) })
})

test('without transformIgnorePatterns, Jest does not load the package', async () => {
  const { status, stderr } = await runScript(
    'jest/bin/jest.js',
    ['--transformIgnorePatterns=/node_modules/'],
    'jest-babel',
  )
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringContaining('Must use import to load ES Module'),
  })
})

/** What a bundle prints. */
async function printed(path: string): Promise<unknown> {
  const { stdout, stderr } = await run(execPath, [at(path)])
  return stderr === '' ? JSON.parse(stdout) : stderr
}

test.concurrent('Vite', async () => {
  expect(await runScript('vite/bin/vite.js', ['build', 'vite'])).toMatchObject({ status: 0, stderr: '' })
  const [file = '', ...more] = readdirSync(at('dist/vite/assets'))
  expect(more).toEqual([])
  expect(await printed(`dist/vite/assets/${file}`)).toEqual(RESULTS)
})

test.concurrent('webpack', async () => {
  expect(await run(execPath, ['webpack/build.cjs'])).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(await printed('dist/webpack/main.js')).toEqual(RESULTS)
})

test.concurrent('esbuild', async () => {
  const options = ['--bundle', '--outfile=dist/esbuild/main.js', '--log-level=warning']
  expect(await run(at('node_modules/.bin/esbuild'), ['main.js', ...options])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
  expect(await printed('dist/esbuild/main.js')).toEqual(RESULTS)
})
