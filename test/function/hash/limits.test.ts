import { describe, expect, test } from 'vitest'

import { canonicalJson } from '../../../src/function/hash/canonical-json.js'
import { checkLimits } from '../../../src/function/hash/limits.js'
import { isSharedThere, readSamples, STORED } from '../../support/shared.js'

const LIMITED = ['sender', 'room_id', 'state_key', 'type', 'event_id'] as const

/** An event of exactly so many bytes. */
function eventOf(bytes: number, filler: string): object {
  const empty = canonicalJson({ content: { body: '' }, type: 'm.room.message' })
  const length = bytes - (empty._tag === 'Right' ? empty.right.length : 0)
  const fillerBytes = Buffer.from(filler).length
  const body = filler.repeat(Math.floor(length / fillerBytes)) + 'x'.repeat(length % fillerBytes)
  return { type: 'm.room.message', content: { body } }
}

describe('the event as a whole', () => {
  // A peer refuses 65,536 bytes, which the specification allows.
  test.each(['x', 'é', '語', '😀'])('may have 65,536 bytes, of %j', (filler) => {
    expect(checkLimits(eventOf(65_535, filler))).toEqual([])
    expect(checkLimits(eventOf(65_536, filler))).toEqual([])
    expect(checkLimits(eventOf(65_537, filler))).toEqual([
      {
        code: 'too-large',
        path: [],
        message: '65537 bytes, more than the 65536 allowed',
        size: 65_537,
        limit: 65_536,
      },
    ])
  })

  test('is measured as canonical JSON: escapes count, and so do signatures', () => {
    expect(checkLimits({ type: 'x', content: { body: '\n'.repeat(40_000) } })).toMatchObject([
      { code: 'too-large', path: [], size: 80_034 },
    ])
    expect(checkLimits({ type: 'x', signatures: { a: { b: 'x'.repeat(65_500) } } })).toMatchObject([
      { code: 'too-large', path: [] },
    ])
  })

  test('has no size where it is not canonical JSON', () => {
    expect(checkLimits({ type: 'x'.repeat(256), content: { level: 0.5 } })).toEqual([
      { code: 'fraction', path: ['content', 'level'], message: 'content.level: the number is not an integer' },
      {
        code: 'too-large',
        path: ['type'],
        message: 'type: 256 bytes, more than the 255 allowed',
        size: 256,
        limit: 255,
      },
    ])
  })
})

describe.each(LIMITED)('%s', (key) => {
  test.each<[why: string, text: string, size: number]>([
    ['of ASCII', 'x'.repeat(255), 255],
    ['of two bytes each', `${'é'.repeat(127)}x`, 255],
    ['of three bytes each', '語'.repeat(85), 255],
    ['of four bytes each', `${'😀'.repeat(63)}xxx`, 255],
    ['of characters that JSON escapes', '"'.repeat(255), 255],
    ['empty', '', 0],
  ])('may have 255 bytes: %s', (_, text, size) => {
    expect(Buffer.from(text).length).toBe(size)
    expect(checkLimits({ type: 'm.room.name', content: {}, [key]: text })).toEqual([])
  })

  test.each(['x', 'é', '\u07ff', '\u0800', '語', '\uffff', '😀'])('may not have more, of %j', (filler) => {
    const text = filler.repeat(256 / Buffer.from(filler).length) + 'x'.repeat(256 % Buffer.from(filler).length)
    expect(checkLimits({ type: 'm.room.name', content: {}, [key]: text })).toEqual([
      {
        code: 'too-large',
        path: [key],
        message: `${key}: 256 bytes, more than the 255 allowed`,
        size: 256,
        limit: 255,
      },
    ])
  })
})

test('every excess is found', () => {
  const event = {
    ...Object.fromEntries(LIMITED.map((key) => [key, 'x'.repeat(300)])),
    content: { a: 'x'.repeat(70_000) },
  }
  expect(checkLimits(event).map(({ code, path }) => [code, ...path])).toEqual([
    ['too-large'],
    ...LIMITED.map((key) => ['too-large', key]),
  ])
})

test.each<[why: string, event: object]>([
  [
    'other keys have no limit of their own',
    { type: 'm.room.topic', content: { topic: 'x'.repeat(60_000) }, redacts: 'x'.repeat(300) },
  ],
  ['nor have keys of the content', { type: 'x', content: { sender: 'x'.repeat(300) } }],
  ['a key that is not a string is for others to refuse', { type: 5, sender: null, state_key: { length: 300 } }],
  ['nothing at all', {}],
])('%s', (_, event) => expect(checkLimits(event)).toEqual([]))

test.skipIf(!isSharedThere)('the events of a real server are within the limits (needs ../shared)', () => {
  const samples = readSamples(...STORED)
  expect(samples.length).toBeGreaterThan(100)
  for (const { event } of samples) expect(checkLimits(event)).toEqual([])
})
