/**
 * `org.matrix.room.preview_urls`: whether to show URL previews in a room.
 *
 * It is a state event and room account data. The account data of the room takes precedence over the state event, and
 * that over `org.matrix.preview_urls`, the global account data. In encrypted rooms, previews reveal links to the
 * server, so clients ask the user first. There is no proposal.
 *
 * @see {@link https://github.com/element-hq/element-web | Element Web}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { literal } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { boolean } from '../codec/primitive.js'
import { defineRoomAccountData, defineState } from '../event/envelope/define.js'

const content = object('PreviewUrlsEventContent', {
  /** Whether URL previews are disabled. */
  disable: boolean,
})
/** Content of `org.matrix.room.preview_urls` and `org.matrix.preview_urls`. */
export interface PreviewUrlsEventContent extends TypeOf<typeof content> {}
export const PreviewUrlsEventContent: Codec<PreviewUrlsEventContent> = content

/** Definition of `org.matrix.room.preview_urls`. */
export const RoomPreviewUrlsDefinition = defineState('org.matrix.room.preview_urls', {
  name: 'RoomPreviewUrls',
  content: PreviewUrlsEventContent,
  stateKey: literal(''),
})

/** An `org.matrix.room.preview_urls` state event. */
export interface RoomPreviewUrlsEvent extends TypeOf<typeof RoomPreviewUrlsDefinition.event> {}
export const RoomPreviewUrlsEvent: Codec<RoomPreviewUrlsEvent> = RoomPreviewUrlsDefinition.event

/** An `org.matrix.room.preview_urls` event without `room_id`, from `/sync`. */
export interface SyncRoomPreviewUrlsEvent extends TypeOf<typeof RoomPreviewUrlsDefinition.sync> {}
export const SyncRoomPreviewUrlsEvent: Codec<SyncRoomPreviewUrlsEvent> = RoomPreviewUrlsDefinition.sync

/** A stripped `org.matrix.room.preview_urls` event. */
export interface StrippedRoomPreviewUrlsEvent extends TypeOf<typeof RoomPreviewUrlsDefinition.stripped> {}
export const StrippedRoomPreviewUrlsEvent: Codec<StrippedRoomPreviewUrlsEvent> = RoomPreviewUrlsDefinition.stripped

/** Definition of `org.matrix.room.preview_urls` in the account data of a room. */
export const UserRoomPreviewUrlsDefinition = defineRoomAccountData('org.matrix.room.preview_urls', {
  name: 'UserRoomPreviewUrls',
  content: PreviewUrlsEventContent,
})

/** An `org.matrix.room.preview_urls` event in the account data of a room. */
export interface UserRoomPreviewUrlsEvent extends TypeOf<typeof UserRoomPreviewUrlsDefinition.event> {}
export const UserRoomPreviewUrlsEvent: Codec<UserRoomPreviewUrlsEvent> = UserRoomPreviewUrlsDefinition.event
