/**
 * `m.room.history_visibility`: who may see past events of a room.
 *
 * Without this event, or with an unknown value, the visibility is `shared`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomhistory_visibility | m.room.history_visibility}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { defineState } from '../envelope/define.js'

const historyVisibility = openLiterals('HistoryVisibility', ['invited', 'joined', 'shared', 'world_readable'])
/**
 * Who may see an event: users who were invited or joined when it was sent (`invited`), only those who were joined
 * (`joined`), also users who join later (`shared`), or anyone (`world_readable`).
 */
export type HistoryVisibility = TypeOf<typeof historyVisibility>
export const HistoryVisibility: Codec<HistoryVisibility> = historyVisibility

const content = object('RoomHistoryVisibilityEventContent', {
  /** Who may see events sent from now on. Unknown: the same as `shared`. */
  history_visibility: HistoryVisibility,
})
/** Content of `m.room.history_visibility`. */
export interface RoomHistoryVisibilityEventContent extends TypeOf<typeof content> {}
export const RoomHistoryVisibilityEventContent: Codec<RoomHistoryVisibilityEventContent> = content

const redacted = object(
  'RedactedRoomHistoryVisibilityEventContent',
  {},
  {
    /** Who may see events sent after this one. Absent if the event had been cleared. */
    history_visibility: HistoryVisibility,
  },
  { decisive: ['history_visibility'] },
)
/** Content of a redacted `m.room.history_visibility` event: unchanged. Empty if the event had been cleared. */
export interface RedactedRoomHistoryVisibilityEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomHistoryVisibilityEventContent: Codec<RedactedRoomHistoryVisibilityEventContent> = redacted

/** Definition of `m.room.history_visibility`. */
export const RoomHistoryVisibilityDefinition = defineState('m.room.history_visibility', {
  content: RoomHistoryVisibilityEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomHistoryVisibilityEventContent,
})

/** An `m.room.history_visibility` event. */
export interface RoomHistoryVisibilityEvent extends TypeOf<typeof RoomHistoryVisibilityDefinition.event> {}
export const RoomHistoryVisibilityEvent: Codec<RoomHistoryVisibilityEvent> = RoomHistoryVisibilityDefinition.event

/** An `m.room.history_visibility` event without `room_id`, from `/sync`. */
export interface SyncRoomHistoryVisibilityEvent extends TypeOf<typeof RoomHistoryVisibilityDefinition.sync> {}
export const SyncRoomHistoryVisibilityEvent: Codec<SyncRoomHistoryVisibilityEvent> =
  RoomHistoryVisibilityDefinition.sync

/** A stripped `m.room.history_visibility` event. */
export interface StrippedRoomHistoryVisibilityEvent extends TypeOf<typeof RoomHistoryVisibilityDefinition.stripped> {}
export const StrippedRoomHistoryVisibilityEvent: Codec<StrippedRoomHistoryVisibilityEvent> =
  RoomHistoryVisibilityDefinition.stripped
