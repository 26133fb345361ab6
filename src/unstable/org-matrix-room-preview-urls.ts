/**
 * `org.matrix.room.preview_urls`: whether to show previews of the pages that messages link to.
 *
 * A room says what is usual there, a user what they want in it, or by `org.matrix.preview_urls` in all. Clients let the user's word for the room
 * go first, then the room's, then the user's for all. In encrypted rooms, previews tell the server what is linked to, so
 * clients ask the user there. There is no proposal.
 *
 * @see {@link https://github.com/element-hq/element-web | Element Web}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { literal } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { boolean } from '../codec/primitive.js'
import { defineRoomAccountData, defineState } from '../event/envelope/define.js'

const content = object('PreviewUrlsEventContent', { disable: boolean }, {})
/** Content of `org.matrix.room.preview_urls` and `org.matrix.preview_urls`. */
export interface PreviewUrlsEventContent extends TypeOf<typeof content> {}
export const PreviewUrlsEventContent: Codec<PreviewUrlsEventContent> = content

export const RoomPreviewUrlsDefinition = defineState('RoomPreviewUrls', 'org.matrix.room.preview_urls', {
  content: PreviewUrlsEventContent,
  stateKey: literal(''),
})

/** `org.matrix.room.preview_urls`, for everyone in a room. */
export interface RoomPreviewUrlsEvent extends TypeOf<typeof RoomPreviewUrlsDefinition.event> {}
export const RoomPreviewUrlsEvent: Codec<RoomPreviewUrlsEvent> = RoomPreviewUrlsDefinition.event

/** `org.matrix.room.preview_urls` without its room, from `/sync`. */
export interface SyncRoomPreviewUrlsEvent extends TypeOf<typeof RoomPreviewUrlsDefinition.sync> {}
export const SyncRoomPreviewUrlsEvent: Codec<SyncRoomPreviewUrlsEvent> = RoomPreviewUrlsDefinition.sync

/** `org.matrix.room.preview_urls` as stripped state. */
export interface StrippedRoomPreviewUrlsEvent extends TypeOf<typeof RoomPreviewUrlsDefinition.stripped> {}
export const StrippedRoomPreviewUrlsEvent: Codec<StrippedRoomPreviewUrlsEvent> = RoomPreviewUrlsDefinition.stripped

export const UserRoomPreviewUrlsDefinition = defineRoomAccountData(
  'UserRoomPreviewUrls',
  'org.matrix.room.preview_urls',
  { content: PreviewUrlsEventContent },
)

/** `org.matrix.room.preview_urls`, for one user in one room. */
export interface UserRoomPreviewUrlsEvent extends TypeOf<typeof UserRoomPreviewUrlsDefinition.event> {}
export const UserRoomPreviewUrlsEvent: Codec<UserRoomPreviewUrlsEvent> = UserRoomPreviewUrlsDefinition.event
