/**
 * `test/` has the folders of `src/`, so that the tests of a module are where its path says, beside folders of its own.
 *
 * @module
 */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'

/** What is not about a folder of `src/`. */
const OWN_FOLDERS = /^(?:campaign|contract|docs|package|property|schema|support|tool)(?:\/|$)/

/** The folders that have tests, from `test/`. */
function foldersWithTests(): readonly string[] {
  const files = readdirSync(join(PROJECT_ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  const tests = files.map((file) => file.replaceAll('\\', '/')).filter((file) => /\.test(?:-d)?\.ts$/.test(file))
  return [...new Set(tests.map(dirname))].filter((folder) => !OWN_FOLDERS.test(folder)).sort()
}

test('every folder of tests is one of src/', () => {
  const folders = foldersWithTests()
  expect(folders).toContain('function/push')
  expect(folders.filter((folder) => !existsSync(join(PROJECT_ROOT, 'src', folder)))).toEqual([])
})
