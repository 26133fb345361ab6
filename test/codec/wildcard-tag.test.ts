/**
 * Tagged unions with a member for all tags of a prefix.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { pattern } from '../../src/codec/pattern.js'
import { boolean, integer, string } from '../../src/codec/primitive.js'
import { taggedUnion, Unlisted } from '../../src/codec/tagged-union.js'
import { accepts, mismatchesOf, rejects } from '../support/rows.js'

const Key = object('Key', { type: pattern<`m.key.${string}`>('KeyType', '^m\\.key\\.'), bits: integer })
const MainKey = object('MainKey', { type: literal('m.key.main'), isMain: boolean })
const Name = object('Name', { type: literal('m.name'), name: string })
const Other = object('Other', { type: Unlisted, size: integer })
const Bare = object('Bare', { size: integer })

const Closed = taggedUnion('Closed', 'type', { 'm.key.*': Key, 'm.name': Name })
const Open = taggedUnion('Open', 'type', { 'm.key.*': Key, 'm.name': Name }, { absent: Bare, other: Other })
/** The wildcard is first, but the exact tag takes precedence. */
const Nested = taggedUnion('Nested', 'type', { 'm.key.*': Key, 'm.key.main': MainKey })

accepts(Closed, [
  ['a tag that begins so', { type: 'm.key.abc', bits: 256 }],
  ['the beginning alone', { type: 'm.key.', bits: 256 }],
  ['a tag with more dots', { type: 'm.key.a.b', bits: 256 }],
  ['a tag that ends in an asterisk', { type: 'm.key.*', bits: 256 }],
  ['an exact tag', { type: 'm.name', name: 'a' }],
])

rejects(Closed, [
  [
    'an invalid member, with the errors of that member only',
    { type: 'm.key.abc', name: 'a' },
    'bits: expected an integer, found nothing',
  ],
  ['only a part of the prefix', { type: 'm.key', bits: 1 }, 'type: expected "m.key.*" or "m.name", found "m.key"'],
  [
    'the prefix not at the start',
    { type: 'org.m.key.abc', bits: 1 },
    'type: expected "m.key.*" or "m.name", found "org.m.key.abc"',
  ],
  [
    'another character in place of the dot',
    { type: 'mXkeyXabc', bits: 1 },
    'type: expected "m.key.*" or "m.name", found "mXkeyXabc"',
  ],
  ['the prefix in capitals', { type: 'M.KEY.abc' }, 'type: expected "m.key.*" or "m.name", found "M.KEY.abc"'],
  ['an exact tag with a suffix', { type: 'm.name.x' }, 'type: expected "m.key.*" or "m.name", found "m.name.x"'],
  ['no tag', { bits: 1 }, 'type: expected "m.key.*" or "m.name", found nothing'],
  ['a tag that is not a string', { type: ['m.key.abc'] }, 'type: expected "m.key.*" or "m.name", found an array of 1'],
  [
    'an inherited tag',
    Object.create({ type: 'm.key.abc', bits: 1 }),
    'type: expected "m.key.*" or "m.name", found nothing',
  ],
  [
    'a tag that is the name of an inherited method',
    { type: 'constructor' },
    'type: expected "m.key.*" or "m.name", found "constructor"',
  ],
])

describe('with members for other tags and for an absent tag', () => {
  accepts(Open, [
    ['a tag that begins so', { type: 'm.key.abc', bits: 256 }],
    ['another tag', { type: 'm.keys', size: 1 }],
    ['no tag', { size: 1 }],
  ])
  rejects(Open, [
    [
      'a tag with the prefix and the fields of other tags',
      { type: 'm.key.abc', size: 1 },
      'bits: expected an integer, found nothing',
    ],
    [
      'another tag with the fields of the prefix',
      { type: 'm.keys', bits: 1 },
      'size: expected an integer, found nothing',
    ],
    ['a tag that is not a string', { type: null, size: 1 }, 'type: expected a string, found null'],
  ])
})

describe('an exact tag takes precedence over a prefix', () => {
  accepts(Nested, [
    ['the listed one', { type: 'm.key.main', isMain: true }],
    ['another', { type: 'm.key.mains', bits: 1 }],
  ])
  rejects(Nested, [
    [
      'the exact tag with the fields of the prefix',
      { type: 'm.key.main', bits: 1 },
      'isMain: expected a boolean, found nothing',
    ],
  ])
})

describe('the first of two matching prefixes takes precedence', () => {
  const Twice = taggedUnion('Twice', 'type', { 'm.key.*': Key, 'm.*': Bare })
  accepts(Twice, [
    ['the first', { type: 'm.key.abc', bits: 1 }],
    ['the second', { type: 'm.lock', size: 1 }],
  ])
  rejects(Twice, [
    ['the first, with what the second has', { type: 'm.key.abc', size: 1 }, 'bits: expected an integer, found nothing'],
  ])
})

test('decoding returns the same object', () => {
  const value = { type: 'm.key.abc', bits: 256 } as const
  const decoded = Closed.decode(value)
  expect(decoded._tag === 'Right' && decoded.right).toBe(value)
})

test('an error has the path of the value', () => {
  const [mismatch] = mismatchesOf(object('Box', { key: Closed }), { key: { type: 'm.key.abc', bits: '256' } })
  expect(mismatch).toMatchObject({
    path: ['key', 'bits'],
    message: 'key.bits: expected an integer, found a string of 3 characters (type is "m.key.abc")',
  })
})
