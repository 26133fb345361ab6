import { describe, expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { MESSAGE_LIKE } from '../../src/kind/message-like.js'
import { STATE } from '../../src/kind/state.js'
import {
  AnyUnstableGlobalAccountDataEvent,
  AnyUnstableMessageLikeEvent,
  AnyUnstableRoomAccountDataEvent,
  AnyUnstableStateEvent,
  AnyUnstableStrippedStateEvent,
  AnyUnstableSyncMessageLikeEvent,
  AnyUnstableSyncStateEvent,
  UNSTABLE_GLOBAL_ACCOUNT_DATA,
  UNSTABLE_MESSAGE_LIKE,
  UNSTABLE_ROOM_ACCOUNT_DATA,
  UNSTABLE_STATE,
  UNSTABLE_TO_DEVICE,
} from '../../src/unstable/kind.js'
import { findsByType } from '../support/dispatch.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

const TABLES = [
  ['state', UNSTABLE_STATE],
  ['message-like', UNSTABLE_MESSAGE_LIKE],
  ['global-account-data', UNSTABLE_GLOBAL_ACCOUNT_DATA],
  ['room-account-data', UNSTABLE_ROOM_ACCOUNT_DATA],
  ['to-device', UNSTABLE_TO_DEVICE],
] as const

interface Definition {
  readonly kind: string
  readonly type: string
  readonly types?: readonly string[]
}

describe.each(TABLES)('%s', (kind, table) => {
  test.each(Object.entries<Definition>(table))('%s is one of the names of its definition', (name, definition) => {
    expect(definition.kind).toBe(kind)
    expect(definition.types ?? [definition.type]).toContain(name)
  })

  test('every name of a definition is listed', () => {
    const names = Object.values<Definition>(table).flatMap(({ type, types = [type] }) => types)
    expect([...new Set(names)].sort()).toEqual(Object.keys(table).sort())
  })
})

test('no specified type is listed', () => {
  const stable = new Set([...Object.keys(STATE), ...Object.keys(MESSAGE_LIKE)])
  expect(
    [...Object.keys(UNSTABLE_STATE), ...Object.keys(UNSTABLE_MESSAGE_LIKE)].filter((type) => stable.has(type)),
  ).toEqual([])
})

findsByType(AnyUnstableStateEvent, byType(UNSTABLE_STATE, 'event'))
findsByType(AnyUnstableSyncStateEvent, byType(UNSTABLE_STATE, 'sync'))
findsByType(AnyUnstableStrippedStateEvent, byType(UNSTABLE_STATE, 'stripped'))
findsByType(AnyUnstableMessageLikeEvent, byType(UNSTABLE_MESSAGE_LIKE, 'event'))
findsByType(AnyUnstableSyncMessageLikeEvent, byType(UNSTABLE_MESSAGE_LIKE, 'sync'))
findsByType(AnyUnstableGlobalAccountDataEvent, byType(UNSTABLE_GLOBAL_ACCOUNT_DATA, 'event'))
findsByType(AnyUnstableRoomAccountDataEvent, byType(UNSTABLE_ROOM_ACCOUNT_DATA, 'event'))

const retention = { state_key: '', content: { max_lifetime: 86_400_000 } }

accepts(AnyUnstableStateEvent, [
  ['a stable name', roomEvent({ ...retention, type: 'm.room.retention' })],
  ['an unstable name', roomEvent({ ...retention, type: 'org.matrix.msc1763.retention' })],
])

rejects(AnyUnstableStateEvent, [
  [
    'a wrong content under an unstable name',
    roomEvent({ ...retention, type: 'org.matrix.msc1763.retention', content: { max_lifetime: 'long' } }),
    'content.max_lifetime: expected an integer or null, found a string of 4 characters',
  ],
])
