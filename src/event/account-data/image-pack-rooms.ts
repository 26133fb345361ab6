/**
 * `m.image_pack.rooms`: image packs of rooms that the user wants at hand in every room.
 *
 * The user need not be in such a room any more: its images cannot be had then.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mimage_packrooms | m.image_pack.rooms}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object(
  'ImagePackRoomsEventContent',
  {
    /**
     * By room ID, then by the state key of the room's `m.room.image_pack`. Under that stands an empty object, which
     * later versions may fill: keep what is in it.
     */
    rooms: record(string, record(string, JsonObject)),
  },
  {},
)
/** Content of `m.image_pack.rooms`. */
export interface ImagePackRoomsEventContent extends TypeOf<typeof content> {}
export const ImagePackRoomsEventContent: Codec<ImagePackRoomsEventContent> = content

export const ImagePackRoomsDefinition = defineGlobalAccountData('ImagePackRooms', 'm.image_pack.rooms', {
  content: ImagePackRoomsEventContent,
})

/** `m.image_pack.rooms`. */
export interface ImagePackRoomsEvent extends TypeOf<typeof ImagePackRoomsDefinition.event> {}
export const ImagePackRoomsEvent: Codec<ImagePackRoomsEvent> = ImagePackRoomsDefinition.event
