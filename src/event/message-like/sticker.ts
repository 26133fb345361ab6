/**
 * `m.sticker`: a sticker, an image sent as a message.
 *
 * Unlike `m.image`, it is shown without decoration and its file is not encrypted.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#msticker | m.sticker}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { ImageInfo } from '../common/image-info.js'
import { Mentions } from '../common/mentions.js'
import { Relation } from '../common/relation.js'
import { defineMessageLike } from '../envelope/define.js'

const content = object(
  'StickerEventContent',
  {
    /** A textual description of the image. */
    body: string,
    /** Metadata of the image. */
    info: ImageInfo,
    /** The `mxc://` URI of the image. The codec accepts any string. */
    url: string,
  },
  {
    /** The users to notify. */
    'm.mentions': Mentions,
    /** The relation to another event. Absent: none. */
    'm.relates_to': Relation,
  },
)
/** Content of `m.sticker`. */
export interface StickerEventContent extends TypeOf<typeof content> {}
export const StickerEventContent: Codec<StickerEventContent> = content

/** Definition of `m.sticker`. */
export const StickerDefinition = defineMessageLike('m.sticker', { content: StickerEventContent })

/** An `m.sticker` event. */
export interface StickerEvent extends TypeOf<typeof StickerDefinition.event> {}
export const StickerEvent: Codec<StickerEvent> = StickerDefinition.event

/** An `m.sticker` event without `room_id`, from `/sync`. */
export interface SyncStickerEvent extends TypeOf<typeof StickerDefinition.sync> {}
export const SyncStickerEvent: Codec<SyncStickerEvent> = StickerDefinition.sync
