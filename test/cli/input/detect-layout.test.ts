/**
 * The layout of an input: the same whether detected from its start or from all of it.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { type Layout, layoutOf } from '../../../src/cli/input/detect-layout.js'

const EVENT = '{"type":"m.room.name","content":{"name":"Tea"}}'
const LONG_EVENT = `{"type":"a","content":{"body":"${'x'.repeat(2 ** 20)}"}}`

const LONG_FIRST = /^[^\n[]{262144}/

const INPUTS: readonly (readonly [name: string, input: string, layout: Layout])[] = [
  ['an event a line', `${EVENT}\n${EVENT}\n`, 'lines'],
  ['blank lines between', `\n\r\n${EVENT}\r\n\n  ${EVENT}`, 'lines'],
  ['an array a line', `[${EVENT}]\n[${EVENT}]\n`, 'lines'],
  ['a number a line', '1\n2\n', 'lines'],
  ['a first line that something follows', `${EVENT},\n${EVENT},\n`, 'lines'],
  ['a first line that breaks off before a value', `{"a":\n${EVENT}\n${EVENT}\n`, 'lines'],
  ['the same with only one line after it', `{"a":\n${EVENT}\n`, 'lines'],
  ['a first line that breaks off in a string', `{"a":"b\n${EVENT}\n`, 'lines'],
  ['a first line that breaks off in an array', `[\n${EVENT}\n${EVENT}\n`, 'lines'],
  ['a first line of words', `Exporting…\n${EVENT}\n`, 'lines'],
  ['words', 'not JSON\nat all\n', 'lines'],
  ['NUL bytes', '\0'.repeat(100), 'lines'],
  ['a first line that is long', `${LONG_EVENT}\n${EVENT}\n`, 'lines'],

  ['nothing', '', 'values'],
  ['blank lines', '\n\n', 'values'],
  ['an event', EVENT, 'values'],
  ['an event and a line end', `${EVENT}\n`, 'values'],
  ['an event over many lines', JSON.stringify(JSON.parse(EVENT), null, 2), 'values'],
  ['one after another, each over many lines', `{\n"type":"a"\n}\n{\n"type":"b"\n}\n`, 'values'],
  ['one after another without a line end', `${EVENT}${EVENT}\n`, 'values'],
  ['an array', `[${EVENT},${EVENT}]`, 'values'],
  ['an array of an element a line', `[\n${EVENT},\n${EVENT}\n]\n`, 'values'],
  ['the same with an element that is broken', `[\n${EVENT},\n{"a":,},\n${EVENT}\n]\n`, 'values'],
  ['an array that breaks off', `[\n${EVENT},\n{"a":`, 'values'],
  ['an event over many lines with a comma too many', '{\n  "type": "a",\n  "content": {},\n}\n', 'values'],
  ['an event over many lines that breaks off', '{\n  "type": "a",\n  "content": {', 'values'],
  ['a line that breaks off', '{"type":"m.room', 'values'],
  ['an array of one long line', `[${LONG_EVENT},${EVENT}]`, 'values'],
  ['a long event over many lines', `{\n"type": "a",\n"content": {"body":"${'x'.repeat(2 ** 20)}"}}`, 'values'],
]

test.for(INPUTS)('%s', ([, input, layout]) => {
  expect(layoutOf(input, true)).toBe(layout)
})

describe('the start gives the same layout as the whole, or none yet', () => {
  test.for(INPUTS)('%s', ([, input, layout]) => {
    const told = new Set<Layout | undefined>()
    const step = Math.max(1, Math.floor(input.length / 100))
    for (let length = 0; length < input.length; length += step) told.add(layoutOf(input.slice(0, length), false))
    // A first line that is long does not have to end before something is told.
    if (LONG_FIRST.test(input)) told.delete('long')
    expect([...told].filter((layout) => layout !== undefined)).toEqual(told.has(layout) ? [layout] : [])
  })
})

test.for<[string, string, Layout]>([
  ['two lines', `${EVENT}\n{`, 'lines'],
  ['the first line broken', `{"a":"b\n`, 'lines'],
  ['a value over two lines, and more', '{\n} {', 'values'],
  ['the beginning of an array', `[${LONG_EVENT.slice(0, 2 ** 18)}`, 'values'],
  ['the beginning of a long line', LONG_EVENT.slice(0, 2 ** 18), 'long'],
  ['a mebibyte of a value over many lines', `{\n"a":${LONG_EVENT}`, 'values'],
])('is detected as early as possible: %s', ([, head, layout]) => {
  expect(layoutOf(head, false)).toBe(layout)
})

test.for([
  ['nothing', ''],
  ['a first line without an end', '{"type":"a"}'],
  ['a first line, and nothing after it', '{"type":"a"}\n'],
  ['an open bracket', '[\n'],
])('is not detected too early: %s', ([, head]) => {
  expect(layoutOf(head ?? '', false)).toBe(undefined)
})
