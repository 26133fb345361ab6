import { expectTypeOf, test } from 'vitest'

import type { SyncRoomEvent } from '../../../src/event/envelope/room-event.js'
import type { RoomMemberEvent, SyncRoomMemberEvent } from '../../../src/event/room/member.js'
import type { StrippedRoomNameEvent, SyncRoomNameEvent } from '../../../src/event/room/name.js'
import type { RoomState, StateChange } from '../../../src/function/room-state/room-state.js'
import type { AnyStateEvent, AnyStrippedStateEvent, AnySyncStateEvent } from '../../../src/kind/state.js'

declare const synced: RoomState
declare const full: RoomState<AnyStateEvent>
declare const stripped: RoomState<AnyStrippedStateEvent>
declare const open: RoomState<AnySyncStateEvent | (SyncRoomEvent & { readonly state_key: string })>

test('an event by its type', () => {
  expectTypeOf(synced.get('m.room.member', '@alice:example.org')).toExtend<SyncRoomMemberEvent | undefined>()
  expectTypeOf(full.get('m.room.member', '@alice:example.org')).toExtend<RoomMemberEvent | undefined>()
  expectTypeOf(stripped.get('m.room.name')).toExtend<StrippedRoomNameEvent | undefined>()
  expectTypeOf(synced.get('m.room.name')?.content.name).toEqualTypeOf<string | undefined>()
  expectTypeOf(synced.all('m.room.name')).toExtend<readonly SyncRoomNameEvent[]>()
})

test('an unknown type', () => {
  // @ts-expect-error the events of this state are all known
  expectTypeOf(synced.get('org.example.thing')).toExtend<object | undefined>()
  expectTypeOf(open.get('org.example.thing')).toExtend<
    { readonly content: object; readonly type: string } | undefined
  >()
  expectTypeOf(open.get('m.room.name')?.content.name).toEqualTypeOf<string | undefined>()
})

test('a missing event is undefined', () => {
  expectTypeOf(synced.get('m.room.topic')).extract<undefined>().toEqualTypeOf<undefined>()
})

test('changes narrow as events do', () => {
  expectTypeOf(synced.changesSince(synced)).toEqualTypeOf<readonly StateChange[]>()
  expectTypeOf<StateChange['old']>().toEqualTypeOf<AnySyncStateEvent | undefined>()
})

test('events of the same shape only', () => {
  expectTypeOf(full.apply).parameter(0).toExtend<Iterable<AnyStateEvent>>()
  // @ts-expect-error a stripped event lacks keys of these events
  full.apply([] as readonly AnyStrippedStateEvent[])
})
