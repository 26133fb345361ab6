/**
 * `m.room.avatar`: the picture shown for a room.
 *
 * Without a `url`, the room has no avatar any more.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomavatar | m.room.avatar}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { pictureFields, ThumbnailInfo } from '../common/image-info.js'
import { MxcUri } from '../common/mxc-uri.js'
import { defineState } from '../envelope/define.js'

const info = object(
  'AvatarInfo',
  {},
  {
    ...pictureFields,
    thumbnail_info: ThumbnailInfo,
    thumbnail_url: MxcUri,
  },
)
/** What is known about the picture. */
export interface AvatarInfo extends TypeOf<typeof info> {}
export const AvatarInfo: Codec<AvatarInfo> = info

const content = object('RoomAvatarEventContent', {}, { info: AvatarInfo, url: MxcUri })
/** Content of `m.room.avatar`. */
export interface RoomAvatarEventContent extends TypeOf<typeof content> {}
export const RoomAvatarEventContent: Codec<RoomAvatarEventContent> = content

export const RoomAvatarDefinition = defineState('RoomAvatar', 'm.room.avatar', {
  content: RoomAvatarEventContent,
  stateKey: literal(''),
})

/** `m.room.avatar`. */
export interface RoomAvatarEvent extends TypeOf<typeof RoomAvatarDefinition.event> {}
export const RoomAvatarEvent: Codec<RoomAvatarEvent> = RoomAvatarDefinition.event

/** `m.room.avatar` without its room, from `/sync`. */
export interface SyncRoomAvatarEvent extends TypeOf<typeof RoomAvatarDefinition.sync> {}
export const SyncRoomAvatarEvent: Codec<SyncRoomAvatarEvent> = RoomAvatarDefinition.sync

/** `m.room.avatar` as stripped state. */
export interface StrippedRoomAvatarEvent extends TypeOf<typeof RoomAvatarDefinition.stripped> {}
export const StrippedRoomAvatarEvent: Codec<StrippedRoomAvatarEvent> = RoomAvatarDefinition.stripped
