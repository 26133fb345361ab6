import { expect, test } from 'vitest'

import { Codec } from '../../src/codec/codec.js'
import * as library from '../../src/index.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { lint } from '../../src/lint/lint.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import * as unstable from '../../src/unstable/index.js'
import { readSchemas } from '../schema/schemas.js'
import { isSharedThere, readSamples, SERVED } from '../support/shared.js'

const sync = { event_id: '$e', origin_server_ts: 1, sender: '@alice:example.org' }
const message = (content: object) => ({
  ...sync,
  type: 'm.room.message',
  content: { msgtype: 'm.text', body: 'b', ...content },
})
const fallback = { body: '> <@bob:example.org> Tea?\n\nYes!', 'm.relates_to': { 'm.in_reply_to': { event_id: '$q' } } }
const html = (formatted_body: string) => ({ format: 'org.matrix.custom.html', formatted_body })

const pdu = (depth: number, more: object = {}) => ({
  ...message({}),
  room_id: '!r:example.org',
  auth_events: [],
  depth,
  hashes: { sha256: 'h' },
  prev_events: [],
  signatures: {},
  ...more,
})

const told = (format: EventFormat, event: unknown) =>
  lint(format, event).map(({ code, path }) => `${code}: ${path.join('/')}`)

test.each<[string, EventFormat, object, string[]]>([
  ['nothing', 'sync', message({}), []],
  [
    'a type of the first years',
    'sync',
    { ...sync, type: 'm.room.message.feedback', content: { target_event_id: '$e', type: 'read' } },
    ['deprecated-type: type'],
  ],
  [
    'state of the first years',
    'stripped',
    { sender: '@a:b.c', type: 'm.room.aliases', state_key: 'b.c', content: { aliases: [] } },
    ['deprecated-type: type'],
  ],
  [
    'a key that nothing vouches for',
    'sync',
    {
      ...sync,
      type: 'm.room.encrypted',
      content: { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'c', device_id: 'D' },
    },
    ['deprecated-key: content/device_id'],
  ],
  [
    'a deprecated key further down',
    'sync',
    { ...sync, type: 'm.room.create', state_key: '', content: { predecessor: { room_id: '!r:b.c', event_id: '$e' } } },
    ['deprecated-key: content/predecessor/event_id'],
  ],
  ['the quote of a reply', 'sync', message(fallback), ['reply-fallback: content/body']],
  [
    'the quote of a reply in its HTML alone',
    'sync',
    message({ ...fallback, body: 'Yes!', ...html('<mx-reply>Tea?</mx-reply>Yes!') }),
    ['reply-fallback: content/formatted_body'],
  ],
  [
    'the quote of a reply in both',
    'sync',
    message({ ...fallback, ...html('<mx-reply>Tea?</mx-reply>Yes!') }),
    ['reply-fallback: content/body', 'reply-fallback: content/formatted_body'],
  ],
  ['a quote in something that is not a reply', 'sync', message({ body: '> Tea?\n\nYes!' }), []],
  ['HTML that says so', 'sync', message(html('<b>b</b>')), []],
  ['HTML that does not say so', 'sync', message({ formatted_body: '<b>b</b>' }), ['no-format: content/formatted_body']],
  [
    'in an edit',
    'sync',
    message({ 'm.new_content': { msgtype: 'm.text', body: 'b', formatted_body: 'c' } }),
    ['no-format: content/m.new_content/formatted_body'],
  ],
  ['mentions that are empty', 'sync', message({ 'm.mentions': {} }), []],
  [
    'an empty list of mentions',
    'sync',
    message({ 'm.mentions': { user_ids: [] } }),
    ['mentions-nobody: content/m.mentions/user_ids'],
  ],
  ['a user without a server', 'sync', { ...message({}), sender: '@alice' }, ['identifier: sender']],
  [
    'identifiers in the content',
    'stripped',
    {
      sender: '@a:b.c',
      type: 'm.room.canonical_alias',
      state_key: '',
      content: { alias: '#a', alt_aliases: ['#a:b.c', '#:'] },
    },
    ['identifier: content/alias', 'identifier: content/alt_aliases/1'],
  ],
  [
    'keys that are identifiers',
    'ephemeral',
    { type: 'm.receipt', content: { $e: { 'm.read': { '@bob': {} } } } },
    ['identifier: content/$e/m.read/@bob'],
  ],
  [
    'an identifier that is too long',
    'sync',
    { ...message({}), sender: `@${'a'.repeat(260)}:b.c` },
    ['identifier: sender', 'size: sender'],
  ],
  ['an event that is too large', 'sync', message({ body: 'b'.repeat(66_000) }), ['size: ']],
  ['something that is not canonical JSON', 'sync', message({ 'org.example': 1.5 }), ['size: content/org.example']],
  [
    'keys that the server adds for the client, of any size',
    'sync',
    {
      ...message({}),
      unsigned: { prev_content: { a: 0.5 }, 'm.relations': { 'm.replace': { b: 'b'.repeat(66_000) } } },
    },
    [],
  ],
  [
    'keys that servers store with the event',
    'pdu',
    pdu(1, { unsigned: { age: 1, 'org.example': 'b'.repeat(66_000) } }),
    ['size: '],
  ],
  ['the depth of the first event', 'pdu', pdu(1), []],
  ['the greatest depth below the limit', 'pdu', pdu(2 ** 53 - 2), []],
  ['a depth at the limit', 'pdu', pdu(2 ** 53 - 1), ['depth: depth']],
  ['a depth of 0, of the first event', 'pdu', pdu(0), []],
  ['a depth of 0 after another event', 'pdu', pdu(0, { prev_events: ['$before'] }), ['depth: depth']],
  ['a negative depth', 'pdu', pdu(-1), ['depth: depth']],
  ['the depth of a custom event', 'pdu', pdu(-1, { type: 'org.example', content: {} }), ['depth: depth']],
  [
    'the depth of a state event',
    'pdu',
    pdu(2 ** 53 - 1, { type: 'm.room.name', state_key: '', content: { name: 'Tea' } }),
    ['depth: depth'],
  ],
  ['the depth of a redacted event', 'pdu', pdu(-1, { content: {} }), ['depth: depth']],
  ['a depth that is malformed', 'pdu', pdu(2 ** 63), []],
  [
    'the depth of something else',
    'pdu',
    pdu(1, { content: { msgtype: 'm.text', body: 'b', depth: -1, prev_events: [] } }),
    [],
  ],
  ['a key of that name in an event of clients', 'sync', { ...message({}), depth: -1, prev_events: [] }, []],
  [
    'account data, which has no limit',
    'account_data',
    { type: 'm.tag', content: { tags: { 'u.work': { order: 0.5 } }, 'org.example': 'b'.repeat(66_000) } },
    [],
  ],
  [
    'only the envelope of custom events',
    'sync',
    { ...sync, sender: '@a', type: 'org.example', content: { formatted_body: 1 } },
    ['identifier: sender'],
  ],
  ['malformed events have no remarks', 'sync', { ...message({}), content: {}, sender: 5 }, []],
])('%s', (_, format, event, expected) => {
  expect(told(format, event)).toEqual(expected)
})

test.each([null, 1, 'x', [], {}])('%j is not an event', (input) => {
  expect(lint('sync', input)).toEqual([])
})

test('values that are not JSON have remarks, and nothing throws', () => {
  const throwing = Object.defineProperty(message({}), 'room_id', {
    enumerable: true,
    get() {
      throw new Error('no')
    },
  })
  const circle: { [key: string]: unknown } = {}
  circle['circle'] = circle
  expect(told('sync', throwing)).toEqual(['size: '])
  expect(told('sync', message({ circle }))).toEqual(['size: content/circle/circle'])
  expect(told('sync', message({ 'org.example': 1n }))).toEqual(['size: content/org.example'])
})

test('at most a hundred remarks are listed, and each place once', () => {
  const users = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`@${i}`, {}]))
  const remarks = lint('ephemeral', { type: 'm.receipt', content: { $e: { 'm.read': users } } })
  expect(remarks).toHaveLength(101)
  expect(remarks.at(-1)).toMatchObject({ code: 'truncated', path: [] })
  expect(new Set(remarks.map(({ path }) => path.join())).size).toBe(101)
})

test('remarks are bounded for any keys, and show no keys chosen by users', () => {
  const users = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`@${i}`, {}]))
  const remarks = lint('ephemeral', {
    type: 'm.receipt',
    content: { [`$${'e'.repeat(100_000)}`]: { 'm.read': users } },
  })
  expect(JSON.stringify(remarks).length).toBeLessThan(60_000)
  for (const { message } of remarks) expect(message.length).toBeLessThanOrEqual(300)

  const images = { 'my-secret': { url: 'mxc://no media ID' } }
  const pack = { ...sync, type: 'm.room.image_pack', state_key: '', content: { images } }
  const [remark, ...others] = lint('sync', pack)
  expect(remark).toMatchObject({ code: 'identifier', path: ['content', 'images', '…', 'url'] })
  expect([others, JSON.stringify(remark)]).toEqual([[], expect.not.stringContaining('secret')])
})

test('the place of what is not canonical JSON hides keys chosen by users too', () => {
  const told = (content: object) => {
    const event = { ...sync, type: 'm.room.image_pack', state_key: '', content }
    return lint('sync', event).map(({ code, path }) => `${code}: ${path.join('/')}`)
  }
  const image = { url: 'mxc://example.org/a', 'org.example': { 'my secret': [0.5] } }
  expect(told({ images: { 'my-secret': image } })).toEqual(['size: content/images/…/org.example/…/0'])
  expect(told({ images: {}, ['k'.repeat(1000)]: 0.5 })[0]?.length).toBeLessThan(100)
})

test('a remark has a message with the place', () => {
  expect(lint('sync', { ...message({ formatted_body: '<b>b</b>' }), type: 'm.room.message' })[0]).toEqual({
    code: 'no-format',
    path: ['content', 'formatted_body'],
    message: 'content.formatted_body: ignored, since there is no format',
  })
})

test.each([null, 5, 'x', { roomVersion: 5 }])('options that are %j are ignored', (options) => {
  expect(lint('sync', { ...message({}), sender: '@a' }, options as object)).toHaveLength(1)
})

test('no remark quotes the event', () => {
  const secret = 'my-secret'
  const event = {
    ...message({ formatted_body: secret, body: `> <@b:c> ${secret}\n\n${secret}` }),
    sender: `@${secret}`,
  }
  const remarks = lint('sync', event)
  expect(remarks.length).toBeGreaterThan(1)
  for (const remark of remarks) expect(remark.message).not.toContain(secret)
})

test.skipIf(!isSharedThere)('the events of a real server have few remarks (needs ../shared)', () => {
  const samples = readSamples(...SERVED).filter(({ kind }) => kind === 'sync')
  const known = samples.filter(({ event }) => parseEvent('sync', event)._tag === 'Right')
  expect(known.length).toBeGreaterThan(100)
  const counts = new Map<string, number>()
  for (const { event } of known)
    for (const { code } of lint('sync', event)) counts.set(code, (counts.get(code) ?? 0) + 1)
  expect(Object.fromEntries([...counts].sort())).toMatchInlineSnapshot(`
    {
      "deprecated-key": 2,
      "reply-fallback": 30,
    }
  `)
})

/** A schema as far as this test looks into it. */
interface Described {
  readonly deprecated?: true
  readonly $defs?: {
    readonly [name: string]: { readonly properties?: { readonly [key: string]: { deprecated?: true } } }
  }
}

test('the deprecated keys and types are those with @deprecated in their comments', () => {
  const described = [...readSchemas().values()].flatMap(({ $defs, deprecated: isDeprecated }: Described) =>
    Object.entries($defs ?? {}).flatMap(([name, { properties = {} }]) =>
      [
        ...Object.keys(properties).filter((key) => properties[key]?.deprecated),
        ...(isDeprecated && name.endsWith('Event') ? ['type'] : []),
      ].map((key) => `${name}.${key}`),
    ),
  )
  const declared = Object.values({ ...library, ...unstable }).flatMap((value: unknown) => {
    if (!(value instanceof Codec) || value.shape.kind !== 'object') return []
    return Object.keys(value.shape.deprecated ?? {}).map((key) => `${value.name}.${key}`)
  })
  expect(declared.length).toBeGreaterThan(5)
  expect([...new Set(declared)].sort()).toEqual([...new Set(described)].sort())
})
