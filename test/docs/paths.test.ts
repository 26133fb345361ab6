/**
 * Every file and folder that a page names exists.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { PAGES } from '../support/pages.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Pages that name what there was before. */
const HISTORY = ['CHANGELOG.md', 'docs/reference/names.md']

/** Where the paths of pages begin. */
const STARTS = ['.', 'src', 'src/event', 'docs', 'tool']

/** Code that looks like a path of the project. */
const PATH = /`((?:[\w-]+\/)+(?:[\w.-]+\.[a-z]+)?)`/g

/** A link to a file, from the page's folder. */
const LINK = /\]\((?!https?:)([^)#\s]+)/g

/** Generated, or outside the project. */
const ELSEWHERE =
  /^(dist|node_modules|docs\/api|matrix-event-model|org\.|application|image|text|spec|corpus|vectors|cases|samples)\b/

/** The names on a page that lead nowhere. */
function missing(page: string, text: string): readonly string[] {
  const named = [...text.matchAll(PATH)].map(([, path = '']) => path).filter((path) => !ELSEWHERE.test(path))
  const linked = [...text.matchAll(LINK)].map(([, path = '']) => join(dirname(page), path))
  return [
    ...named.filter((path) => !STARTS.some((from) => existsSync(join(ROOT, from, path)))),
    ...linked.filter((path) => !existsSync(join(ROOT, path))),
  ]
}

test.for(PAGES.filter((page) => !HISTORY.includes(page)))('%s', (page) => {
  expect(missing(page, readFileSync(join(ROOT, page), 'utf8'))).toEqual([])
})

test('a missing path is reported', () => {
  expect(missing('docs/x/y.md', '`src/event/room/no-such.ts`, `rooms/`, [x](no-such.md)')).toEqual([
    'src/event/room/no-such.ts',
    'rooms/',
    'docs/x/no-such.md',
  ])
})
