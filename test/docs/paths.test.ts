/**
 * Every file and folder that a page names exists.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'names.md')
    .map((name) => `docs/${name}`),
]

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
  const folder = page.includes('/') ? 'docs' : '.'
  const named = [...text.matchAll(PATH)].map(([, path = '']) => path).filter((path) => !ELSEWHERE.test(path))
  const linked = [...text.matchAll(LINK)].map(([, path = '']) => join(folder, path))
  return [
    ...named.filter((path) => !STARTS.some((from) => existsSync(join(ROOT, from, path)))),
    ...linked.filter((path) => !existsSync(join(ROOT, path))),
  ]
}

test.for(PAGES)('%s', (page) => {
  expect(missing(page, readFileSync(join(ROOT, page), 'utf8'))).toEqual([])
})

test('a missing path is reported', () => {
  expect(missing('docs/x.md', '`src/event/room/no-such.ts`, `rooms/`, [x](no-such.md)')).toEqual([
    'src/event/room/no-such.ts',
    'rooms/',
    'docs/no-such.md',
  ])
})
