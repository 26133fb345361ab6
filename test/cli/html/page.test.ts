/**
 * The report as a page: what is in it, that it loads nothing, and that a browser shows it.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, describe, expect, test } from 'vitest'

import { Overview } from '../../../src/cli/html/overview.js'
import { run } from '../../../src/cli/run.js'
import { hasChromium, launchChromium } from '../../support/chromium.js'
import { BAD_NAME, chunksOf, MEMBER, NAME } from '../drive.js'

const home = mkdtempSync(join(tmpdir(), 'matrix-events-'))
afterAll(() => rmSync(home, { recursive: true }))

const DAY = 24 * 60 * 60 * 1000

/** The page about some events. */
async function pageOf(events: readonly object[], name = 'report.html', files: readonly string[] = []) {
  const path = join(home, name)
  const status = await run(['check', '--html', path, ...files], {
    stdin: () => chunksOf(events.map((event) => `${JSON.stringify(event)}\n`).join('')),
    isTyped: false,
    hasColors: false,
    write: async () => {},
    complain: () => {},
  })
  return { path, page: readFileSync(path, 'utf8'), status }
}

const EVIL = `<img src=x onerror="alert(1)">&'\u202e`
const EVENTS = [
  NAME,
  { ...MEMBER, origin_server_ts: NAME.origin_server_ts + 3 * DAY },
  BAD_NAME,
  { ...BAD_NAME, type: EVIL, sender: `@a:${EVIL}`, content: 5, event_id: `$${EVIL}` },
]

test('has the counts, the faults with their first events, and who sent them', async () => {
  const { page, status } = await pageOf(EVENTS)
  expect(status).toBe(1)
  const text = page.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ')
  for (const part of ['Most common faults', 'content.name: expected a string, found a number', '<stdin>:3 $bad']) {
    expect(text).toContain(part.replace('<', '&#60;').replace('>', '&#62;'))
  }
  expect(page).toContain('<dt>events</dt><dd>4</dd>')
  expect(page).toContain('<div class="bad"><dt>malformed</dt><dd>2</dd></div>')
  // Days without events have columns too.
  expect(page.match(/<g><rect/g)).toHaveLength(4)
})

test('rows beyond those that are shown are added up', async () => {
  const events = Array.from({ length: 1200 }, (_, i) => [
    { ...NAME, type: `m.${i}`, content: 5, sender: `@a:s${i}` },
    { ...NAME, type: `m.${i}` },
  ])
  const { page } = await pageOf(events.flat())
  const section = (title: string) => new RegExp(`<h2>${title}</h2>(.*?)</section>`, 's').exec(page)?.[1] ?? ''
  const sum = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)].reduce((total, [, count]) => total + Number(count?.replaceAll('\u202f', '')), 0)
  expect(sum(section('Types'), /<tr><td>[^<]*<\/td><td class="number" data-value="(\d+)"/g)).toBe(2400)
  expect(sum(section('Most common faults'), /<tr><td class="number" data-value="(\d+)"/g)).toBe(1200)
  expect(sum(section('Malformed, by server'), /<span class="count">([^<]*)</g)).toBe(1200)
  expect(section('Malformed, by server')).toContain('more than 985 others')
})

test('has what is not events, and what could not be read', async () => {
  const { page } = await pageOf([NAME, { displayname: 'A', avatar_url: null }], 'parts.html', ['-', 'missing'])
  expect(page).toContain('<h2>Not Matrix events</h2>')
  expect(page).toContain('a user profile')
  expect(page).toContain('<td>missing</td><td>no such file or directory</td>')
})

test('loads nothing, and shows no markup of events', async () => {
  const { page } = await pageOf(EVENTS)
  const tags = page.match(/<[^>]*>/g) ?? []
  expect(tags.filter((tag) => /<(?:img|link)|\b(?:src|href|on\w+)=/.test(tag))).toEqual([])
  expect(page).not.toMatch(/url\(|@import|https?:/)
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#38;&#39;\\u202e')
  expect(page).not.toContain('\u202e')
})

test('is a page without events, too', async () => {
  const { page, status } = await pageOf([])
  expect(status).toBe(0)
  expect(page).toContain('<dt>events</dt><dd>0</dd>')
})

describe('periods', () => {
  const barsOf = (...times: number[]) => {
    const overview = new Overview()
    for (const origin_server_ts of times) {
      overview.add({ event: { origin_server_ts, sender: '@a:b.c' } } as Parameters<Overview['add']>[0])
    }
    const { bars, unit } = overview.periods
    return [unit, bars.length, bars.reduce((sum, { count }) => sum + count, 0)]
  }
  test.for<[string, number[], unknown[]]>([
    ['none', [], ['day', 0, 0]],
    ['days', [Date.UTC(2024, 1, 28), Date.UTC(2024, 2, 1)], ['day', 3, 2]],
    ['months', [Date.UTC(2023, 0, 1), Date.UTC(2024, 0, 1)], ['month', 13, 2]],
    ['years', [Date.UTC(2014, 5), Date.UTC(2026, 0)], ['year', 13, 2]],
    ['times that are not real are left out', [0, -5, 2 ** 53, Number.NaN, Date.UTC(2024, 0)], ['day', 1, 1]],
  ])('%s', ([, times, wanted]) => {
    expect(barsOf(...times)).toEqual(wanted)
  })
})

describe.skipIf(!hasChromium)('in a browser (needs Chromium)', () => {
  test.for<[string, 'light' | 'dark', number]>([
    ['light', 'light', 1100],
    ['dark', 'dark', 1100],
    ['on a phone', 'light', 390],
  ])('%s: fits, sorts its tables, and has no errors', async ([, colorScheme, width]) => {
    const browser = await launchChromium()
    try {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => errors.push(message.text()))
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) errors.push(request.url())
      })
      const { path } = await pageOf([...EVENTS, BAD_NAME, BAD_NAME], `${colorScheme}-${width}.html`)
      await page.goto(pathToFileURL(path).href)
      // Evaluated in the page, whose types are not those of Node.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      const firstCells = () => page.locator('section').nth(1).locator('tbody tr td:first-child').allTextContents()
      const counts = await firstCells()
      expect(counts.length).toBeGreaterThan(1)
      const head = page.locator('section').nth(1).locator('th button').first()
      await head.click()
      await head.click()
      expect(await firstCells()).toEqual([...counts].sort((a, b) => Number(a) - Number(b)))
      expect(errors).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

test('a page that cannot be written is named', async () => {
  writeFileSync(join(home, 'file'), '')
  let stderr = ''
  const status = await run(['check', '--html', join(home, 'file', 'x.html')], {
    stdin: () => chunksOf(`${JSON.stringify(NAME)}\n`),
    isTyped: false,
    hasColors: false,
    write: async () => {},
    complain: (message) => {
      stderr += message
    },
  })
  expect([status, stderr]).toEqual([2, `cannot write ${join(home, 'file', 'x.html')}: not a directory`])
})
