/**
 * The text of an extensible event.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @module
 */
import { ownString, ownValue } from '../json/own.js'
import { type NamedValue, namedValue } from './named-value.js'
import type { TextBlock } from './text-block.js'

const NAMES = ['m.text', 'org.matrix.msc1767.message', 'org.matrix.msc1767.text'] as const

/** A content that may have a text, under any of the names that texts have had. */
export interface MayHaveText {
  readonly 'm.text'?: TextBlock | undefined
  readonly 'org.matrix.msc1767.message'?: TextBlock | undefined
  readonly 'org.matrix.msc1767.text'?: TextBlock | undefined
}

/**
 * The text block of `content`, and the name under which it stood.
 *
 * `undefined` where there is none.
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
export function textBlockOf(content: MayHaveText): NamedValue<MayHaveText, keyof MayHaveText> | undefined {
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
 * The text of `content` in plain text, whatever the name of its block.
 *
 * The first format that is `text/plain`, which is also what a format without a `mimetype` is. `undefined` where no plain
 * text is there.
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
  // One malformed format does not cost the others.
  const block = namedValue(content, NAMES, (value) => typeof value === 'string' || Array.isArray(value))?.value
  if (block === undefined || typeof block === 'string') return block
  const plain = block.filter((text) => {
    const mimetype = ownValue(text, 'mimetype')
    return mimetype === undefined || mimetype === 'text/plain'
  })
  return plain.map((text) => ownString(text, 'body')).find((body) => body !== undefined)
}
