import { describe, expect, test } from 'vitest'

import type { PushCondition } from '../../../src/event/account-data/push-condition.js'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import { type PushContext, pushConditionHolds } from '../../../src/function/push/push-condition-holds.js'

const CONTEXT: PushContext = { roomId: '!room:example.org', userId: '@alice:example.org' }

const holds = (condition: PushCondition, content: object, context: Partial<PushContext> = {}, fields: object = {}) => {
  const event = { type: 'm.room.message', sender: '@bob:example.org', content, ...fields }
  return pushConditionHolds(condition, event, { ...CONTEXT, ...context })
}

describe('event_match', () => {
  test.each<[string, pattern: string, topic: unknown, boolean]>([
    ['the example of the specification', 'lunc?*', 'Lunch plans', true],
    ['in capitals', 'lunc?*', 'LUNCH', true],
    ['a space before', 'lunc?*', ' lunch', false],
    ['too short', 'lunc?*', 'lunc', false],
    ['null', '*', null, false],
    ['absent', '*', undefined, false],
    ['a number', '*', 5, false],
    ['an object', '*', {}, false],
    ['an array of strings', '*', ['lunch'], false],
    ['an empty string', '', '', true],
    ['an empty string, and any pattern', '*', '', true],
    ['an empty pattern', '', 'lunch', false],
    ['only a part, without wildcards', 'lunch', 'lunch plans', false],
    ['a pattern in capitals', 'LUNCH', 'lunch', true],
    ['case beyond ASCII', 'ΣΊΣΥΦΟΣ', 'σίσυφος', true],
    ['a question mark for a character that has no single lower case', '?', 'İ', true],
  ])('in content.topic: %s', (_, pattern, topic, expected) => {
    expect(holds({ kind: 'event_match', key: 'content.topic', pattern }, { topic })).toBe(expected)
  })

  test.each<[string, pattern: string, body: unknown, boolean]>([
    ['the example of the specification', 'ex*ple', 'An example event.', true],
    ['at the beginning and the end', 'ex*ple', 'exple', true],
    ['over words', 'ex*ple', 'An exciting triple-whammy', true],
    ['in another case', 'CAKE', 'I like cake.', true],
    ['a part of a word', 'cake', 'pancake', false],
    ['no string', '*', 3, false],
    ['absent', '*', undefined, false],
  ])('in content.body: %s', (_, pattern, body, expected) => {
    expect(holds({ kind: 'event_match', key: 'content.body', pattern }, { body })).toBe(expected)
  })

  test.each<[string, key: string, pattern: string, fields: object, boolean]>([
    ['the room of the context', 'room_id', '!ROOM:example.org', {}, true],
    ['room_id of the context, regardless of the event', 'room_id', '!room:*', { room_id: '!other:example.org' }, true],
    ['another room', 'room_id', '!other:example.org', {}, false],
    ['the sender', 'sender', '@bob:example.org', {}, true],
    ['a state key', 'state_key', '', { state_key: '' }, true],
    ['no state key', 'state_key', '', {}, false],
    [
      'a body elsewhere is matched whole',
      'content.info.body',
      'cake',
      { content: { info: { body: 'a cake' } } },
      false,
    ],
    ['a body that is in another case', 'content.Body', 'cake', { content: { Body: 'a cake' } }, false],
    ['a key with a dot', String.raw`content.m\.x`, 'y', { content: { 'm.x': 'y' } }, true],
    ['inherited properties', 'content.constructor.name', '*', {}, false],
    ['a prototype', 'content.__proto__.a', '*', { content: Object.create({ a: 'b' }) }, false],
    ['an inherited body', 'content.body', '*', { content: Object.create({ body: 'b' }) }, false],
  ])('%s', (_, key, pattern, fields, expected) => {
    expect(holds({ kind: 'event_match', key, pattern }, {}, {}, fields)).toBe(expected)
  })
})

describe('event_property_is', () => {
  test.each<[string, value: unknown, found: unknown, boolean]>([
    ['true', true, true, true],
    ['true, and a string', true, 'true', false],
    ['true, and a number', true, 1, false],
    ['a string', 'a', 'a', true],
    ['a string in another case', 'a', 'A', false],
    ['a string that would be a glob', '*', 'a', false],
    ['an integer', 5, 5, true],
    ['an integer, and a string', 5, '5', false],
    ['null', null, null, true],
    ['null, and nothing', null, undefined, false],
    ['an array', 'a', ['a'], false],
    ['a fraction, which is not a value', 1.5, 1.5, false],
    ['an unsafe integer, which is not a value', 2 ** 53, 2 ** 53, false],
    ['nothing, which is not a value', undefined, undefined, false],
  ])('%s', (_, value, found, expected) => {
    const condition = { kind: 'event_property_is', key: String.raw`content.m\.federate`, value } as PushCondition
    expect(holds(condition, { 'm.federate': found })).toBe(expected)
  })

  test('the room is that of the context', () => {
    expect(holds({ kind: 'event_property_is', key: 'room_id', value: '!room:example.org' }, {})).toBe(true)
  })
})

describe('event_property_contains', () => {
  test.each<[string, value: unknown, found: unknown, boolean]>([
    ['one of several', '#b:example.org', ['#a:example.org', '#b:example.org'], true],
    ['none of them', ':example.org', ['#a:example.org'], false],
    ['an empty array', null, [], false],
    ['null', null, [null], true],
    ['an integer', 1, ['1', true], false],
    ['in an array in the array', 'a', [['a']], false],
    ['a fraction, which is not a value', 1.5, [1.5], false],
    ['a string that is the value', 'a', 'a', false],
    ['a string that has the value in it', 'a', 'abc', false],
    ['an object that is like an array', 'a', { 0: 'a', length: 1 }, false],
    ['absent', 'a', undefined, false],
  ])('%s', (_, value, found, expected) => {
    const condition = { kind: 'event_property_contains', key: 'content.alt_aliases', value } as PushCondition
    expect(holds(condition, { alt_aliases: found })).toBe(expected)
  })
})

describe('contains_display_name', () => {
  test.each<[string, displayName: string | null | undefined, body: unknown, boolean]>([
    ['the name', 'Alice', 'Hello alice!', true],
    ['a part of a word', 'Al', 'Also', false],
    ['a name of two words', 'Alice Liddell', 'hello alice liddell', true],
    ['a name beyond ASCII', 'Ünal', 'merhaba ünal', true],
    ['a name that would be a glob', '*', 'anything', false],
    ['a name that would be an expression', '[benpa]', 'a word', false],
    ['a name that is asked for', '(^|\\W)', 'I am (^|\\W)', true],
    ['an empty name', '', 'anything', false],
    ['no name', undefined, 'anything', false],
    ['a name that is null', null, 'null', false],
    ['no body', 'Alice', undefined, false],
    ['a body that is not a string', 'Alice', ['Alice'], false],
  ])('%s', (_, displayName, body, expected) => {
    expect(holds({ kind: 'contains_display_name' }, { body }, { displayName })).toBe(expected)
  })
})

describe('room_member_count', () => {
  test.each<[string, number | undefined, boolean]>([
    ['2', 2, true],
    ['2', 3, false],
    ['==2', 2, true],
    ['==2', 1, false],
    ['<2', 1, true],
    ['<2', 2, false],
    ['>2', 3, true],
    ['>2', 2, false],
    ['<=2', 2, true],
    ['<=2', 3, false],
    ['>=2', 2, true],
    ['>=2', 1, false],
    ['02', 2, true],
    ['2', undefined, false],
    ['>=0', undefined, false],
    ['', 0, false],
    ['==', 0, false],
    ['=2', 2, false],
    ['=>2', 2, false],
    ['<>2', 3, false],
    [' 2', 2, false],
    ['2 ', 2, false],
    ['-2', -2, false],
    ['2.0', 2, false],
    ['0x2', 2, false],
    ['2e0', 2, false],
    ['٢', 2, false],
  ])('%j, of %j', (is, memberCount, expected) => {
    expect(holds({ kind: 'room_member_count', is }, {}, { memberCount })).toBe(expected)
  })
})

describe('sender_notification_permission', () => {
  const levels = (content: object, room_version = '11') =>
    powerLevelsOf(content, { content: { room_version }, sender: '@bob:example.org' })
  test.each<[string, key: string, PushContext['powerLevels'], boolean]>([
    ['where nothing is known', 'room', undefined, false],
    ['with the default level of 50', 'room', levels({ users: { '@bob:example.org': 50 } }), true],
    ['below the default level', 'room', levels({ users: { '@bob:example.org': 49 } }), false],
    ['with its own level', 'room', levels({ notifications: { room: 0 } }), true],
    ['for an unlisted key', 'org.example.thing', levels({ notifications: { room: 0 } }), false],
    ['for a name that every object has', 'constructor', levels({}), false],
    ['as the creator of the room', 'room', levels({}, '12'), true],
  ])('%s', (_, key, powerLevels, expected) => {
    expect(holds({ kind: 'sender_notification_permission', key }, {}, { powerLevels })).toBe(expected)
  })
})

test.each(['org.example.moon', 'constructor', '__proto__', ''])('a condition of the kind %j never holds', (kind) => {
  expect(holds({ kind } as PushCondition, { body: '' })).toBe(false)
})
