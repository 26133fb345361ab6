/**
 * Text blocks of extensible events: a string, or text in several formats.
 *
 * In the final proposal, `m.text` is an array of formats. In the first draft, which Element still uses in polls, voice
 * messages and locations, it is a string, and the array is under `m.message`. Both forms are accepted under all names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @module
 */
import { anyKey } from '../codec/any-key.js'
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { string } from '../codec/primitive.js'
import { union } from '../codec/union.js'
import { TextRepresentation } from '../event/room/topic.js'

/** Plain text, or text in several formats in order of preference. */
export type TextBlock = string | readonly TextRepresentation[]
export const TextBlock: Codec<TextBlock> = union('TextBlock', string, array(TextRepresentation, { independent: true }))

/**
 * The text block, under its stable and its unstable names.
 *
 * @internal
 */
export const textFields = {
  /** The text. */
  'm.text': TextBlock,
  /** The text. By the first draft: in several formats. */
  'org.matrix.msc1767.message': TextBlock,
  /** The text. By the first draft: plain text. */
  'org.matrix.msc1767.text': TextBlock,
}

const extensibleText = anyKey('ExtensibleText', textFields)
/** An object with a text block under at least one of its names. */
export type ExtensibleText = TypeOf<typeof extensibleText>
export const ExtensibleText: Codec<ExtensibleText> = extensibleText
