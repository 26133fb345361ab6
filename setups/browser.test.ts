/**
 * Pages without a bundler, under a content security policy without `eval` and inline scripts.
 *
 * @module
 */
import { createHash } from 'node:crypto'

import { expect } from 'vitest'

import { documentOf, testInChromium } from '../test/support/chromium.js'
import { at, project, textOf } from './project.js'

const RESULTS: unknown = JSON.parse(textOf('expected.json'))

/** What a page shows. */
async function shown(path: string, policy: string): Promise<unknown> {
  const text = /<pre id="results">(.*?)<\/pre>/s.exec(await documentOf(at('.'), path, policy))?.[1] ?? ''
  return text === '' ? undefined : JSON.parse(text)
}

testInChromium('standalone.js, with nothing else', async () => {
  const standalone = "'/node_modules/matrix-event-model/dist/standalone.js'"
  const folder = project('standalone', {
    'index.html': textOf('browser/standalone.html'),
    'main.js': textOf('browser/main.js'),
    'program.js': textOf('program.js').replace(/'matrix-event-model[^']*'/g, standalone),
  })
  expect(await shown(`${folder}/index.html`, "default-src 'none'; script-src 'self'")).toEqual(RESULTS)
})

testInChromium('an import map, with the ES modules of io-ts and fp-ts', async () => {
  const page = textOf('browser/import-map.html')
  const folder = project('import-map', {
    'index.html': page,
    'main.js': textOf('browser/main.js'),
    'program.js': textOf('program.js'),
  })
  const [, map = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(page) ?? []
  const hash = `'sha256-${createHash('sha256').update(map).digest('base64')}'`
  expect(await shown(`${folder}/index.html`, `default-src 'none'; script-src 'self' ${hash}`)).toEqual(RESULTS)
  // Without its hash, the import map is an inline script, which the policy forbids.
  expect(await shown(`${folder}/index.html`, "default-src 'none'; script-src 'self'")).toBeUndefined()
})
