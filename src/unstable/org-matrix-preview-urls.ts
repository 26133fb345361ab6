/**
 * `org.matrix.preview_urls`: whether to show URL previews to the user, unless set for a room. There is no proposal.
 *
 * @see {@link https://github.com/element-hq/element-web | Element Web}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'
import { PreviewUrlsEventContent } from './org-matrix-room-preview-urls.js'

/** Definition of `org.matrix.preview_urls`. */
export const UserPreviewUrlsDefinition = defineGlobalAccountData('org.matrix.preview_urls', {
  name: 'UserPreviewUrls',
  content: PreviewUrlsEventContent,
})

/** An `org.matrix.preview_urls` event in the global account data. */
export interface UserPreviewUrlsEvent extends TypeOf<typeof UserPreviewUrlsDefinition.event> {}
export const UserPreviewUrlsEvent: Codec<UserPreviewUrlsEvent> = UserPreviewUrlsDefinition.event
