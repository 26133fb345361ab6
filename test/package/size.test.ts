/**
 * The bundle sizes of parts of the packed package. The ceilings and their reasons are in `tool/size.ts`.
 *
 * @module
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { bundle, ENTRIES, FUNCTIONS, holds, measure, measureStandalone } from '../../tool/size.js'
import { packedProject } from './packed.js'

const FUNCTION_FOLDER = fileURLToPath(new URL('../../src/function', import.meta.url))

const packed = packedProject()

test.for(ENTRIES.map((entry) => [entry.name, entry] as const))('%s', async ([, entry]) => {
  expect((await measure(entry, packed.folder)).faults).toEqual([])
})

test('standalone.js', () => {
  expect(measureStandalone(join(packed.root, 'dist')).faults).toEqual([])
})

test('every function has a ceiling', async () => {
  const modules = await Promise.all(
    readdirSync(FUNCTION_FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path): Promise<Record<string, unknown>> => import(join(FUNCTION_FOLDER, path))),
  )
  const ofFolder = new Set(modules.flatMap((module) => Object.keys(module)))
  const library: Record<string, unknown> = await import('../../src/index.js')
  const functions = Object.keys(library).filter((name) => ofFolder.has(name) && typeof library[name] === 'function')
  expect(functions.length).toBeGreaterThan(100)
  expect(functions.filter((name) => !Object.hasOwn(FUNCTIONS, name))).toEqual([])
})

test('every name that an entry must not contain exists', async () => {
  const everything = await bundle('*', packed.folder, { minify: false })
  const names = new Set(ENTRIES.filter(({ name }) => name !== '*').flatMap(({ without }) => without))
  expect([...names].filter((name) => !holds(everything, name))).toEqual([])
})

test('an entry that grows is reported with its size, and an unwanted name with the name', async () => {
  const entry = { name: 'RoomNameEvent', ceiling: 1_000, reason: 'none', without: ['UserId', 'RoomTopicEvent'] }
  const { size, faults } = await measure(entry, packed.folder)
  expect(faults).toEqual([`RoomNameEvent is ${size} bytes, not less than 1000`, 'RoomNameEvent brings UserId along'])
})
