/**
 * `m.media_preview_config`: whether to show pictures before the user asks for them.
 *
 * What a room's own settings say goes before what they say for all rooms, key by key. Element sends the unstable name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4278 | MSC4278}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { defineGlobalAccountData, defineRoomAccountData } from '../event/envelope/define.js'

/** Whether media are shown unasked: never, always, or in rooms that not everybody can join. Unknown: as `off`. */
export type MediaPreviews = 'off' | 'on' | 'private' | (string & {})
export const MediaPreviews: Codec<MediaPreviews> = openLiterals('MediaPreviews', ['off', 'on', 'private'])

/** Whether invites are shown with an avatar. Unknown: as `off`. */
export type InviteAvatars = 'off' | 'on' | (string & {})
export const InviteAvatars: Codec<InviteAvatars> = openLiterals('InviteAvatars', ['off', 'on'])

const content = object(
  'MediaPreviewConfigEventContent',
  {},
  {
    /** Absent: `on`. */
    invite_avatars: InviteAvatars,
    /** Absent: `on`. */
    media_previews: MediaPreviews,
  },
)
/** Content of `m.media_preview_config`, for all rooms and for one. */
export interface MediaPreviewConfigEventContent extends TypeOf<typeof content> {}
export const MediaPreviewConfigEventContent: Codec<MediaPreviewConfigEventContent> = content

export const MediaPreviewConfigDefinition = defineGlobalAccountData(
  'MediaPreviewConfig',
  ['m.media_preview_config', 'io.element.msc4278.media_preview_config'],
  { content: MediaPreviewConfigEventContent },
)

/** `m.media_preview_config`, for all rooms. */
export interface MediaPreviewConfigEvent extends TypeOf<typeof MediaPreviewConfigDefinition.event> {}
export const MediaPreviewConfigEvent: Codec<MediaPreviewConfigEvent> = MediaPreviewConfigDefinition.event

export const RoomMediaPreviewConfigDefinition = defineRoomAccountData(
  'RoomMediaPreviewConfig',
  ['m.media_preview_config', 'io.element.msc4278.media_preview_config'],
  { content: MediaPreviewConfigEventContent },
)

/** `m.media_preview_config`, for one room. */
export interface RoomMediaPreviewConfigEvent extends TypeOf<typeof RoomMediaPreviewConfigDefinition.event> {}
export const RoomMediaPreviewConfigEvent: Codec<RoomMediaPreviewConfigEvent> = RoomMediaPreviewConfigDefinition.event
