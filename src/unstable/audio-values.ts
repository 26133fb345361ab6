/**
 * What a message says of its sound, under whichever name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3245 | MSC3245}
 * @module
 */
import { isObject } from '../json/own.js'
import type { AudioContentBlock, FileContentBlock } from './audio-message.js'
import { type NamedValue, namedValue } from './named-value.js'

/** A content that may tell of a sound, under either name. */
export interface MayHaveAudio {
  readonly 'm.audio'?: AudioContentBlock | undefined
  readonly 'org.matrix.msc1767.audio'?: AudioContentBlock | undefined
}

/**
 * Duration and waveform of a sound, and the name under which they stood.
 *
 * `undefined` where there is no such block; the duration may stand in `info` then.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3245 | MSC3245}
 * @example
 * ```ts
 * import { audioBlockOf } from 'matrix-event-model/unstable'
 *
 * audioBlockOf({ 'org.matrix.msc1767.audio': { duration: 2400, waveform: [0, 512, 1024] } })?.value.duration // => 2400
 * audioBlockOf({}) // => undefined
 * ```
 */
export function audioBlockOf(content: MayHaveAudio): NamedValue<MayHaveAudio, keyof MayHaveAudio> | undefined {
  return namedValue(content, ['m.audio', 'org.matrix.msc1767.audio'], isObject)
}

/** A content that may tell of a file, under either name. */
export interface MayHaveFile {
  readonly 'm.file'?: FileContentBlock | undefined
  readonly 'org.matrix.msc1767.file'?: FileContentBlock | undefined
}

/**
 * The file that a message carries, and the name under which it stood.
 *
 * `undefined` where there is no such block; the message has its `url` or `file` then.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @example
 * ```ts
 * import { fileBlockOf } from 'matrix-event-model/unstable'
 *
 * fileBlockOf({ 'org.matrix.msc1767.file': { name: 'Voice message.ogg' } })?.value.name // => 'Voice message.ogg'
 * fileBlockOf({}) // => undefined
 * ```
 */
export function fileBlockOf(content: MayHaveFile): NamedValue<MayHaveFile, keyof MayHaveFile> | undefined {
  return namedValue(content, ['m.file', 'org.matrix.msc1767.file'], isObject)
}

/**
 * Whether a sound is a voice message rather than a file that somebody shares.
 *
 * Any content can be asked, one of `m.room.message` too: what marks it is an object, mostly empty, under either of its
 * names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3245 | MSC3245}
 * @example
 * ```ts
 * import { isVoiceMessage } from 'matrix-event-model/unstable'
 *
 * isVoiceMessage({ body: 'Voice message', msgtype: 'm.audio', 'org.matrix.msc3245.voice': {} }) // => true
 * isVoiceMessage({ body: 'song.ogg', msgtype: 'm.audio' }) // => false
 * ```
 */
export function isVoiceMessage(content: object): boolean {
  const marks: { readonly 'm.voice'?: unknown; readonly 'org.matrix.msc3245.voice'?: unknown } = content
  return namedValue(marks, ['m.voice', 'org.matrix.msc3245.voice'], isObject) !== undefined
}
