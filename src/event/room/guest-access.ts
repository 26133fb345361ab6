/**
 * `m.room.guest_access`: whether guests may join, who have not fully registered with their server.
 *
 * A room without this event lets no guest in.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomguest_access | m.room.guest_access}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { defineState } from '../envelope/define.js'

/** Whether guests may join. */
export type GuestAccess = 'can_join' | 'forbidden' | (string & {})
export const GuestAccess: Codec<GuestAccess> = openLiterals('GuestAccess', ['can_join', 'forbidden'])

const content = object('RoomGuestAccessEventContent', { guest_access: GuestAccess }, {})
/** Content of `m.room.guest_access`. */
export interface RoomGuestAccessEventContent extends TypeOf<typeof content> {}
export const RoomGuestAccessEventContent: Codec<RoomGuestAccessEventContent> = content

export const RoomGuestAccessDefinition = defineState('RoomGuestAccess', 'm.room.guest_access', {
  content: RoomGuestAccessEventContent,
  stateKey: literal(''),
})

/** `m.room.guest_access`. */
export interface RoomGuestAccessEvent extends TypeOf<typeof RoomGuestAccessDefinition.event> {}
export const RoomGuestAccessEvent: Codec<RoomGuestAccessEvent> = RoomGuestAccessDefinition.event

/** `m.room.guest_access` without its room, from `/sync`. */
export interface SyncRoomGuestAccessEvent extends TypeOf<typeof RoomGuestAccessDefinition.sync> {}
export const SyncRoomGuestAccessEvent: Codec<SyncRoomGuestAccessEvent> = RoomGuestAccessDefinition.sync

/** `m.room.guest_access` as stripped state. */
export interface StrippedRoomGuestAccessEvent extends TypeOf<typeof RoomGuestAccessDefinition.stripped> {}
export const StrippedRoomGuestAccessEvent: Codec<StrippedRoomGuestAccessEvent> = RoomGuestAccessDefinition.stripped
