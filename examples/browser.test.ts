import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect } from 'vitest'

import { documentOf, testInChromium } from '../test/support/chromium.js'

const HERE = fileURLToPath(new URL('.', import.meta.url))

testInChromium('a page with an import map', async () => {
  const page = readFileSync(join(HERE, 'browser/index.html'), 'utf8')
  const [, map = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(page) ?? []
  const hash = createHash('sha256').update(map).digest('base64')
  const policy = `default-src 'none'; script-src 'self' 'sha256-${hash}'`
  expect(await documentOf(HERE, 'browser/index.html', policy)).toContain(
    'Malformed: content.url: expected a string that matches ^mxc:// (MxcUri), found a string of 27 characters',
  )
})
