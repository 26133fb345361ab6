/**
 * A program that uses every door of the package, in the runtimes that npm has.
 *
 * @module
 */
import { execPath } from 'node:process'

import { expect, test } from 'vitest'

import type { Outcome } from '../test/support/run.js'
import { at, project, run, testWith, textOf } from './project.js'

const RESULTS: unknown = JSON.parse(textOf('expected.json'))

/** The JSON that a program prints, or why it failed. */
function printed({ status, stdout, stderr }: Outcome): unknown {
  return status === 0 ? JSON.parse(stdout) : stderr
}

const REQUIRE = "console.log(JSON.stringify(require('./program.js').results))"

const RUNTIMES: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['Node 22', 'node-22/bin/node', 'main.js'],
  ['Node 24', 'node-24/bin/node', 'main.js'],
  ['Node 26', 'node-26/bin/node', 'main.js'],
  ['Node 26, with require', 'node-26/bin/node', '--eval', REQUIRE],
  ['Bun', '@oven/bun-linux-x64/bin/bun', 'main.js'],
  ['Deno', '@deno/linux-x64-glibc/deno', 'run', 'main.js'],
]

const COMMAND = ['node_modules/matrix-event-model/dist/cli.js', 'check', '--json', '../sample/room-history.ndjson']

const COMMANDS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['Node 22', 'node-22/bin/node'],
  ['Node 24', 'node-24/bin/node'],
  ['Node 26', 'node-26/bin/node'],
  ['Bun', '@oven/bun-linux-x64/bin/bun'],
  ['Deno', '@deno/linux-x64-glibc/deno', 'run', '--allow-all'],
]

test.concurrent('this Node', async () => {
  expect(printed(await run(execPath, ['main.js']))).toEqual(RESULTS)
  expect(printed(await run(execPath, ['--eval', REQUIRE]))).toEqual(RESULTS)
})

for (const [name, program, ...args] of RUNTIMES) {
  testWith(program, name, async (path) => {
    expect(printed(await run(path, args))).toEqual(RESULTS)
  })
}

for (const [name, program, ...args] of COMMANDS) {
  testWith(program, `the command in ${name} reports the same`, async (path) => {
    const here = await run(execPath, COMMAND)
    expect(here).toMatchObject({ status: 1, stdout: expect.stringContaining('"malformed":16') })
    expect(await run(path, [...args, ...COMMAND])).toEqual(here)
  })
}

testWith('@oven/bun-linux-x64/bin/bun', 'Bun bundles', async (bun) => {
  expect(await run(bun, ['build', 'main.js', '--outfile=dist/bun/main.js'])).toMatchObject({ status: 0, stderr: '' })
  expect(printed(await run(execPath, ['dist/bun/main.js']))).toEqual(RESULTS)
})

testWith('@deno/linux-x64-glibc/deno', 'Deno checks the types', async (deno) => {
  const right = await run(deno, ['check', 'typescript/main.ts'])
  expect(right).toMatchObject({ status: 0 })
  const folder = project('deno', {
    'wrong.ts': "import { type NoSuchType } from 'matrix-event-model'\nexport type A = NoSuchType",
  })
  const wrong = await run(deno, ['check', 'wrong.ts'], folder)
  expect(wrong).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('NoSuchType') })
})

testWith('@cloudflare/workerd-linux-64/bin/workerd', 'workerd', async (workerd) => {
  const folder = project('workerd', { 'config.capnp': textOf('workerd/config.capnp') })
  const bundle = await run(at('node_modules/.bin/esbuild'), [
    'workerd/worker.js',
    '--bundle',
    '--format=esm',
    '--log-level=warning',
    `--outfile=${folder}/worker.js`,
  ])
  expect(bundle).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(printed(await run(workerd, ['test', 'config.capnp'], folder))).toEqual(RESULTS)
})
