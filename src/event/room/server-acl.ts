/**
 * `m.room.server_acl`: which servers may take part in a room.
 *
 * A room without this event is open to all servers; one whose event is empty is closed to all.
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
    /** Globs of server names. Absent: none. */
    allow: array(string, { independent: true }),
    /** Whether servers named by IP address are let in. Absent: true. */
    allow_ip_literals: boolean,
    /** Globs of server names, which go before `allow`. Absent: none. */
    deny: array(string, { independent: true }),
  },
  // Without `deny`, everybody is let in whom `allow` lets in.
  { decisive: ['allow', 'allow_ip_literals', 'deny'] },
)
/** Content of `m.room.server_acl`. */
export interface RoomServerAclEventContent extends TypeOf<typeof content> {}
export const RoomServerAclEventContent: Codec<RoomServerAclEventContent> = content

export const RoomServerAclDefinition = defineState('RoomServerAcl', 'm.room.server_acl', {
  content: RoomServerAclEventContent,
  stateKey: literal(''),
})

/** `m.room.server_acl`. */
export interface RoomServerAclEvent extends TypeOf<typeof RoomServerAclDefinition.event> {}
export const RoomServerAclEvent: Codec<RoomServerAclEvent> = RoomServerAclDefinition.event

/** `m.room.server_acl` without its room, from `/sync`. */
export interface SyncRoomServerAclEvent extends TypeOf<typeof RoomServerAclDefinition.sync> {}
export const SyncRoomServerAclEvent: Codec<SyncRoomServerAclEvent> = RoomServerAclDefinition.sync

/** `m.room.server_acl` as stripped state. */
export interface StrippedRoomServerAclEvent extends TypeOf<typeof RoomServerAclDefinition.stripped> {}
export const StrippedRoomServerAclEvent: Codec<StrippedRoomServerAclEvent> = RoomServerAclDefinition.stripped
