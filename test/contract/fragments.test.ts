import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { UNSTABLE_FOLDER } from '../../tool/layout.js'
import { definitionsOf, loadModules } from '../../tool/modules.js'
import { PROJECT_ROOT, readSource } from '../../tool/source.js'
import { FRAGMENTS_FILE, type Fragments, parse } from '../../tool/spec-fragments.js'

const RELEASE = 'https://spec.matrix.org/v1.19'

const fragments = parse(readFileSync(FRAGMENTS_FILE, 'utf8'))

/** The links to the specification in a text. */
const linksIn = (text: string): readonly string[] => text.match(/https:\/\/spec\.matrix\.org[^\s|)}>\]'"`]*/g) ?? []

/** The fault of a link to the specification, if any. */
function faultOf(link: string, pages: Fragments = fragments): string | undefined {
  if (!link.startsWith(`${RELEASE}/`)) return `${link}: does not lead to ${RELEASE}`
  const [page = '', fragment] = link.slice(RELEASE.length).split('#')
  const list = pages.get(page)
  if (list === undefined) return `${link}: the page does not exist`
  return fragment === undefined || list.includes(fragment) ? undefined : `${link}: the page does not have this fragment`
}

const isText = (path: string): boolean => /\.(md|ts)$/.test(path) && !path.startsWith('docs/api/')

const files = ['docs', 'src', 'test', 'tool']
  .flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .concat('CONTRIBUTING.md', 'README.md')
  .filter((path) => isText(path) && path !== 'test/contract/fragments.test.ts')

test('every link to the specification leads to an existing section', () => {
  const links = files.flatMap((path) =>
    linksIn(readFileSync(join(PROJECT_ROOT, path), 'utf8')).map((link) => ({ link, path })),
  )
  expect(links.length).toBeGreaterThan(200)
  expect(
    links.flatMap(({ link, path }) => {
      const fault = faultOf(link)
      return fault === undefined ? [] : [`${path}: ${fault}`]
    }),
  ).toEqual([])
})

test('an event is linked to its own section, if there is one', async () => {
  const modules = await loadModules(readSource().modules)
  const stable = modules.filter(({ folder }) => folder !== UNSTABLE_FOLDER)
  const events = stable.flatMap((module) => definitionsOf(module).map(({ kind, type }) => ({ kind, module, type })))
  const expected = events.flatMap(({ kind, module: { header, path }, type }) => {
    const name = type.replace(/[^a-z0-9_-]/g, '')
    const section = kind === 'edu' ? `/server-server-api/#definition-${name}` : `/client-server-api/#${name}`
    return faultOf(RELEASE + section) === undefined ? [{ path, see: header.see, section: RELEASE + section }] : []
  })
  expect(expected.length).toBeGreaterThan(70)
  expect(expected.filter(({ see, section }) => see !== section)).toEqual([])
})

describe('a wrong link is reported', () => {
  const pages: Fragments = new Map([['/rooms/v12/', ['event-ids']]])

  test.each([
    ['/rooms/v12/#event-ids', undefined],
    ['/rooms/v12/', undefined],
    ['/rooms/v12/#event-id', 'the page does not have this fragment'],
    ['/rooms/v12/#', 'the page does not have this fragment'],
    ['/rooms/v12#event-ids', 'the page does not exist'],
    ['/rooms/v13/#event-ids', 'the page does not exist'],
  ])('%s', (link, why) => {
    expect(faultOf(RELEASE + link, pages)).toBe(why && `${RELEASE}${link}: ${why}`)
  })

  test.each(['https://spec.matrix.org/latest/rooms/v12/', 'https://spec.matrix.org/v1.18/rooms/v12/#event-ids'])(
    '%s',
    (link) => {
      expect(faultOf(link, pages)).toBe(`${link}: does not lead to ${RELEASE}`)
    },
  )

  test('in any place', () => {
    const text = `{@link ${RELEASE}/a/#b | b}, [c](${RELEASE}/c/), \`${RELEASE}/d/#e\``
    expect(linksIn(text)).toEqual([`${RELEASE}/a/#b`, `${RELEASE}/c/`, `${RELEASE}/d/#e`])
  })
})
