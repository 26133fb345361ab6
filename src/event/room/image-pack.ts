/**
 * `m.room.image_pack`: a pack of images to use as emoticons or stickers.
 *
 * A room can have several packs with different state keys. The empty state key has no special meaning. Any shortcode is
 * accepted, since clients display images with invalid ones too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomimage_pack | m.room.image_pack}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { ImageInfo } from '../common/image-info.js'
import { MxcUri } from '../common/mxc-uri.js'
import { defineState } from '../envelope/define.js'

const packUsage = openLiterals('PackUsage', ['emoticon', 'sticker'])
/** The intended use of images: inline in messages, or as stickers. */
export type PackUsage = TypeOf<typeof packUsage>
export const PackUsage: Codec<PackUsage> = packUsage

const image = object(
  'ImagePackImage',
  {
    /** The image. */
    url: MxcUri,
  },
  {
    /** A textual description of the image. Absent: use the shortcode. */
    body: string,
    /** Metadata of the image. */
    info: ImageInfo,
  },
)
/** An image of a pack. */
export interface ImagePackImage extends TypeOf<typeof image> {}
export const ImagePackImage: Codec<ImagePackImage> = image

const meta = object(
  'ImagePackMeta',
  {},
  {
    /** The author or source of the pack. */
    attribution: string,
    /** The avatar of the pack. Absent: use the avatar of the room. */
    avatar_url: MxcUri,
    /** The name of the pack. Absent: use the name of the room. */
    display_name: string,
    /** The intended uses of the images. Absent or empty: all. */
    usage: array(PackUsage, { independent: true }),
  },
)
/** Metadata of an image pack. */
export interface ImagePackMeta extends TypeOf<typeof meta> {}
export const ImagePackMeta: Codec<ImagePackMeta> = meta

const content = object(
  'RoomImagePackEventContent',
  {
    /** The images by shortcode, which should be 1 to 100 characters of `A-Z`, `a-z`, `0-9`, `-` and `_`. */
    images: record(string, ImagePackImage),
  },
  {
    /** Metadata of the pack. */
    pack: ImagePackMeta,
  },
)
/** Content of `m.room.image_pack`. */
export interface RoomImagePackEventContent extends TypeOf<typeof content> {}
export const RoomImagePackEventContent: Codec<RoomImagePackEventContent> = content

/** Definition of `m.room.image_pack`. */
export const RoomImagePackDefinition = defineState('m.room.image_pack', {
  content: RoomImagePackEventContent,
  stateKey: string,
})

/** An `m.room.image_pack` event. */
export interface RoomImagePackEvent extends TypeOf<typeof RoomImagePackDefinition.event> {}
export const RoomImagePackEvent: Codec<RoomImagePackEvent> = RoomImagePackDefinition.event

/** An `m.room.image_pack` event without `room_id`, from `/sync`. */
export interface SyncRoomImagePackEvent extends TypeOf<typeof RoomImagePackDefinition.sync> {}
export const SyncRoomImagePackEvent: Codec<SyncRoomImagePackEvent> = RoomImagePackDefinition.sync

/** A stripped `m.room.image_pack` event. */
export interface StrippedRoomImagePackEvent extends TypeOf<typeof RoomImagePackDefinition.stripped> {}
export const StrippedRoomImagePackEvent: Codec<StrippedRoomImagePackEvent> = RoomImagePackDefinition.stripped
