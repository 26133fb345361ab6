import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { REPAIRS } from '../../src/repair/repairs.js'

describe('the list of repairs', () => {
  const ids = Object.keys(REPAIRS)

  test('has each under its ID', () => {
    expect(Object.values(REPAIRS).map(({ id }) => id)).toEqual(ids)
  })

  test('has the last resort at its end', () => {
    expect(ids.at(-1)).toBe('dropped-field')
  })

  test('has rows for each, but for the last resort, in a test of this folder', () => {
    const texts = readdirSync(new URL('.', import.meta.url))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    const mended = texts.flatMap((text) => [...text.matchAll(/^mends\('([a-z-]+)'/gm)].map(([, id]) => id))
    expect(mended.sort()).toEqual(ids.filter((id) => id !== 'dropped-field').sort())
  })

  test('matches docs/guide/repairs.md', () => {
    const page = readFileSync(new URL('../../docs/guide/repairs.md', import.meta.url), 'utf8')
    const listed = [...page.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \| (.*) \|$/gm)].map(([, ...cells]) => cells)
    expect(listed).toEqual(Object.values(REPAIRS).map(({ id, what, source }) => [id, what, source]))
  })
})
