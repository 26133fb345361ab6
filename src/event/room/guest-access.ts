/**
 * `m.room.guest_access`: whether guests, users without a full account, may join a room.
 *
 * Without this event, guests cannot join.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomguest_access | m.room.guest_access}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { defineState } from '../envelope/define.js'

const guestAccess = openLiterals('GuestAccess', ['can_join', 'forbidden'])
/** Whether guests may join. */
export type GuestAccess = TypeOf<typeof guestAccess>
export const GuestAccess: Codec<GuestAccess> = guestAccess

const content = object('RoomGuestAccessEventContent', {
  /** Whether guests may join. Unknown: they may not. */
  guest_access: GuestAccess,
})
/** Content of `m.room.guest_access`. */
export interface RoomGuestAccessEventContent extends TypeOf<typeof content> {}
export const RoomGuestAccessEventContent: Codec<RoomGuestAccessEventContent> = content

/** Definition of `m.room.guest_access`. */
export const RoomGuestAccessDefinition = defineState('m.room.guest_access', {
  content: RoomGuestAccessEventContent,
  stateKey: literal(''),
})

/** An `m.room.guest_access` event. */
export interface RoomGuestAccessEvent extends TypeOf<typeof RoomGuestAccessDefinition.event> {}
export const RoomGuestAccessEvent: Codec<RoomGuestAccessEvent> = RoomGuestAccessDefinition.event

/** An `m.room.guest_access` event without `room_id`, from `/sync`. */
export interface SyncRoomGuestAccessEvent extends TypeOf<typeof RoomGuestAccessDefinition.sync> {}
export const SyncRoomGuestAccessEvent: Codec<SyncRoomGuestAccessEvent> = RoomGuestAccessDefinition.sync

/** A stripped `m.room.guest_access` event. */
export interface StrippedRoomGuestAccessEvent extends TypeOf<typeof RoomGuestAccessDefinition.stripped> {}
export const StrippedRoomGuestAccessEvent: Codec<StrippedRoomGuestAccessEvent> = RoomGuestAccessDefinition.stripped
