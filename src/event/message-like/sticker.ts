/**
 * `m.sticker`: a picture for a message.
 *
 * An event type of its own, and no `m.image`: it is shown with nothing around it, and its file is not encrypted.
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
    /** What the picture shows, or says. */
    body: string,
    info: ImageInfo,
    /** An `mxc://` URI, though nothing promises that it is one. */
    url: string,
  },
  { 'm.mentions': Mentions, 'm.relates_to': Relation },
)
/** Content of `m.sticker`. */
export interface StickerEventContent extends TypeOf<typeof content> {}
export const StickerEventContent: Codec<StickerEventContent> = content

export const StickerDefinition = defineMessageLike('Sticker', 'm.sticker', { content: StickerEventContent })

/** `m.sticker`. */
export interface StickerEvent extends TypeOf<typeof StickerDefinition.event> {}
export const StickerEvent: Codec<StickerEvent> = StickerDefinition.event

/** `m.sticker` without its room, from `/sync`. */
export interface SyncStickerEvent extends TypeOf<typeof StickerDefinition.sync> {}
export const SyncStickerEvent: Codec<SyncStickerEvent> = StickerDefinition.sync
