import { assertType, expectTypeOf, test } from 'vitest'

import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { boolean, integer, string } from '../../src/codec/primitive.js'
import {
  defineEdu,
  defineEphemeral,
  defineGlobalAccountData,
  defineMessageLike,
  defineRoomAccountData,
  defineState,
} from '../../src/event/envelope/define.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { RepairMade } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'
import { lenient, salvaging } from '../../src/repair/leniency.js'

const Thermostat = defineState('org.example.thermostat', {
  content: object('ThermostatContent', { target: integer }),
  redacted: object('RedactedThermostatContent', {}, { target: integer }),
  stateKey: literal(''),
})
const Poke = defineMessageLike('org.example.poke', { content: object('PokeContent', { note: string }) })
const Load = defineEdu('org.example.load', { content: object('LoadContent', { load: integer }) })
const ShortName = defineState('m.room.name', {
  content: object('ShortNameContent', { name: literal('Tea') }),
  stateKey: literal(''),
})

const Theme = defineGlobalAccountData('org.example.theme.*', {
  content: object('Theme', { dark: boolean }),
})
const Draft = defineRoomAccountData('org.example.draft', { content: object('Draft', {}, { text: string }) })
const Seal = defineState('org.example.seal', {
  content: object('Seal', { note: string }),
  stateKey: literal(''),
  isClearable: false,
})

const mine = registry.with(Thermostat, Poke, Load, ShortName, Theme, Draft, Seal)

test('the type narrows added and existing events', () => {
  const outcome = mine.parseEvent('sync', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  const { event } = outcome.right
  if (event.type === 'org.example.thermostat') expectTypeOf(event.content.target).toEqualTypeOf<number>()
  if (event.type === 'org.example.poke') expectTypeOf(event.content.note).toEqualTypeOf<string>()
  if (event.type === 'm.room.topic') expectTypeOf(event.content.topic).toEqualTypeOf<string>()
})

test('a narrower definition takes the place of the listed one', () => {
  const outcome = mine.parseEvent('timeline', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  if (outcome.right.event.type === 'm.room.name') {
    expectTypeOf(outcome.right.event.content.name).toEqualTypeOf<'Tea'>()
  }
})

test('a definition replaces only one of the same kind and type', () => {
  const Loaded = defineState('org.example.load', {
    content: object('LoadedContent', { loaded: string }),
    stateKey: literal(''),
  })
  const outcome = registry.with(Load).with(Loaded, defineEdu('org.example.other', Load)).parseEvent('edu', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  if (outcome.right.event.edu_type === 'org.example.load') {
    expectTypeOf(outcome.right.event.content.load).toEqualTypeOf<number>()
  }
})

test('account data that was added can be cleared, if it asks for more than that', () => {
  const outcome = mine.parseEvent('account_data', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Cleared') return
  assertType(outcome.right.event.type === 'org.example.theme.dark')
  assertType(outcome.right.event.type === 'm.fully_read')
  // @ts-expect-error: empty, it is known
  assertType(outcome.right.event.type === 'org.example.draft')
})

test('state that was added can be cleared, and be redacted', () => {
  const outcome = mine.parseEvent('sync', {})
  if (outcome._tag === 'Left') return
  if (outcome.right._tag === 'Cleared') {
    assertType(outcome.right.event.type === 'org.example.thermostat')
    assertType(outcome.right.event.type === 'm.room.topic')
    // @ts-expect-error: no message is state
    assertType(outcome.right.event.type === 'org.example.poke')
    // @ts-expect-error: it cannot be cleared
    assertType(outcome.right.event.type === 'org.example.seal')
  }
  if (outcome.right._tag === 'Redacted') {
    if (outcome.right.event.type === 'org.example.thermostat') {
      expectTypeOf(outcome.right.event.content.target).toEqualTypeOf<number | undefined>()
    }
  }
  const edu = mine.parseEvent('edu', {})
  if (edu._tag === 'Right') expectTypeOf(edu.right._tag).toEqualTypeOf<'Known' | 'Custom'>()
})

test('an event is known in its own format only', () => {
  const outcome = mine.parseEvent('edu', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  if (outcome.right.event.edu_type === 'org.example.load') {
    expectTypeOf(outcome.right.event.content.load).toEqualTypeOf<number>()
  }
  // @ts-expect-error: a room event is no EDU
  assertType(outcome.right.event.edu_type === 'org.example.poke')
})

test('the registry that was added to is as it was', () => {
  const outcome = registry.parseEvent('ephemeral', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  // @ts-expect-error: the registry does not list the type
  assertType(outcome.right.event.type === 'org.example.looking')
})

test('something that is not a definition is refused', () => {
  // @ts-expect-error: a codec alone has no type
  registry.with(string)
  registry.with(defineEphemeral('org.example.looking', { content: object('Looking', {}) }))
})

test('repairs keep the types, and are listed', () => {
  const outcome = mine.parseEvent('sync', {}, { repair: salvaging })
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  expectTypeOf(outcome.right.repairs).toEqualTypeOf<readonly RepairMade[]>()
  if (outcome.right.event.type === 'org.example.thermostat') {
    expectTypeOf(outcome.right.event.content.target).toEqualTypeOf<number>()
  }
  const listed = parseEvent('sync', {}, { repair: lenient })
  if (listed._tag === 'Left' || listed.right._tag !== 'Known') return
  const { event } = listed.right
  if (event.type === 'm.room.name') expectTypeOf(event.content.name).toEqualTypeOf<string>()
  // @ts-expect-error: the library does not list the type
  assertType(event.type === 'org.example.thermostat')
})
