/**
 * The rules by which fragments are made, on a specification of a few lines.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { fragmentsOf, parse, print } from '../../tool/spec-fragments.js'

const root = mkdtempSync(join(tmpdir(), 'spec-'))
afterAll(() => rmSync(root, { recursive: true }))

/** The fragments of a page, in a specification with these files. */
function fragments(text: string, files: { readonly [path: string]: string } = {}): readonly string[] | undefined {
  const checkout = mkdtempSync(join(root, 'checkout-'))
  for (const [path, content] of Object.entries({ 'content/page.md': text, ...files })) {
    mkdirSync(join(checkout, dirname(path)), { recursive: true })
    writeFileSync(join(checkout, path), content)
  }
  return fragmentsOf(checkout).get('/page/')
}

const schema = (name: string) => `data/event-schemas/schema/${name}.yaml`
const api = (paths: string) =>
  `servers:\n  - variables:\n      basePath:\n        default: /_matrix/client/v3\npaths:\n${paths}components:\n`

test.each<[string, string, { readonly [path: string]: string }, readonly string[]]>([
  ['a heading', '## Room events', {}, ['room-events']],
  ['one with code, a colon, a slash and low lines', '### The `m.room_key`: to/from', {}, ['the-mroom_key-tofrom']],
  ['the same words again', '# A\n## A\n### A', {}, ['a', 'a-1', 'a-2']],
  ['the same words as a numbered one', '# A\n# A-1\n# A', {}, ['a', 'a-1', 'a-2']],
  ['an explicit fragment', '# A {#b}\n# A {id="c"}\n# A', {}, ['a', 'b', 'c']],
  ['no heading: too many marks, no space, code, a comment', '####### A\n#B\n```\n# C\n```\n<!--\n# D\n-->', {}, []],
  ['front matter', '---\ntitle: A\n---\n# B', {}, ['b']],
  ['an element', '<a id="callback"></a> **Callback**', {}, ['callback']],
  ['an event', '{{% event event="m.room.message$m.text" title="A" %}}', {}, ['mroommessagemtext']],
  [
    'events with a common prefix',
    '{{% event-group group_name="m.call" %}}',
    { [schema('m.call.invite')]: '', [schema('m.tag')]: '' },
    ['mcallinvite'],
  ],
  [
    'msgtypes',
    '{{% msgtypes %}}',
    { [schema('m.room.message$m.text')]: '', [schema('m.room.message')]: '' },
    ['mtext'],
  ],
  [
    'endpoints',
    '{{% http-api spec="client-server" api="sync" %}}',
    {
      'data/api/client-server/sync.yaml': api(
        '  /sync:\n    get:\n      a: 1\n  "/rooms/{roomId}/invite ":\n    post:\n',
      ),
    },
    ['get_matrixclientv3sync', 'post_matrixclientv3roomsroomidinvite'],
  ],
  [
    'endpoints that are there twice',
    '{{% http-api spec="client-server" api="events" anchor_base="peeking" %}}',
    { 'data/api/client-server/events.yaml': api('  /events:\n    get:\n') },
    ['peeking_get_matrixclientv3events'],
  ],
  [
    'definitions',
    '{{% definition path="a/one" %}}{{% definition path="a/two" compact="true" %}}{{% definition path="a/three" %}}',
    {
      'data/a/one.yaml': 'type: object\ntitle: Persistent Data Unit\n',
      'data/a/two.yaml': 'allOf:\n  - $ref: one.yaml\n  - type: object\n    title: m.two\n',
      'data/a/three.yaml': 'allOf:\n  - $ref: "one.yaml"\n',
    },
    ['definition-mtwo', 'definition-persistent-data-unit'],
  ],
  [
    'parts from other files, with which numbers go on',
    '# A\n{{% cs-module name="Module" filename="module" %}}\n# A',
    { 'content/client-server-api/modules/module.md': '## A\n## B\n' },
    ['a', 'a-1', 'a-2', 'b'],
  ],
])('%s', (_, text, files, expected) => {
  expect(fragments(text, files)).toEqual(expected)
})

test('pages: those in folders, and none for the parts of others', () => {
  const checkout = mkdtempSync(join(root, 'checkout-'))
  for (const path of [
    '_index.md',
    'a.md',
    'rooms/_index.md',
    'rooms/v1.md',
    'rooms/parts/index.md',
    'rooms/parts/b.md',
  ]) {
    mkdirSync(dirname(join(checkout, 'content', path)), { recursive: true })
    writeFileSync(join(checkout, 'content', path), '# Title\n')
  }
  const found = fragmentsOf(checkout)
  expect([...found.keys()]).toEqual(['/', '/a/', '/rooms/', '/rooms/v1/'])
  expect(parse(print(found))).toEqual(found)
})

test.each([
  ['{{% definition path="a" %}}', { 'data/a.yaml': 'type: object\n' }, 'data/a.yaml: has no title'],
  [
    '{{% http-api spec="a" api="b" %}}',
    { 'data/api/a/b.yaml': '' },
    'data/api/a/b.yaml: has no base path, or no paths',
  ],
])('%s is refused where the file is not as expected', (text, files, message) => {
  expect(() => fragments(text, files)).toThrow(message)
})
