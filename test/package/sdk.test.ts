/**
 * The packed package beside matrix-js-sdk and matrix-bot-sdk: what they send, and what they hand to handlers; and
 * beside what reads Standard JSON Schemas. All of it is installed by `npm ci --prefix test/sdk`.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { execPath } from 'node:process'

import { describe, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'
import { type PackedProject, packedProject } from './packed.js'

const SDK = join(PROJECT_ROOT, 'test/sdk')
const MODULES = join(SDK, 'node_modules')

const OPTIONS = {
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.asynciterable', 'dom.iterable'],
  outDir: 'out',
  strict: true,
  skipLibCheck: true,
  types: ['node'],
  typeRoots: [join(PROJECT_ROOT, 'node_modules/@types')],
}

/** Compiles a program of `test/sdk`, and returns the errors. */
function compile(packed: PackedProject, file: string, options: object = {}): string {
  symlinkSync(MODULES, join(packed.folder, 'node_modules'))
  copyFileSync(join(SDK, file), join(packed.folder, file))
  packed.write('package.json', '{ "type": "module" }')
  packed.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...OPTIONS, ...options }, files: [file] }))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  return spawnSync(execPath, [tsc, '--project', packed.folder], { encoding: 'utf8' }).stdout
}

describe.skipIf(!existsSync(MODULES))('beside SDKs (needs test/sdk to be installed)', () => {
  test('what is built here can be sent, and errors stay errors', () => {
    expect(compile(packedProject(), 'send.ts')).toBe('')
  })

  test('the same with exact optional properties', () => {
    expect(compile(packedProject(), 'send.ts', { exactOptionalPropertyTypes: true })).toBe('')
  })

  test('one line calls handlers with the events of an SDK', () => {
    const packed = packedProject()
    expect(compile(packed, 'receive.ts')).toBe('')
    expect(packed.node('out/receive.js')).toEqual({
      status: 0,
      output: `js !room:example.org Hello!
js content.body: expected a string, found a number (msgtype is "m.text")
bot !room:example.org Hello!
bot content.body: expected a string, found a number (msgtype is "m.text")
`,
    })
  })

  test('Elysia and the AI SDK read the JSON Schema of a codec', () => {
    const packed = packedProject()
    expect(compile(packed, 'openapi.ts')).toBe('')
    const { status, output } = packed.node('out/openapi.js')
    const [inOpenApi = '', requests, inTool = ''] = output.trim().split('\n')
    const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
    expect({ status, requests }, output).toEqual({ status: 0, requests: '200 3 422' })
    expect(JSON.parse(inOpenApi)).toMatchObject(schema)
    expect(JSON.parse(inTool)).toMatchObject(schema)
  })
})
