import { assertType, expectTypeOf, test } from 'vitest'

import type { JsonObject } from '../../src/codec/primitive.js'
import type { Unlisted } from '../../src/codec/tagged-union.js'
import type { Membership } from '../../src/event/room/member.js'
import type { AnySyncStateEvent } from '../../src/kind/state.js'
import type { AnySyncTimelineEvent } from '../../src/kind/timeline.js'
import { lint } from '../../src/lint/lint.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { parseEvents } from '../../src/parse/parse-events.js'
import { parseSync } from '../../src/parse/parse-sync.js'
import type { MalformedEvent } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'

test('Malformed has hints', () => {
  const outcome = parseEvent('sync', {})
  if (outcome._tag === 'Right') return
  expectTypeOf(outcome.left).toEqualTypeOf<MalformedEvent>()
  expectTypeOf(outcome.left.hints.event_id).toEqualTypeOf<string | undefined>()
})

test('Known is narrowed by its type', () => {
  const outcome = parseEvent('timeline', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  const { event } = outcome.right
  if (event.type === 'm.room.member') expectTypeOf(event.content.membership).toEqualTypeOf<Membership>()
  if (event.type === 'm.room.name') expectTypeOf(event.content.name).toEqualTypeOf<string>()
  expectTypeOf(event.room_id).toEqualTypeOf<`!${string}`>()
})

test('so is Redacted, to the keys that survive', () => {
  for (const format of ['timeline', 'sync', 'pdu'] as const) {
    const outcome = parseEvent(format, {})
    if (outcome._tag === 'Left' || outcome.right._tag !== 'Redacted') return
    const { event } = outcome.right
    if (event.type === 'm.room.member') expectTypeOf(event.content.membership).toEqualTypeOf<Membership>()
    if (event.type === 'm.room.power_levels') expectTypeOf(event.content.ban).toEqualTypeOf<number | undefined>()
    if (event.type === 'm.room.message') expectTypeOf(event.content).toEqualTypeOf<JsonObject>()
  }
})

test('Redacted may be of any type', () => {
  const outcome = parseEvent('sync', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Redacted') return
  expectTypeOf<Unlisted>().toExtend<typeof outcome.right.event.type>()
  const type: string = outcome.right.event.type
  expectTypeOf(type).toEqualTypeOf<string>()
})

test('Cleared is clearable state with an empty content', () => {
  const outcome = parseEvent('stripped', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Cleared') return
  expectTypeOf(outcome.right.event.state_key).toEqualTypeOf<string>()
  expectTypeOf(outcome.right.event.content['name']).toEqualTypeOf<undefined>()
  assertType(outcome.right.event.type === 'm.room.name')
  // @ts-expect-error: no message is state
  assertType(outcome.right.event.type === 'm.room.message')
  // @ts-expect-error: a member event cannot be cleared
  assertType(outcome.right.event.type === 'm.room.member')
  // @ts-expect-error: encryption is for good
  assertType(outcome.right.event.type === 'm.room.encryption')
  // @ts-expect-error: empty, it is known
  assertType(outcome.right.event.type === 'm.room.avatar')
})

test('or account data', () => {
  const outcome = parseEvent('account_data', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Cleared') return
  expectTypeOf(outcome.right.event.content['enabled']).toEqualTypeOf<undefined>()
  assertType(outcome.right.event.type === 'm.key_backup')
  assertType(outcome.right.event.type === 'm.fully_read')
  assertType(outcome.right.event.type === 'm.secret_storage.key.abc')
  // @ts-expect-error: empty, it is known
  assertType(outcome.right.event.type === 'm.direct')
})

test('Custom is an envelope with any content', () => {
  const outcome = parseEvent('account_data', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Custom') return
  expectTypeOf(outcome.right.event.type).toEqualTypeOf<string>()
  expectTypeOf(outcome.right.event.content).toEqualTypeOf<JsonObject>()
})

test('only room events are Redacted, and only persisted events are Cleared', () => {
  const outcome = parseEvent('to_device', {})
  if (outcome._tag === 'Left') return
  expectTypeOf(outcome.right._tag).toEqualTypeOf<'Known' | 'Custom'>()
  const stripped = parseEvent('stripped', {})
  if (stripped._tag === 'Left') return
  expectTypeOf(stripped.right._tag).toEqualTypeOf<'Known' | 'Cleared' | 'Custom'>()
})

test('the format narrows the events of a response', () => {
  for (const parsed of parseSync({})) {
    if (parsed.format !== 'ephemeral' || parsed.outcome._tag === 'Left') return
    expectTypeOf(parsed.roomId).toEqualTypeOf<string>()
    expectTypeOf(parsed.outcome.right._tag).toEqualTypeOf<'Known' | 'Custom'>()
    const { right } = parsed.outcome
    if (right._tag === 'Known' && right.event.type === 'm.typing') {
      expectTypeOf(right.event.content.user_ids).toEqualTypeOf<readonly `@${string}`[]>()
    }
  }
})

test('parseSync narrows by section, also when destructured', () => {
  for (const { section, roomId, outcome } of parseSync({})) {
    if (section !== 'timeline' || outcome._tag === 'Left' || outcome.right._tag !== 'Known') continue
    expectTypeOf(roomId).toEqualTypeOf<string>()
    expectTypeOf(outcome.right.event).toEqualTypeOf<AnySyncTimelineEvent>()
    if ('state_key' in outcome.right.event) expectTypeOf(outcome.right.event).toEqualTypeOf<AnySyncStateEvent>()
  }
  for (const { section, roomId } of registry.parseSync({})) {
    if (section === 'account_data') expectTypeOf(roomId).toEqualTypeOf<string | undefined>()
    // @ts-expect-error no such section
    if (section === 'timelime') continue
  }
})

test('a format that does not exist is an error', () => {
  // @ts-expect-error no such format
  parseEvent('Sync', {})
  // @ts-expect-error no such format
  parseEvents('to-device', [])
  // @ts-expect-error no such format
  lint('event', {})
  // @ts-expect-error no such format
  registry.parseEvent('Sync', {})
  // @ts-expect-error no such format
  registry.parseEvents('Sync', [])
  // @ts-expect-error no such format
  registry.dispatchEvent('Sync', {}, {})
  // @ts-expect-error no such format
  registry.lint('Sync', {})
})
