import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import * as vocabulary from '../../src/codec/index.js'
import * as root from '../../src/index.js'
import * as signature from '../../src/signature/index.js'
import * as unstable from '../../src/unstable/index.js'

const page = readFileSync(new URL('../../docs/reference/functions.md', import.meta.url), 'utf8')

/** The names in the first column of every table. */
const listed = page
  .split('\n')
  .map((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? '')
  .flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name))

const exported = [root, vocabulary, signature, unstable].flatMap((door) => Object.entries<unknown>(door))

test('every exported function is in exactly one row of docs/reference/functions.md', () => {
  const functions = exported.filter(([, value]) => typeof value === 'function').map(([name]) => name)
  expect(functions.length).toBeGreaterThan(100)
  expect(functions.filter((name) => listed.filter((other) => other === name).length !== 1)).toEqual([])
})

test('every row names existing exports', () => {
  const names = new Set<unknown>(exported.map(([name]) => name))
  expect(listed.filter((name) => !names.has(name))).toEqual([])
})
