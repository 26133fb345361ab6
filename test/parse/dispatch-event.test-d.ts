import { expectTypeOf, test } from 'vitest'
import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer } from '../../src/codec/primitive.js'
import type { UserId } from '../../src/event/common/identifier.js'
import { defineEdu, defineGlobalAccountData, defineMessageLike, defineState } from '../../src/event/envelope/define.js'
import type { Membership } from '../../src/event/room/member.js'
import type { RoomMessageEventContent, SyncRoomMessageEvent } from '../../src/event/room/message.js'
import type { SecretStorageKeyEventContent } from '../../src/event/secret-storage/key.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { dispatchEvent } from '../../src/parse/dispatch-event.js'
import type { EventHints, RepairMade } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'
import { lenient } from '../../src/repair/leniency.js'

test('each handler has the event of its type', () => {
  dispatchEvent(
    'sync',
    {},
    {
      'm.room.message': (event, repairs) => {
        expectTypeOf(event.content).toEqualTypeOf<RoomMessageEventContent>()
        expectTypeOf(event).toExtend<SyncRoomMessageEvent>()
        expectTypeOf(repairs).toEqualTypeOf<readonly RepairMade[]>()
        // @ts-expect-error events from /sync have no room_id
        return event.room_id
      },
      'm.room.member': (event) => expectTypeOf(event.content.membership).toEqualTypeOf<Membership>(),
    },
  )
  dispatchEvent('timeline', {}, { 'm.room.name': (event) => expectTypeOf(event.room_id).toEqualTypeOf<`!${string}`>() })
  dispatchEvent('stripped', {}, { 'm.room.name': ({ content }) => expectTypeOf(content.name).toEqualTypeOf<string>() })
  dispatchEvent('pdu', {}, { 'm.room.name': (event) => expectTypeOf(event.depth).toEqualTypeOf<number>() })
  dispatchEvent(
    'edu',
    {},
    {
      'm.typing': (edu) => expectTypeOf(edu.content.user_id).toEqualTypeOf<string>(),
    },
  )
  dispatchEvent(
    'ephemeral',
    {},
    {
      'm.typing': (event) => expectTypeOf(event.content.user_ids).toEqualTypeOf<readonly UserId[]>(),
    },
  )
  dispatchEvent('to_device', {}, { 'm.room_key': ({ sender }) => expectTypeOf(sender).toEqualTypeOf<UserId>() })
  dispatchEvent('presence', {}, { 'm.presence': ({ sender }) => expectTypeOf(sender).toEqualTypeOf<UserId>() })
})

test('a handler of a prefix, and of one type with it', () => {
  dispatchEvent(
    'account_data',
    {},
    {
      'm.secret_storage.key.*': ({ content }) => expectTypeOf(content).toEqualTypeOf<SecretStorageKeyEventContent>(),
      'm.secret_storage.key.abc': ({ content }) => expectTypeOf(content).toEqualTypeOf<SecretStorageKeyEventContent>(),
    },
  )
})

test('each outcome has its events', () => {
  dispatchEvent(
    'sync',
    {},
    {
      Known: (event) => {
        if (event.type === 'm.room.name') expectTypeOf(event.content.name).toEqualTypeOf<string>()
      },
      Redacted: (event) => {
        if (event.type === 'm.room.member') expectTypeOf(event.content.membership).toEqualTypeOf<Membership>()
      },
      Cleared: (event) => expectTypeOf(event.state_key).toEqualTypeOf<string>(),
      Custom: (event) => expectTypeOf(event.type).toEqualTypeOf<string>(),
      Malformed: ({ hints }) => expectTypeOf(hints).toEqualTypeOf<EventHints>(),
    },
  )
})

test('other keys are errors', () => {
  // @ts-expect-error no such type
  dispatchEvent('sync', {}, { 'm.room.mesage': () => 1 })
  // @ts-expect-error a message is not an EDU
  dispatchEvent('edu', {}, { 'm.room.message': () => 1 })
  // @ts-expect-error no such outcome
  dispatchEvent('sync', {}, { malformed: () => 1 })
  // @ts-expect-error to-device events are never redacted
  dispatchEvent('to_device', {}, { Redacted: () => 1 })
  // @ts-expect-error a handler is a function
  dispatchEvent('sync', {}, { 'm.room.message': 1 })
  // @ts-expect-error no such format
  dispatchEvent('Sync', {}, {})
})

test('returns the result of any of the handlers, or undefined', () => {
  const result = dispatchEvent(
    'sync',
    {},
    {
      'm.room.message': async ({ content }) => content.body.length,
      'm.room.name': ({ content }) => content.name,
      Malformed: () => null,
    },
  )
  expectTypeOf(result).toEqualTypeOf<Promise<number> | string | null | undefined>()
  expectTypeOf(dispatchEvent('sync', {}, { Known: () => 1 }, { repair: lenient })).toEqualTypeOf<number | undefined>()
})

test('handlers written elsewhere', () => {
  const onMessage = (event: SyncRoomMessageEvent) => event.content.body
  expectTypeOf(dispatchEvent('sync', {}, { 'm.room.message': onMessage })).toEqualTypeOf<string | undefined>()
  const maybe = undefined as typeof onMessage | undefined
  expectTypeOf(dispatchEvent('sync', {}, { 'm.room.message': maybe })).toEqualTypeOf<string | undefined>()
})

test('a format that is only known at run time has the events of all formats', () => {
  dispatchEvent(
    'sync' as EventFormat,
    {},
    {
      'm.room.message': (event) => expectTypeOf(event.content.body).toEqualTypeOf<string>(),
    },
  )
})

test('a registry has its own events too', () => {
  const poke = defineMessageLike('org.example.poke', { content: object('PokeContent', { times: integer }) })
  const load = defineEdu('org.example.load', { content: object('LoadContent', { load: integer }) })
  const mine = registry.with(poke, load)
  const result = mine.dispatchEvent(
    'sync',
    {},
    {
      'org.example.poke': ({ content }) => content.times,
      'm.room.name': ({ content }) => content.name,
    },
  )
  expectTypeOf(result).toEqualTypeOf<number | string | undefined>()
  expectTypeOf(mine.dispatchEvent('edu', {}, { 'org.example.load': (edu) => edu.content.load })).toEqualTypeOf<
    number | undefined
  >()
  // @ts-expect-error it is not an EDU
  mine.dispatchEvent('edu', {}, { 'org.example.poke': () => 1 })
  // @ts-expect-error the library does not list it
  dispatchEvent('sync', {}, { 'org.example.poke': () => 1 })
})

test('a narrower definition takes the place of the listed one', () => {
  const tea = defineState('m.room.name', {
    content: object('TeaContent', { name: literal('Tea') }),
    stateKey: literal(''),
  })
  const theme = defineGlobalAccountData('org.example.theme.*', {
    content: object('Theme', { dark: integer }),
  })
  const mine = registry.with(tea, theme)
  mine.dispatchEvent(
    'timeline',
    {},
    {
      'm.room.name': (event) => expectTypeOf(event.content.name).toEqualTypeOf<'Tea'>(),
      'm.room.topic': (event) => expectTypeOf(event.content.topic).toEqualTypeOf<string>(),
    },
  )
  mine.dispatchEvent(
    'account_data',
    {},
    {
      'org.example.theme.*': ({ content }) => expectTypeOf(content.dark).toEqualTypeOf<number>(),
      'm.secret_storage.key.*': ({ content }) => expectTypeOf(content).toEqualTypeOf<SecretStorageKeyEventContent>(),
    },
  )
})
