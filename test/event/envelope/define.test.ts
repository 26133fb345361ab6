import { describe, expect, test } from 'vitest'

import { literal } from '../../../src/codec/literals.js'
import { object } from '../../../src/codec/object.js'
import { string } from '../../../src/codec/primitive.js'
import { EventId } from '../../../src/event/common/identifier.js'
import {
  defineEdu,
  defineEphemeral,
  defineGlobalAccountData,
  defineMessageLike,
  definePresence,
  defineRoomAccountData,
  defineState,
  defineToDevice,
} from '../../../src/event/envelope/define.js'
import type { AnyDefinition } from '../../../src/event/envelope/definition.js'
import { accepts, messages, rejects } from '../../support/rows.js'
import { ephemeralShapes, messageLikeShapes, roomEvent, stateShapes } from '../../support/shapes.js'

const Content = object('ThingEventContent', { thing: string })
const content = { thing: 'a lamp' }
const type = 'org.example.thing'

describe('defineState', () => {
  const Thing = defineState(type, { content: Content, stateKey: literal('') })

  stateShapes(Thing, { type, state_key: '', content }, ['x', 'state_key: expected "", found a string of 1 character'])

  test('names the codecs', () => {
    const { event, redacted, stripped, sync } = Thing
    const names = [event, sync, stripped, redacted].map(({ name }) => name)
    expect(names).toEqual(['ThingEvent', 'SyncThingEvent', 'StrippedThingEvent', 'RedactedThingEvent'])
    expect(Thing).toMatchObject({ kind: 'state', type, content: Content })
  })

  test('reports errors in the envelope before errors in the content', () => {
    expect(messages(Thing.event, { ...roomEvent({ type, content: {} }), sender: 'alice' })).toEqual([
      'sender: expected a string that matches ^@ (UserId), found "alice"',
      'state_key: expected "", found nothing',
      'content.thing: expected a string, found nothing',
    ])
  })

  describe('with content that remains after redaction', () => {
    const survivor = defineState(type, { content: Content, redacted: Content, stateKey: literal('') }).redacted
    accepts(survivor, [['the content that remains', { type, state_key: '', content }]])
    rejects(survivor, [
      ['an empty object', { type, state_key: '', content: {} }, 'content.thing: expected a string, found nothing'],
    ])
  })
})

describe('defineMessageLike', () => {
  const Thing = defineMessageLike(type, { content: Content })

  messageLikeShapes(Thing, { type, content })

  accepts(Thing.event, [['a state key, which is ignored', { ...roomEvent({ type, content }), state_key: 5 }]])

  test('names the codecs', () => {
    const { event, redacted, sync } = Thing
    const names = [event, sync, redacted].map(({ name }) => name)
    expect(names).toEqual(['ThingEvent', 'SyncThingEvent', 'RedactedThingEvent'])
    expect(Thing).toMatchObject({ kind: 'message-like', type, content: Content })
  })

  describe('with a key outside the content', () => {
    const Other = defineMessageLike(type, { content: Content, optional: { other: EventId } })
    for (const shape of [Other.event, Other.sync, Other.redacted]) {
      accepts(shape, [
        ['the key', { ...roomEvent({ type, content }), other: '$other' }],
        ['no key', roomEvent({ type, content })],
      ])
      rejects(shape, [
        [
          'a wrong value of the key',
          { ...roomEvent({ type, content }), other: 'x' },
          'other: expected a string that matches ^\\$ (EventId), found "x"',
        ],
      ])
    }
  })
})

describe('defineEphemeral', () => {
  const Thing = defineEphemeral(type, { content: Content })

  ephemeralShapes(Thing, { type, content })

  test('names the codecs', () => {
    expect([Thing.event.name, Thing.sync.name]).toEqual(['ThingEvent', 'SyncThingEvent'])
    expect(Thing).toMatchObject({ kind: 'ephemeral', type, content: Content })
  })
})

describe('definePresence', () => {
  const Thing = definePresence(type, { content: Content })

  accepts(Thing.event, [['an event with a sender', { type, content, sender: '@alice:example.org' }]])
  rejects(Thing.event, [
    ['no sender', { type, content }, 'sender: expected a string that matches ^@ (UserId), found nothing'],
  ])

  test('names the codec', () => {
    expect(Thing.event.name).toBe('ThingEvent')
    expect(Thing).toMatchObject({ kind: 'presence', type, content: Content })
  })
})

describe('the names of the codecs', () => {
  test.each([
    ['ThingEventContent', 'ThingEvent', 'ThingEdu'],
    ['ThingEduContent', 'ThingEvent', 'ThingEdu'],
    ['ThingContent', 'ThingContentEvent', 'ThingContentEdu'],
    ['EventContentOfThing', 'EventContentOfThingEvent', 'EventContentOfThingEdu'],
  ])('the content %s makes %s and %s', (content, event, edu) => {
    const parts = { content: object(content, {}) }
    expect(defineMessageLike(type, parts).event.name).toBe(event)
    expect(defineEdu(type, parts).event.name).toBe(edu)
  })

  test('a given name is used instead', () => {
    const parts = { content: Content, name: 'Lamp', stateKey: literal('') }
    expect(namesIn(defineState(type, parts))).toEqual([
      'LampEvent',
      'SyncLampEvent',
      'StrippedLampEvent',
      'RedactedLampEvent',
    ])
    expect(namesIn(defineMessageLike(type, parts))).toEqual(['LampEvent', 'SyncLampEvent', 'RedactedLampEvent'])
    expect(namesIn(defineEphemeral(type, parts))).toEqual(['LampEvent', 'SyncLampEvent'])
    for (const define of [definePresence, defineGlobalAccountData, defineRoomAccountData, defineToDevice]) {
      expect(namesIn(define(type, parts))).toEqual(['LampEvent'])
    }
    expect(namesIn(defineEdu(type, parts))).toEqual(['LampEdu'])
  })

  function namesIn({ event, redacted, stripped, sync }: AnyDefinition): string[] {
    return [event, sync, stripped, redacted].flatMap((codec) => codec?.name ?? [])
  }
})

describe('a type with several names', () => {
  const names = [type, 'org.example.old.thing'] as const
  const noType = `type: expected "${type}" or "org.example.old.thing", found "org.example"`
  const State = defineState(names, { content: Content, stateKey: literal('') })
  const MessageLike = defineMessageLike(names, { content: Content })
  const Global = defineGlobalAccountData(names, { content: Content })
  const Room = defineRoomAccountData(names, { content: Content })

  for (const shape of [State.event, State.sync, State.stripped, State.redacted]) {
    accepts(
      shape,
      names.map((name) => [name, roomEvent({ type: name, state_key: '', content })]),
    )
    rejects(shape, [['another name', roomEvent({ type: 'org.example', state_key: '', content }), noType]])
  }
  for (const shape of [MessageLike.event, MessageLike.sync, MessageLike.redacted]) {
    accepts(
      shape,
      names.map((name) => [name, roomEvent({ type: name, content })]),
    )
    rejects(shape, [['another name', roomEvent({ type: 'org.example', content }), noType]])
  }
  for (const { event } of [Global, Room]) {
    accepts(
      event,
      names.map((name) => [name, { type: name, content }]),
    )
    rejects(event, [['another name', { type: 'org.example', content }, noType]])
  }

  test('type is the first name, types are all of them', () => {
    for (const definition of [State, MessageLike, Global, Room]) {
      expect(definition.type).toBe(type)
      expect(definition.types).toEqual(names)
    }
  })

  test('types is absent if there is one name', () => {
    expect(defineState(type, { content: Content, stateKey: literal('') })).not.toHaveProperty('types')
    expect(defineGlobalAccountData(type, { content: Content })).not.toHaveProperty('types')
  })
})

describe('an asterisk in a type other than of account data', () => {
  const Thing = defineState('org.example.*', { content: Content, stateKey: literal('') })
  accepts(Thing.event, [['the type itself', roomEvent({ type: 'org.example.*', state_key: '', content })]])
  rejects(Thing.event, [
    [
      'another suffix',
      roomEvent({ type: 'org.example.thing', state_key: '', content }),
      'type: expected "org.example.*", found "org.example.thing"',
    ],
  ])
})

describe('a type with a wildcard', () => {
  const Many = defineGlobalAccountData('org.example.c++.*', { content: Content })
  const Mixed = defineRoomAccountData(['org.example.box.*', 'org.example.b(x)'], { content: Content })

  accepts(Many.event, [
    ['any suffix', { type: 'org.example.c++.a.b', content }],
    ['an empty suffix', { type: 'org.example.c++.', content }],
  ])
  rejects(Many.event, [
    [
      'a prefix that would match an unescaped pattern',
      { type: 'org.example.ccc.a', content },
      'type: expected a string that matches ^org\\.example\\.c\\+\\+\\. (org.example.c++.*), found "org.example.ccc.a"',
    ],
  ])

  accepts(Mixed.event, [
    ['any suffix of the name with a wildcard', { type: 'org.example.box.a', content }],
    ['the name without a wildcard', { type: 'org.example.b(x)', content }],
  ])
  test.each(['org.example.b(x)y', 'an.org.example.b(x)', 'org.example.bx', 'org.example.box'])('refuses %s', (type) => {
    expect(messages(Mixed.event, { type, content })).toEqual([
      expect.stringMatching(/^type: .*\(org\.example\.box\.\* or org\.example\.b\(x\)\), found /),
    ])
  })
})
