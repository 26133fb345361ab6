/**
 * The content of a message of any type, discriminated by `msgtype`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage-msgtypes | m.room.message msgtypes}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { taggedUnion, Unlisted } from '../../codec/tagged-union.js'
import { AudioMessageEventContent } from './audio.js'
import { EmoteMessageEventContent } from './emote.js'
import { FileMessageEventContent } from './file.js'
import { ImageMessageEventContent } from './image.js'
import { KeyVerificationRequestMessageEventContent } from './key-verification-request.js'
import { LocationMessageEventContent } from './location.js'
import { NoticeMessageEventContent } from './notice.js'
import { ServerNoticeMessageEventContent } from './server-notice.js'
import { TextMessageEventContent } from './text.js'
import { VideoMessageEventContent } from './video.js'

const custom = object('CustomMessageEventContent', {
  /** The fallback text for clients that do not support the type. */
  body: string,
  /** A type that this library does not list. */
  msgtype: Unlisted,
})
/** Content of a message of a type that this library does not list. Other keys are kept. */
export interface CustomMessageEventContent extends TypeOf<typeof custom> {}
export const CustomMessageEventContent: Codec<CustomMessageEventContent> = custom

/** Content of a message of any type, discriminated by `msgtype`. */
export type AnyMessageEventContent =
  | AudioMessageEventContent
  | CustomMessageEventContent
  | EmoteMessageEventContent
  | FileMessageEventContent
  | ImageMessageEventContent
  | KeyVerificationRequestMessageEventContent
  | LocationMessageEventContent
  | NoticeMessageEventContent
  | ServerNoticeMessageEventContent
  | TextMessageEventContent
  | VideoMessageEventContent
export const AnyMessageEventContent: Codec<AnyMessageEventContent> = taggedUnion(
  'AnyMessageEventContent',
  'msgtype',
  {
    'm.audio': AudioMessageEventContent,
    'm.emote': EmoteMessageEventContent,
    'm.file': FileMessageEventContent,
    'm.image': ImageMessageEventContent,
    'm.key.verification.request': KeyVerificationRequestMessageEventContent,
    'm.location': LocationMessageEventContent,
    'm.notice': NoticeMessageEventContent,
    'm.server_notice': ServerNoticeMessageEventContent,
    'm.text': TextMessageEventContent,
    'm.video': VideoMessageEventContent,
  },
  { other: CustomMessageEventContent },
)
