/**
 * `m.media_preview_config`: whether to display media without asking the user.
 *
 * Each key of the room account data overrides that of the global account data. Element sends the unstable name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4278 | MSC4278}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { defineGlobalAccountData, defineRoomAccountData } from '../event/envelope/define.js'

const mediaPreviews = openLiterals('MediaPreviews', ['off', 'on', 'private'])
/** Where to display media without asking: nowhere, everywhere, or only in private rooms. Unknown: the same as `off`. */
export type MediaPreviews = TypeOf<typeof mediaPreviews>
export const MediaPreviews: Codec<MediaPreviews> = mediaPreviews

const inviteAvatars = openLiterals('InviteAvatars', ['off', 'on'])
/** Whether to display avatars in invites. Unknown: the same as `off`. */
export type InviteAvatars = TypeOf<typeof inviteAvatars>
export const InviteAvatars: Codec<InviteAvatars> = inviteAvatars

const content = object(
  'MediaPreviewConfigEventContent',
  {},
  {
    /** Whether to display avatars in invites. Absent: `on`. */
    invite_avatars: InviteAvatars,
    /** Where to display media without asking. Absent: `on`. */
    media_previews: MediaPreviews,
  },
)
/** Content of `m.media_preview_config`, global and per room. */
export interface MediaPreviewConfigEventContent extends TypeOf<typeof content> {}
export const MediaPreviewConfigEventContent: Codec<MediaPreviewConfigEventContent> = content

/** Definition of `m.media_preview_config` in the global account data. */
export const MediaPreviewConfigDefinition = defineGlobalAccountData(
  ['m.media_preview_config', 'io.element.msc4278.media_preview_config'],
  { content: MediaPreviewConfigEventContent },
)

/** An `m.media_preview_config` event in the global account data. */
export interface MediaPreviewConfigEvent extends TypeOf<typeof MediaPreviewConfigDefinition.event> {}
export const MediaPreviewConfigEvent: Codec<MediaPreviewConfigEvent> = MediaPreviewConfigDefinition.event

/** Definition of `m.media_preview_config` in the account data of a room. */
export const RoomMediaPreviewConfigDefinition = defineRoomAccountData(
  ['m.media_preview_config', 'io.element.msc4278.media_preview_config'],
  { name: 'RoomMediaPreviewConfig', content: MediaPreviewConfigEventContent },
)

/** An `m.media_preview_config` event in the account data of a room. */
export interface RoomMediaPreviewConfigEvent extends TypeOf<typeof RoomMediaPreviewConfigDefinition.event> {}
export const RoomMediaPreviewConfigEvent: Codec<RoomMediaPreviewConfigEvent> = RoomMediaPreviewConfigDefinition.event
