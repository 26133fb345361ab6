/**
 * The packed package in browsers: it bundles without polyfills, and runs under a content security policy that forbids
 * `eval`.
 *
 * @module
 */
import { build } from 'esbuild'
import { expect, test } from 'vitest'

import { packedProject } from './packed.js'

const packed = packedProject()

/** Bundles for a web page, with nothing left to resolve. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    platform: 'browser',
    stdin: { contents, resolveDir: packed.folder },
    target: 'es2022',
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}

/** Code evaluation, and features of some engines only. */
const UNWELCOME = /(?<![\w$.])(?:eval\s*\(|(?:new\s+)?Function\s*\(\s*["'`]|require\s*\(|process\.|Buffer\.|__dirname)/

test('bundles completely, without Node modules', async () => {
  const code = await bundled("export * from 'matrix-event-model'")
  expect(code).toContain('RoomMemberEventContent')
  expect(code.match(UNWELCOME)?.[0]).toBeUndefined()
})

test.for([
  ['a Node module', "import { readFileSync } from 'node:fs'; readFileSync('a')"],
  ['a Node module by its old name', "import { readFileSync } from 'fs'; readFileSync('a')"],
  ['a missing package', "import { a } from 'no-such-package'; a()"],
] as const)('would notice %s', async ([, code]) => {
  await expect(bundled(code)).rejects.toThrow('Could not resolve')
})

test.for(['eval("1")', 'new Function("return 1")', 'Function("return 1")', 'process.env.A', 'Buffer.from("a")'])(
  'would notice %s',
  async (code) => {
    expect(await bundled(`console.log(${code})`)).toMatch(UNWELCOME)
  },
)

test('runs without any host APIs', async () => {
  const page = await bundled(`
    import { comparePresence, RoomNameEventContent } from 'matrix-event-model'
    globalThis.result = [comparePresence('online', 'offline'), RoomNameEventContent.is({ name: 1 })]`)
  packed.write('page.js', page)
  const script = `
    const { createContext, runInContext } = require('node:vm')
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
    runInContext(require('node:fs').readFileSync('page.js', 'utf8'), context)
    console.log(JSON.stringify(context.result))`
  expect(packed.node('--eval', script)).toEqual({ status: 0, output: '[1,false]\n' })
})
