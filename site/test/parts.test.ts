/**
 * The parts of the inspector that need no browser.
 *
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { buildInspector } from '../build.js'
import { FileCheck } from '../inspector/check.js'
import { diffLines } from '../inspector/diff.js'
import { read } from '../inspector/document.js'
import { fragmentOf, linkedIn } from '../inspector/link.js'
import { meaningOf } from '../inspector/meaning.js'
import { faultRange, rangeOf } from '../inspector/places.js'
import { ValueSplitter } from '../inspector/values.js'

/** In bytes, gzipped: all files of the page together. */
const MAX_SIZE = 150_000

test('the page is small, and has no code that its content security policy forbids', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inspector-'))
  try {
    await buildInspector(folder)
    const contents = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
    const sizes = contents.map((content) => gzipSync(content, { level: 9 }).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_SIZE)
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    expect(html).not.toMatch(/unsafe|<script>|<style|\son\w+=|\sstyle=/)
    expect(html).toContain("connect-src 'none'")
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('the range of a value', () => {
  const text = '{ "a" : { "b\\u0063": [1, {"x": "}"}, -2.5e3] }, "__proto__": true, "a ": null, "d": 1, "d": 22 }'

  test.for([
    [['__proto__'], 'true'],
    [['a ', 'x'], '"a ": null'],
    [['a', 'bc', '0'], '1'],
    [['a', 'bc', '1', 'x'], '"}"'],
    [['a', 'bc', '2'], '-2.5e3'],
    [['a', 'bc'], '"b\\u0063": ['],
    [['a', 'bc', '7'], '"b\\u0063": [1, {"x": "}"}, -2.5e3]'],
    [['d'], '22'],
    [['missing'], '{'],
    [[], '{'],
  ] as const)('%j: %s', ([path, expected]) => {
    const { from, to } = rangeOf(text, path)
    expect(text.slice(from, to)).toBe(expected)
  })

  test('the value starts later in the text', () => {
    const { from, to } = rangeOf('{}\n{"a": 1}', ['a'], 3)
    expect([from, to]).toEqual([9, 10])
  })
})

describe('the place where a text stops being JSON', () => {
  test.for([
    ['{"a": oops}', 'oops'],
    ['{"a": 1,}', '}'],
    ['[1 2]', '2'],
    ['{"a" 1}', '1'],
    ['{a: 1}', 'a'],
    ["{'a': 1}", "'a'"],
    ['[1]]', ']'],
    ['[01]', '01'],
    ['["\\x"]', '"\\x"'],
    ['{"a": [1, 2}', '}'],
    ['{"a": 1', '1'],
    ['"open', '"open'],
    ['[NaN]', 'NaN'],
  ] as const)('%s: %s', ([text, expected]) => {
    const { from, to } = faultRange(text)
    expect(text.slice(from, to)).toBe(expected)
    expect(() => JSON.parse(text)).toThrow()
  })
})

describe('the values in a stream', () => {
  const values = ['{"a":"],\\"}[{"}', '[1,[2]]', '"\\\\"', '12', '{"b":\n{}}', 'null']
  const list = `[${values.join(' ,\n')}\n]\n`
  const lines = '{"a":1}\n\n{"b":"\\n"}\n{"c":3}'

  test.for([1, 2, 3, 7, 1000])('are the same in pieces of %i characters', (size) => {
    const split = (text: string) => {
      const splitter = new ValueSplitter()
      const found = []
      for (let i = 0; i < text.length; i += size) found.push(...splitter.push(text.slice(i, i + size)))
      return [...found, ...splitter.end()].map(({ line, text }) => [line, text.trim()])
    }
    expect(split(list)).toEqual(values.map((value, i) => [i < 5 ? i + 1 : i + 2, value]))
    expect(split(lines)).toEqual([
      [1, '{"a":1}'],
      [3, '{"b":"\\n"}'],
      [4, '{"c":3}'],
    ])
    expect(split('{\n"a": 1\n}\n')).toEqual([[1, '{\n"a": 1\n}']])
  })
})

test('a file: counts by outcome and type, and the place of each problem', () => {
  const check = new FileCheck()
  const name = { type: 'm.room.name', state_key: '', sender: '@a:b.c', content: { name: 'Tea' } }
  const lines = [
    name,
    { ...name, content: { name: 1 } },
    { type: 'org.example', content: {}, sender: '@a:b.c', state_key: '' },
    5,
  ]
  check.push(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  check.push('{"a"')
  check.end()
  const { problems, tags, typeCount, types } = check.report({ hasProblems: true })
  expect(tags).toEqual({ Known: 1, Redacted: 0, Cleared: 0, Custom: 1, Malformed: 2 })
  expect(types).toEqual([
    { type: 'm.room.name', events: 2, malformed: 1 },
    { type: '', events: 1, malformed: 1 },
    { type: 'org.example', events: 1, malformed: 0 },
  ])
  expect(typeCount).toBe(3)
  expect(problems.map(({ line, message, path, text }) => [line, message, path, text?.replace(/\s+/g, '')])).toEqual([
    [2, 'content.name: expected a string, found a number', ['content', 'name'], JSON.stringify(lines[1])],
    [4, 'not recognizable as an event: it has no type', [], '5'],
    [5, 'not valid JSON', [], '{"a"'],
  ])
})

test('a report is short, however many types there are and however long they are', () => {
  const check = new FileCheck()
  for (let i = 0; i < 20_000; i++) {
    check.push(
      `${JSON.stringify({ type: `org.example.${'x'.repeat(i % 5000)}${i}`, sender: '@a:b.c', content: {} })}\n`,
    )
  }
  check.end()
  const report = check.report({ hasProblems: true })
  expect(report).toMatchObject({ events: 20_000, tags: { Custom: 20_000 } })
  expect(report.types).toHaveLength(30)
  expect(report.typeCount).toBeGreaterThan(30)
  expect(JSON.stringify(report).length).toBeLessThan(15_000)
})

test('a problem of an event that is too large or too deep comes without its text', () => {
  const check = new FileCheck()
  const event = (content: string) => `{"type":"m.room.name","sender":"@a:b.c","state_key":"","content":${content}}\n`
  check.push(event(JSON.stringify({ name: 1, more: 'x'.repeat(20_000) })))
  check.push(event(`{"name":1,"more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))
  check.end()
  const { problems } = check.report({ hasProblems: true })
  expect(problems.map(({ message, text }) => [message, text])).toEqual([
    ['content.name: expected a string, found a number', undefined],
    ['content.name: expected a string, found a number', undefined],
  ])
})

test.for([
  ['an event', { type: 'm.room.name', content: {} }, ['timeline']],
  ['a list of events', { chunk: [{ type: 'm.typing', content: {} }] }, ['ephemeral']],
  ['an event', { format: 'pdu', event: { type: 'a', content: {} } }, ['pdu']],
  ['a /sync response', { next_batch: '', to_device: { events: [{ type: 'm.dummy' }] } }, ['to_device']],
] as const)('%s is recognized', ([form, value, formats]) => {
  const found = read(JSON.stringify(value))
  expect(found).toMatchObject({ form })
  expect(found !== undefined && 'entries' in found && found.entries.length).toBe(formats.length)
})

test('a diff keeps the lines around a change', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']
  const after = before.map((line) => (line === 'b' || line === 'j' ? line.toUpperCase() : line))
  const lines = diffLines(before.join('\n'), after.join('\n'))
  expect(lines.map((line) => (line === undefined ? '…' : `${line.kind[0]}${line.text}`))).toEqual([
    'sa',
    'rb',
    'aB',
    'sc',
    'sd',
    '…',
    'sh',
    'si',
    'rj',
    'aJ',
    'sk',
  ])
})

test('a link gives back any text', () => {
  for (const text of ['', '{"a": "ü 🐈 \\ud800"}', '~/+=?#&', '\u0000'])
    expect(linkedIn(fragmentOf(text))).toEqual({ text })
  const chosen = { format: 'pdu', roomVersion: '10' }
  expect(linkedIn(fragmentOf('{}', chosen))).toEqual({ text: '{}', ...chosen })
  for (const damaged of ['', '#', '#json=%', '#json=_w', '#other=YQ']) expect(linkedIn(damaged)).toBeUndefined()
})

describe('the meaning of an event', () => {
  const alice = '@alice:example.org'
  const member = (membership: string, more: object = {}, stateKey = alice) => ({
    type: 'm.room.member',
    sender: alice,
    state_key: stateKey,
    content: { membership, ...more },
  })
  const message = (relatesTo: object) => ({ type: 'm.room.message', content: { 'm.relates_to': relatesTo } })

  test.for([
    [
      member('join', { displayname: 'Alice' }),
      [`${alice} joined the room.`, `${alice} set their display name to “Alice”.`],
    ],
    [member('invite', {}, '@bob:example.org'), [`${alice} invited @bob:example.org.`]],
    [
      { ...member('join', { displayname: 'A' }), unsigned: { prev_content: { membership: 'join', displayname: 'B' } } },
      [`${alice} changed their display name from “B” to “A”.`],
    ],
    [
      {
        type: 'm.room.power_levels',
        content: { users: { [alice]: 100 }, ban: 50 },
        unsigned: { prev_content: { users: { [alice]: 50 }, kick: 5, ban: 50 } },
      },
      [`Level of ${alice} in users: 50 before, now 100`, 'Level of kick: 5 before, now the default'],
    ],
    [message({ rel_type: 'm.annotation', event_id: '$a', key: '👍' }), ['It reacts to $a with “👍”.']],
    [message({ rel_type: 'm.replace', event_id: '$a' }), ['It replaces the content of $a.']],
    [message({ rel_type: 'm.thread', event_id: '$a' }), ['It is in the thread of $a.']],
    [message({ 'm.in_reply_to': { event_id: '$a' } }), ['It replies to $a.']],
    [{ type: 'm.room.redaction', content: { redacts: '$a' } }, ['It redacts $a.']],
    [{ type: 'm.room.name', content: { name: 'Tea' } }, []],
  ] as const)('%j', ([event, sentences]) => {
    expect(meaningOf(event)).toEqual(sentences)
  })
})
