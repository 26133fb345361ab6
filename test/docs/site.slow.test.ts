/**
 * Checks the documentation site: its links, its search, its menu.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { inflateSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'
import { PAGES } from '../support/pages.js'

const SITE = mkdtempSync(join(tmpdir(), 'site-'))

beforeAll(() => {
  execFileSync('npx', ['typedoc', '--out', SITE, '--logLevel', 'Warn'], { cwd: PROJECT_ROOT })
})
afterAll(() => rmSync(SITE, { recursive: true }))

const read = (path: string) => readFileSync(join(SITE, path), 'utf8')

const pages = () =>
  readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()

/** Returns the links of `page` that lead to nothing in the site, by target. */
function deadLinks(page: string, anchors: (target: string) => ReadonlySet<string>): string[] {
  return [...read(page).matchAll(/ href="([^"]+)"/g)].flatMap(([, href = '']) => {
    if (/^(https?|data):/.test(href)) return []
    const [path = '', fragment = ''] = href.replace(/\?[^#]*/, '').split('#')
    const target = path === '' ? page : normalize(join(dirname(page), decodeURI(path)))
    if (!existsSync(join(SITE, target))) return [href]
    const isDead = fragment !== '' && target.endsWith('.html') && !anchors(target).has(decodeURIComponent(fragment))
    return isDead ? [href] : []
  })
}

test('every link within the site leads to a page and a place on it', () => {
  const known = new Map<string, ReadonlySet<string>>()
  const anchors = (target: string) => {
    const found = known.get(target) ?? new Set(Array.from(read(target).matchAll(/ id="([^"]+)"/g), ([, id = '']) => id))
    known.set(target, found)
    return found
  }
  const dead = pages().flatMap((page) => deadLinks(page, anchors).map((href) => `${page}: ${href}`))
  expect(dead).toEqual([])
  expect(known.size).toBeGreaterThan(100)
})

test('the search finds the exports of every event by its type', () => {
  const { rows, index } = searchData()
  const named = (id: string) => rows[Number(id)]?.name
  const terms = new Map(index.invertedIndex.map(([term, { eventType }]) => [term, Object.keys(eventType).map(named)]))
  const { events, msgtypes } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'schemas/index.json'), 'utf8'))
  const missing = Object.entries<object>({ ...events, ...msgtypes }).filter(([type, entry]) => {
    const { content } = (Object.values(entry)[0].defs ?? entry) as { content?: string }
    const found = terms.get(type.replace(/\W+$/, '').toLowerCase())
    return content !== undefined && !found?.includes(content)
  })
  expect(missing.map(([type]) => type)).toEqual([])
  expect(terms.get('m.room.member')).toEqual(expect.arrayContaining(['RoomMemberEvent', 'StrippedRoomMemberEvent']))
})

test('the search lists an event before its variants and parts', () => {
  const { rows, index } = searchData()
  const weights = new Map(index.fieldVectors.map(([field, [, weight]]) => [field, weight]))
  const weightOf = (name: string) => weights.get(`eventType/${rows.findIndex((row) => row.name === name)}`) ?? 0
  for (const name of ['SyncRoomMemberEvent', 'RedactedRoomMemberEventContent', 'Membership']) {
    expect(weightOf(name)).toBeGreaterThan(0)
    expect(weightOf('RoomMemberEvent')).toBeGreaterThan(weightOf(name))
  }
})

/** The search index, as the page loads it. */
function searchData(): {
  readonly rows: readonly { readonly name: string }[]
  readonly index: {
    readonly invertedIndex: readonly (readonly [string, { readonly eventType: object }])[]
    /** By field and document, as pairs of a term and its weight. */
    readonly fieldVectors: readonly (readonly [string, readonly number[]])[]
  }
} {
  const packed = /"(.+)"/.exec(read('assets/search.js'))?.[1] ?? ''
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString())
}

test('the pages of a codec, of its type and of its definition say the event type, and link to the specification', () => {
  for (const page of ['RoomMemberEventContent', 'RoomMemberEvent', 'RoomMemberDefinition']) {
    const text = read(`variables/matrix-event-model.${page}.html`)
    expect(text, page).toContain('https://spec.matrix.org/v1.19/client-server-api/#mroommember')
    expect(text, page).toContain('<code>m.room.member</code>')
  }
})

test('a codec has the comment on its type, and a constant under a key the comment on the constant', () => {
  expect(read('variables/matrix-event-model.BasicEvent.html')).toContain('An event with only a type and a content')
  expect(read('variables/matrix-event-model.STATE.html')).toContain('Definition of <code>m.room.member</code>.')
})

test('a type that is inferred from a value shows its members, with their comments', () => {
  expect(read('types/matrix-event-model.Membership.html')).toContain('knock')
  expect(read('types/matrix-event-model.EditFaultCode.html')).toContain('edit-of-edit')
  const message = read('types/matrix-event-model.RoomMessageEventContent.html')
  expect(message).toContain('interfaces/matrix-event-model.ImageMessageEventContent.html')
  expect(message).toContain('The users that the message notifies.')
})

test('a page links the exports that it names', () => {
  expect(read('documents/Outcomes.html')).toMatch(
    /<a [^>]*href="\.\.\/functions\/matrix-event-model\.inferFormat\.html"/,
  )
})

test('every page of docs is in the menu', () => {
  const { projectDocuments } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'typedoc.json'), 'utf8'))
  expect([...projectDocuments].sort()).toEqual(PAGES.filter((page) => page.startsWith('docs/')))
})

test('the start page says its title once', () => {
  expect(read('index.html').match(/<h1[ >]/g)).toHaveLength(1)
})
