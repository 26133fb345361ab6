/**
 * `m.room.history_visibility`: who may see what was said before they came.
 *
 * A room without this event is `shared`, and so is one with a value that nobody knows.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomhistory_visibility | m.room.history_visibility}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { defineState } from '../envelope/define.js'

/**
 * Who may see an event: members who were invited (`invited`) or joined (`joined`) at the time, all members of any later
 * time (`shared`), everyone (`world_readable`).
 */
export type HistoryVisibility = 'invited' | 'joined' | 'shared' | 'world_readable' | (string & {})
export const HistoryVisibility: Codec<HistoryVisibility> = openLiterals('HistoryVisibility', [
  'invited',
  'joined',
  'shared',
  'world_readable',
])

const content = object('RoomHistoryVisibilityEventContent', { history_visibility: HistoryVisibility }, {})
/** Content of `m.room.history_visibility`. */
export interface RoomHistoryVisibilityEventContent extends TypeOf<typeof content> {}
export const RoomHistoryVisibilityEventContent: Codec<RoomHistoryVisibilityEventContent> = content

const redacted = object(
  'RedactedRoomHistoryVisibilityEventContent',
  {},
  { history_visibility: HistoryVisibility },
  { decisive: ['history_visibility'] },
)
/** What redaction leaves of `m.room.history_visibility`: all of it, or nothing where it had been cleared. */
export interface RedactedRoomHistoryVisibilityEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomHistoryVisibilityEventContent: Codec<RedactedRoomHistoryVisibilityEventContent> = redacted

export const RoomHistoryVisibilityDefinition = defineState('RoomHistoryVisibility', 'm.room.history_visibility', {
  content: RoomHistoryVisibilityEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomHistoryVisibilityEventContent,
})

/** `m.room.history_visibility`. */
export interface RoomHistoryVisibilityEvent extends TypeOf<typeof RoomHistoryVisibilityDefinition.event> {}
export const RoomHistoryVisibilityEvent: Codec<RoomHistoryVisibilityEvent> = RoomHistoryVisibilityDefinition.event

/** `m.room.history_visibility` without its room, from `/sync`. */
export interface SyncRoomHistoryVisibilityEvent extends TypeOf<typeof RoomHistoryVisibilityDefinition.sync> {}
export const SyncRoomHistoryVisibilityEvent: Codec<SyncRoomHistoryVisibilityEvent> =
  RoomHistoryVisibilityDefinition.sync

/** `m.room.history_visibility` as stripped state. */
export interface StrippedRoomHistoryVisibilityEvent extends TypeOf<typeof RoomHistoryVisibilityDefinition.stripped> {}
export const StrippedRoomHistoryVisibilityEvent: Codec<StrippedRoomHistoryVisibilityEvent> =
  RoomHistoryVisibilityDefinition.stripped
