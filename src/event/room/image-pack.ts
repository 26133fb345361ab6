/**
 * `m.room.image_pack`: images to send as emoticons or stickers.
 *
 * A room may have several packs, each filed under a name of its own; the empty one is no different. Images are shown even
 * where their shortcode breaks the grammar, so any is accepted here.
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

/** What a pack's images are for: to stand within a message, or to be sent as stickers. */
export type PackUsage = 'emoticon' | 'sticker' | (string & {})
export const PackUsage: Codec<PackUsage> = openLiterals('PackUsage', ['emoticon', 'sticker'])

const image = object(
  'ImagePackImage',
  { url: MxcUri },
  {
    /** The image in words. Absent: its shortcode has to do. */
    body: string,
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
    /** Whom to credit. */
    attribution: string,
    /** Absent: the room's avatar. */
    avatar_url: MxcUri,
    /** Absent: the room's name. */
    display_name: string,
    /** Absent or empty: everything. */
    usage: array(PackUsage, { independent: true }),
  },
)
/** What is known about a pack as a whole. */
export interface ImagePackMeta extends TypeOf<typeof meta> {}
export const ImagePackMeta: Codec<ImagePackMeta> = meta

const content = object(
  'RoomImagePackEventContent',
  {
    /** By shortcode: what users type to find an image, 1 to 100 of `A-Z`, `a-z`, `0-9`, `-`, `_`. */
    images: record(string, ImagePackImage),
  },
  { pack: ImagePackMeta },
)
/** Content of `m.room.image_pack`. */
export interface RoomImagePackEventContent extends TypeOf<typeof content> {}
export const RoomImagePackEventContent: Codec<RoomImagePackEventContent> = content

export const RoomImagePackDefinition = defineState('RoomImagePack', 'm.room.image_pack', {
  content: RoomImagePackEventContent,
  stateKey: string,
})

/** `m.room.image_pack`. */
export interface RoomImagePackEvent extends TypeOf<typeof RoomImagePackDefinition.event> {}
export const RoomImagePackEvent: Codec<RoomImagePackEvent> = RoomImagePackDefinition.event

/** `m.room.image_pack` without its room, from `/sync`. */
export interface SyncRoomImagePackEvent extends TypeOf<typeof RoomImagePackDefinition.sync> {}
export const SyncRoomImagePackEvent: Codec<SyncRoomImagePackEvent> = RoomImagePackDefinition.sync

/** `m.room.image_pack` as stripped state. */
export interface StrippedRoomImagePackEvent extends TypeOf<typeof RoomImagePackDefinition.stripped> {}
export const StrippedRoomImagePackEvent: Codec<StrippedRoomImagePackEvent> = RoomImagePackDefinition.stripped
