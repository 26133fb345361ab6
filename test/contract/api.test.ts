import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { readSource } from '../../tool/source.js'

/** Whoever changes what users can import changes `api.txt` too: `npx vitest run test/contract/api.test.ts -u`. */
test('the public names, types too, are those that are written down', { timeout: 60_000 }, async () => {
  const names = readSource()
    .modules.filter(({ header }) => !header.internal)
    .map(
      ({ exports, path }) =>
        `${path}\n${[...exports.keys()]
          .sort()
          .map((name) => `  ${name}\n`)
          .join('')}`,
    )
  await expect(names.join('')).toMatchFileSnapshot('api.txt')
})

test('the package exports a folder for each folder of the source', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const folders = new Set(readSource().modules.map(({ folder }) => `./${folder}`))
  const offered = Object.keys(exports).filter((name) => /^\.\/[a-z-]+$/.test(name))
  expect(offered.sort()).toEqual([...folders].sort())
})
