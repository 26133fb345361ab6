/**
 * Readers for the text of extensible events.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @module
 */
import { ownString, ownValue } from '../json/own.js'
import { type NamedValue, namedValue } from './named-value.js'
import type { TextBlock } from './text-block.js'

const NAMES = ['m.text', 'org.matrix.msc1767.message', 'org.matrix.msc1767.text'] as const

/** Content that may have a text block. */
export interface MayHaveText {
  /** The text. */
  readonly 'm.text'?: TextBlock | undefined
  /** The text. By the first draft: in several formats. */
  readonly 'org.matrix.msc1767.message'?: TextBlock | undefined
  /** The text. By the first draft: plain text. */
  readonly 'org.matrix.msc1767.text'?: TextBlock | undefined
}

/**
 * Returns the text block of `content`, with its name. `undefined` if the content has no text block.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @example
 * ```ts
 * import { textBlockOf } from 'matrix-event-model/unstable'
 *
 * textBlockOf({ 'org.matrix.msc1767.text': 'Tea?' }) // => { name: 'org.matrix.msc1767.text', value: 'Tea?' }
 * textBlockOf({}) // => undefined
 * ```
 */
export function textBlockOf(content: MayHaveText): NamedValue<MayHaveText> | undefined {
  return namedValue(content, NAMES, isBlock)
}

function isBlock(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every(isRepresentation))
}

function isRepresentation(value: unknown): boolean {
  const mimetype = ownValue(value, 'mimetype')
  return ownString(value, 'body') !== undefined && (mimetype === undefined || typeof mimetype === 'string')
}

/**
 * Returns the plain text of the text block of `content`.
 *
 * If there are several formats, it is the first with the `mimetype` `text/plain` or without a `mimetype`. `undefined`
 * if there is no plain text.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @example
 * ```ts
 * import { plainTextOf } from 'matrix-event-model/unstable'
 *
 * plainTextOf({ 'm.text': [{ body: '<b>Tea?</b>', mimetype: 'text/html' }, { body: 'Tea?' }] }) // => 'Tea?'
 * plainTextOf({ 'org.matrix.msc1767.text': 'Tea?' }) // => 'Tea?'
 * plainTextOf({ 'm.text': [] }) // => undefined
 * ```
 */
export function plainTextOf(content: MayHaveText): string | undefined {
  // Malformed formats are skipped.
  const block = namedValue(content, NAMES, (value) => typeof value === 'string' || Array.isArray(value))?.value
  if (block === undefined || typeof block === 'string') return block
  const plain = block.filter((text) => {
    const mimetype = ownValue(text, 'mimetype')
    return mimetype === undefined || mimetype === 'text/plain'
  })
  return plain.map((text) => ownString(text, 'body')).find((body) => body !== undefined)
}
