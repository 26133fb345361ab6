/**
 * Readers for the content blocks of audio messages, under the stable and the unstable names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3245 | MSC3245}
 * @module
 */
import { isObject } from '../json/own.js'
import type { AudioContentBlock, FileContentBlock } from './audio-message.js'
import { type NamedValue, namedValue } from './named-value.js'

/** Content that may have an audio block. */
export interface MayHaveAudio {
  /** Metadata of the audio. */
  readonly 'm.audio'?: AudioContentBlock | undefined
  /** Metadata of the audio. */
  readonly 'org.matrix.msc1767.audio'?: AudioContentBlock | undefined
}

/**
 * Returns the audio block of a message, with its name.
 *
 * `undefined` if the block is absent; the duration may still be in `info`.
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
export function audioBlockOf(content: MayHaveAudio): NamedValue<MayHaveAudio> | undefined {
  return namedValue(content, ['m.audio', 'org.matrix.msc1767.audio'], isObject)
}

/** Content that may have a file block. */
export interface MayHaveFile {
  /** The audio file. */
  readonly 'm.file'?: FileContentBlock | undefined
  /** The audio file. */
  readonly 'org.matrix.msc1767.file'?: FileContentBlock | undefined
}

/**
 * Returns the file block of a message, with its name.
 *
 * `undefined` if the block is absent; the message may still have a `url` or `file`.
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
export function fileBlockOf(content: MayHaveFile): NamedValue<MayHaveFile> | undefined {
  return namedValue(content, ['m.file', 'org.matrix.msc1767.file'], isObject)
}

/**
 * Whether a message is a voice message, and not a shared audio file.
 *
 * It accepts any content. Voice messages have an object, usually empty, under `m.voice` or its unstable name.
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
