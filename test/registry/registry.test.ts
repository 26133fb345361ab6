import type { Either } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

import { literal, openLiterals } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { UserId } from '../../src/event/common/identifier.js'
import {
  defineEdu,
  defineEphemeral,
  defineGlobalAccountData,
  defineMessageLike,
  definePresence,
  defineRoomAccountData,
  defineState,
  defineToDevice,
} from '../../src/event/envelope/define.js'
import type { AnyDefinition } from '../../src/event/envelope/definition.js'
import { defineRoomMessage } from '../../src/event/room/message-with.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { MalformedEvent, ParseOptions } from '../../src/parse/parsed-event.js'
import { type Registry, registry } from '../../src/registry/registry.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'

const Note = object('Note', { note: string })
const mine = registry.with(
  defineState('org.example.thermostat', {
    content: object('ThermostatContent', { target: integer }, { mode: openLiterals('Mode', ['heat', 'cool']) }),
    redacted: object('RedactedThermostatContent', {}, { target: integer }),
    stateKey: literal(''),
  }),
  defineState('org.example.seal', { content: Note, stateKey: literal(''), isClearable: false }),
  defineMessageLike(['org.example.poke', 'org.example.poke2'], { content: Note }),
  defineEphemeral('org.example.looking', { content: Note }),
  definePresence('org.example.mood', { content: Note }),
  defineGlobalAccountData('org.example.theme.*', { content: Note }),
  defineRoomAccountData('org.example.draft', { content: Note }),
  defineToDevice('org.example.ping', { content: Note }),
  defineEdu('org.example.load', { content: Note }),
)

const sync = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
const full = { ...sync, room_id: '!r:b.c' }
const pdu = { ...full, ...PDU_FIELDS }
const thermostat = { type: 'org.example.thermostat', state_key: '' }
const redacted = { unsigned: { redacted_because: {} } }
const note = { content: { note: 'x' } }
const wrong = { content: { note: 1 } }

/** Any registry. */
interface Parser {
  readonly parseEvent: (
    format: EventFormat,
    input: unknown,
    options?: ParseOptions,
  ) => Either<MalformedEvent, { readonly _tag: string }>
}

function outcome(of: Parser, format: EventFormat, input: unknown, options?: ParseOptions): string {
  const parsed = of.parseEvent(format, input, options)
  return parsed._tag === 'Right' ? parsed.right._tag : parsed.left.errors.map(({ message }) => message).join('; ')
}

const NO_NOTE = 'content.note: expected a string, found nothing'
const NOTE_1 = 'content.note: expected a string, found a number'

type Row = readonly [why: string, format: EventFormat, input: object, expected: string]

describe('an added event', () => {
  test.each<Row>([
    ['state', 'timeline', { ...full, ...thermostat, content: { target: 21 } }, 'Known'],
    ['state from /sync', 'sync', { ...sync, ...thermostat, content: { target: 21 } }, 'Known'],
    ['state, stripped', 'stripped', { sender: '@a:b.c', ...thermostat, content: { target: 21 } }, 'Known'],
    ['state, as a PDU', 'pdu', { ...pdu, ...thermostat, content: { target: 21 } }, 'Known'],
    [
      'state that is wrong',
      'sync',
      { ...sync, ...thermostat, content: { target: 'x' } },
      'content.target: expected an integer, found a string of 1 character',
    ],
    ['state that was cleared', 'sync', { ...sync, ...thermostat, content: {} }, 'Cleared'],
    ['account data that was cleared', 'account_data', { type: 'org.example.theme.dark', content: {} }, 'Cleared'],
    ['account data of a room that was cleared', 'account_data', { type: 'org.example.draft', content: {} }, 'Cleared'],
    [
      'state that cannot be cleared',
      'sync',
      { ...sync, type: 'org.example.seal', state_key: '', content: {} },
      NO_NOTE,
    ],
    ['events that are not persisted cannot be', 'ephemeral', { type: 'org.example.looking', content: {} }, NO_NOTE],
    ['state that was redacted', 'sync', { ...sync, ...thermostat, ...redacted, content: {} }, 'Redacted'],
    [
      'state that was redacted to something wrong',
      'pdu',
      { ...pdu, ...thermostat, ...redacted, content: { target: 'x' } },
      'content.target: expected an integer, found a string of 1 character',
    ],
    ['a message', 'timeline', { ...full, type: 'org.example.poke', ...note }, 'Known'],
    ['a message that is wrong', 'timeline', { ...full, type: 'org.example.poke', ...wrong }, NOTE_1],
    ['a message by its second name', 'timeline', { ...full, type: 'org.example.poke2', ...wrong }, NOTE_1],
    [
      'a message is never stripped state',
      'stripped',
      { ...thermostat, sender: '@a:b.c', type: 'org.example.poke', ...wrong },
      'Custom',
    ],
    ['events that are not persisted', 'ephemeral', { type: 'org.example.looking', ...wrong }, NOTE_1],
    ['presence', 'presence', { sender: '@a:b.c', type: 'org.example.mood', ...wrong }, NOTE_1],
    ['account data of any ending', 'account_data', { type: 'org.example.theme.dark', ...wrong }, NOTE_1],
    ['account data of a room', 'account_data', { type: 'org.example.draft', ...wrong }, NOTE_1],
    ['to a device', 'to_device', { sender: '@a:b.c', type: 'org.example.ping', ...wrong }, NOTE_1],
    ['an EDU', 'edu', { edu_type: 'org.example.load', ...wrong }, NOTE_1],
    ['in another format it is custom', 'ephemeral', { type: 'org.example.ping', ...wrong }, 'Custom'],
    ['the listed ones are still known', 'ephemeral', { type: 'm.typing', content: { user_ids: [] } }, 'Known'],
    ['others are still custom', 'sync', { ...sync, type: 'org.example.other', content: {} }, 'Custom'],
  ])('%s', (_, format, input, expected) => {
    expect(outcome(mine, format, input)).toBe(expected)
  })

  test('is known in PDUs of every room version', () => {
    const { room_id: _, ...rest } = { ...pdu, ...thermostat, content: { target: 'x' } }
    for (const roomVersion of ['1', '3', '11', '12', 'org.example']) {
      expect(outcome(mine, 'pdu', { ...rest, room_id: '!r:b.c' }, { roomVersion })).toContain('content.target')
    }
  })

  test('is custom to the registry that it was not added to', () => {
    const event = { ...sync, type: 'org.example.poke', ...wrong }
    expect(outcome(registry, 'sync', event)).toBe('Custom')
    expect(parseEvent('sync', event)).toMatchObject({ right: { _tag: 'Custom' } })
  })
})

describe('a type that is known already', () => {
  const named = { type: 'm.room.name', state_key: '' }
  const Short = object('ShortName', { name: literal('Tea') })
  const narrower = registry.with(defineState('m.room.name', { content: Short, stateKey: literal('') }))

  test('follows the new definition', () => {
    expect(outcome(narrower, 'sync', { ...sync, ...named, content: { name: 'Tea' } })).toBe('Known')
    expect(outcome(narrower, 'sync', { ...sync, ...named, content: { name: 'Coffee' } })).toBe(
      'content.name: expected "Tea", found "Coffee"',
    )
    expect(outcome(registry, 'sync', { ...sync, ...named, content: { name: 'Coffee' } })).toBe('Known')
  })

  test('follows the later of two definitions', () => {
    const again = narrower.with(defineState('m.room.name', { content: object('Any', {}), stateKey: literal('') }))
    expect(outcome(again, 'sync', { ...sync, ...named, content: { name: 1 } })).toBe('Known')
  })

  test('the first of several with a * wins; an exact name takes precedence', () => {
    const definitions: AnyDefinition[] = ['org.example.*', 'org.example.a.*', 'org.example.a.b'].map((type) =>
      defineGlobalAccountData(type, { content: object(type, { [type]: string }) }),
    )
    const several = registry.with(...definitions)
    const missing = (type: string) => outcome(several, 'account_data', { type, content: { a: 1 } })
    expect(missing('org.example.a.c')).toBe('content["org.example.*"]: expected a string, found nothing')
    expect(missing('org.example.a.b')).toBe('content["org.example.a.b"]: expected a string, found nothing')
  })

  test.each(['__proto__', 'constructor', 'toString'])('a type named %s can be added', (type) => {
    const odd = registry.with(defineEphemeral(type, { content: Note }))
    expect(outcome(odd, 'ephemeral', { type, ...wrong })).toBe(NOTE_1)
    expect(outcome(registry, 'ephemeral', { type, ...wrong })).toBe('Custom')
  })
})

describe('messages', () => {
  const Recipe = object('Recipe', { msgtype: literal('org.example.recipe'), body: string, dish: string })
  const Link = object('Link', { rel_type: literal('org.example.link'), event_id: string, label: string })
  const cook = registry.with(
    defineRoomMessage({ msgtypes: { 'org.example.recipe': Recipe }, relations: { 'org.example.link': Link } }),
  )
  const message = (content: object) => ({ ...sync, type: 'm.room.message', content })

  test.each([
    ['a custom msgtype', { msgtype: 'org.example.recipe', body: 'b', dish: 'Tea' }, 'Known'],
    [
      'that is wrong',
      { msgtype: 'org.example.recipe', body: 'b' },
      'content.dish: expected a string, found nothing (msgtype is "org.example.recipe")',
    ],
    [
      'a listed msgtype',
      { msgtype: 'm.text', body: 1 },
      'content.body: expected a string, found a number (msgtype is "m.text")',
    ],
    ['another', { msgtype: 'org.example.other', body: 'b' }, 'Known'],
    [
      'in an edit',
      { msgtype: 'm.text', body: 'b', 'm.new_content': { msgtype: 'org.example.recipe', body: 'b' } },
      'content["m.new_content"].dish: expected a string, found nothing (msgtype is "org.example.recipe")',
    ],
    [
      'a custom relation',
      { msgtype: 'm.text', body: 'b', 'm.relates_to': { rel_type: 'org.example.link', event_id: '$e' } },
      'content["m.relates_to"].label: expected a string, found nothing (rel_type is "org.example.link")',
    ],
    [
      'mentions',
      { msgtype: 'org.example.recipe', body: 'b', dish: 'Tea', 'm.mentions': { room: 1 } },
      'content["m.mentions"].room: expected a boolean, found a number',
    ],
  ])('%s', (_, content, expected) => {
    expect(outcome(cook, 'sync', message(content))).toBe(expected)
  })
})

describe('the other functions', () => {
  test('parseEvents is parseEvent of each, asked for one by one', () => {
    const asked: number[] = []
    function* inputs() {
      for (const i of [0, 1, 2]) {
        asked.push(i)
        yield { edu_type: 'org.example.load', content: { note: i === 1 ? 1 : 'x' } }
      }
    }
    const outcomes = mine.parseEvents('edu', inputs())
    expect(outcomes.next().value).toMatchObject({ _tag: 'Right' })
    expect(asked).toEqual([0])
    expect([...outcomes].map(({ _tag }) => _tag)).toEqual(['Left', 'Right'])
  })

  test('parseSync knows added events', () => {
    const response = {
      next_batch: 's',
      to_device: { events: [{ sender: '@a:b.c', type: 'org.example.ping', ...wrong }] },
    }
    expect([...mine.parseSync(response)].map(({ format, outcome }) => [format, outcome._tag])).toEqual([
      ['to_device', 'Left'],
    ])
    expect([...registry.parseSync(response)].map(({ outcome }) => outcome._tag)).toEqual(['Right'])
  })
})

test('lint checks added events', () => {
  const Aside = defineMessageLike('org.example.aside', {
    content: object('AsideEventContent', { by: UserId }, { format: string, formatted_body: string }),
  })
  const event = { ...sync, type: 'org.example.aside', content: { by: '@b', formatted_body: '<b>b</b>' } }
  const codes = (registry: Pick<Registry, 'lint'>) =>
    registry.lint('sync', event).map(({ code, path }) => [code, path.join('.')])
  expect(codes(registry.with(Aside))).toEqual([
    ['no-format', 'content.formatted_body'],
    ['identifier', 'content.by'],
  ])
  expect(codes(registry)).toEqual([])
})

test('adding the same definition twice changes nothing', () => {
  const definition: AnyDefinition = defineEphemeral('org.example.looking', { content: Note })
  expect(outcome(mine.with(definition), 'ephemeral', { type: 'org.example.looking', ...note })).toBe('Known')
})
