/**
 * `org.matrix.preview_urls`: whether a user wants previews of the pages that messages link to, in rooms where neither they
 * nor the room say otherwise. There is no proposal.
 *
 * @see {@link https://github.com/element-hq/element-web | Element Web}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'
import { PreviewUrlsEventContent } from './org-matrix-room-preview-urls.js'

export const UserPreviewUrlsDefinition = defineGlobalAccountData('UserPreviewUrls', 'org.matrix.preview_urls', {
  content: PreviewUrlsEventContent,
})

/** `org.matrix.preview_urls`, for one user in all rooms. */
export interface UserPreviewUrlsEvent extends TypeOf<typeof UserPreviewUrlsDefinition.event> {}
export const UserPreviewUrlsEvent: Codec<UserPreviewUrlsEvent> = UserPreviewUrlsDefinition.event
