/**
 * `m.room.avatar`: the avatar of a room.
 *
 * An event without `url` removes the avatar.
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
    /** Metadata of the thumbnail. */
    thumbnail_info: ThumbnailInfo,
    /** The thumbnail of the image. */
    thumbnail_url: MxcUri,
  },
)
/** Metadata of the avatar. */
export interface AvatarInfo extends TypeOf<typeof info> {}
export const AvatarInfo: Codec<AvatarInfo> = info

const content = object(
  'RoomAvatarEventContent',
  {},
  {
    /** Metadata of the image. */
    info: AvatarInfo,
    /** The image. Absent: the room has no avatar. */
    url: MxcUri,
  },
)
/** Content of `m.room.avatar`. */
export interface RoomAvatarEventContent extends TypeOf<typeof content> {}
export const RoomAvatarEventContent: Codec<RoomAvatarEventContent> = content

/** Definition of `m.room.avatar`. */
export const RoomAvatarDefinition = defineState('m.room.avatar', {
  content: RoomAvatarEventContent,
  stateKey: literal(''),
})

/** An `m.room.avatar` event. */
export interface RoomAvatarEvent extends TypeOf<typeof RoomAvatarDefinition.event> {}
export const RoomAvatarEvent: Codec<RoomAvatarEvent> = RoomAvatarDefinition.event

/** An `m.room.avatar` event without `room_id`, from `/sync`. */
export interface SyncRoomAvatarEvent extends TypeOf<typeof RoomAvatarDefinition.sync> {}
export const SyncRoomAvatarEvent: Codec<SyncRoomAvatarEvent> = RoomAvatarDefinition.sync

/** A stripped `m.room.avatar` event. */
export interface StrippedRoomAvatarEvent extends TypeOf<typeof RoomAvatarDefinition.stripped> {}
export const StrippedRoomAvatarEvent: Codec<StrippedRoomAvatarEvent> = RoomAvatarDefinition.stripped
