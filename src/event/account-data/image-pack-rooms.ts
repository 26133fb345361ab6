/**
 * `m.image_pack.rooms`: image packs of rooms that the user enabled for all rooms.
 *
 * If the user has left such a room, its images are not available.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mimage_packrooms | m.image_pack.rooms}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object('ImagePackRoomsEventContent', {
  /**
   * The packs by room ID, then by the state key of the `m.room.image_pack` event. The values are empty objects,
   * reserved for later versions of the specification: keep their content when writing.
   */
  rooms: record(string, record(string, JsonObject)),
})
/** Content of `m.image_pack.rooms`. */
export interface ImagePackRoomsEventContent extends TypeOf<typeof content> {}
export const ImagePackRoomsEventContent: Codec<ImagePackRoomsEventContent> = content

/** Definition of `m.image_pack.rooms`. */
export const ImagePackRoomsDefinition = defineGlobalAccountData('m.image_pack.rooms', {
  content: ImagePackRoomsEventContent,
})

/** An `m.image_pack.rooms` event. */
export interface ImagePackRoomsEvent extends TypeOf<typeof ImagePackRoomsDefinition.event> {}
export const ImagePackRoomsEvent: Codec<ImagePackRoomsEvent> = ImagePackRoomsDefinition.event
