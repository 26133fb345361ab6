/**
 * `m.room.server_acl`: the servers that may participate in a room.
 *
 * Without this event, all servers may participate. With an empty content, none may.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomserver_acl | m.room.server_acl}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const content = object(
  'RoomServerAclEventContent',
  {},
  {
    /** Globs for the server names to allow. Absent: none. */
    allow: array(string, { independent: true }),
    /** Whether to allow servers whose name is an IP address. Absent: true. */
    allow_ip_literals: boolean,
    /** Globs for the server names to deny. It takes precedence over `allow`. Absent: none. */
    deny: array(string, { independent: true }),
  },
  // Without `deny`, more servers would be allowed.
  { decisive: ['allow', 'allow_ip_literals', 'deny'] },
)
/** Content of `m.room.server_acl`. */
export interface RoomServerAclEventContent extends TypeOf<typeof content> {}
export const RoomServerAclEventContent: Codec<RoomServerAclEventContent> = content

/** Definition of `m.room.server_acl`. */
export const RoomServerAclDefinition = defineState('m.room.server_acl', {
  content: RoomServerAclEventContent,
  stateKey: literal(''),
})

/** An `m.room.server_acl` event. */
export interface RoomServerAclEvent extends TypeOf<typeof RoomServerAclDefinition.event> {}
export const RoomServerAclEvent: Codec<RoomServerAclEvent> = RoomServerAclDefinition.event

/** An `m.room.server_acl` event without `room_id`, from `/sync`. */
export interface SyncRoomServerAclEvent extends TypeOf<typeof RoomServerAclDefinition.sync> {}
export const SyncRoomServerAclEvent: Codec<SyncRoomServerAclEvent> = RoomServerAclDefinition.sync

/** A stripped `m.room.server_acl` event. */
export interface StrippedRoomServerAclEvent extends TypeOf<typeof RoomServerAclDefinition.stripped> {}
export const StrippedRoomServerAclEvent: Codec<StrippedRoomServerAclEvent> = RoomServerAclDefinition.stripped
