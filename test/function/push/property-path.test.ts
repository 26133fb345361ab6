import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { keysOnPath, propertyAt } from '../../../src/function/push/property-path.js'

describe('keysOnPath', () => {
  test.each<[string, string, readonly string[]]>([
    ['one key', 'type', ['type']],
    ['two keys', 'content.body', ['content', 'body']],
    ['a dot in a key', String.raw`content.m\.relates_to.rel_type`, ['content', 'm.relates_to', 'rel_type']],
    ['a backslash in a key', String.raw`content.m\\foo`, ['content', String.raw`m\foo`]],
    ['a backslash in a key, and a dot after it', 'a\\\\.b', ['a\\', 'b']],
    ['a backslash and a dot in a key', String.raw`a\\\.b`, [String.raw`a\.b`]],
    ['a backslash that escapes nothing', String.raw`a\x.b`, [String.raw`a\x`, 'b']],
    ['a backslash at the end', 'a\\', ['a\\']],
    ['nothing', '', ['']],
    ['empty keys', '.a..', ['', 'a', '', '']],
    ['a line break', 'a\nb.c', ['a\nb', 'c']],
  ])('%s', (_, path, keys) => expect(keysOnPath(path)).toStrictEqual(keys))

  test('any keys can be written', () => {
    const key = fc.string({ unit: fc.constantFrom('a', '.', '\\', '😀', '\n'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), (keys) => {
        const path = keys.map((key) => key.replace(/[.\\]/g, '\\$&')).join('.')
        expect(keysOnPath(path)).toStrictEqual(keys)
      }),
    )
  })
})

describe('propertyAt', () => {
  const event = JSON.parse(`{
    "type": "m.room.message",
    "": "empty",
    "content": {
      "body": "Hello!", "list": [{ "a": 1 }], "none": null, "__proto__": { "own": 1 }, "m.mentions": { "room": true }
    }
  }`)
  test.each<[string, string, unknown]>([
    ['a property of the event', 'type', 'm.room.message'],
    ['one of the content', 'content.body', 'Hello!'],
    ['a key with a dot', String.raw`content.m\.mentions.room`, true],
    ['the same without a backslash', 'content.m.mentions.room', undefined],
    ['an empty key', '', 'empty'],
    ['null', 'content.none', null],
    ['nothing past null', 'content.none.a', undefined],
    ['nothing past a string', 'content.body.length', undefined],
    ['an array', 'content.list', [{ a: 1 }]],
    ['nothing past an array', 'content.list.0', undefined],
    ['no length of an array', 'content.list.length', undefined],
    ['missing properties', 'content.other.thing', undefined],
    ['nothing that is inherited', 'constructor.name', undefined],
    ['a property that is called as a prototype is', 'content.__proto__.own', 1],
    ['no prototype', '__proto__', undefined],
  ])('%s', (_, path, value) => expect(propertyAt(event, path)).toStrictEqual(value))
})
