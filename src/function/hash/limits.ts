/**
 * The size limits of events. Servers reject events that exceed them.
 *
 * All limits are in bytes of UTF-8, not in characters: an emoji takes four bytes. They apply to the event in the
 * federation format; what a client sends is only a part of it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#size-limits | Size limits}
 * @module
 */

import { ownString } from '../../json/own.js'
import { messageAt } from '../../json/shown.js'
import { canonicalJson } from './canonical-json.js'
import type { NotCanonicalJson } from './not-canonical-json.js'

/** Maximum size of an event, in bytes of canonical JSON, including its signatures. */
const MAX_EVENT_BYTES = 65_536

/** Maximum length of the value of a limited key, in bytes of UTF-8. */
const MAX_KEY_BYTES = 255

/** The event, or the value of one of its keys, is too large. */
export interface LimitExceeded {
  /** The kind of error, for programs. */
  readonly code: 'too-large'
  /** The key; `[]` for the whole event. */
  readonly path: readonly [] | readonly [(typeof LIMITED_KEYS)[number]]
  /** The message for people, on one line, with the place and both sizes. */
  readonly message: string
  /** The actual size, in bytes. */
  readonly size: number
  /** The maximum size, in bytes. */
  readonly limit: number
}

const LIMITED_KEYS = ['sender', 'room_id', 'state_key', 'type', 'event_id'] as const

/**
 * Lists the limits that an event exceeds; `[]` if none.
 *
 * For an event that cannot be encoded as canonical JSON, the list holds that fault instead of a size. Clients should
 * leave some room, since the server adds `prev_events`, `signatures` and more.
 *
 * @example
 * ```ts
 * import { checkLimits } from 'matrix-event-model'
 *
 * checkLimits({ type: 'm.room.message', content: { msgtype: 'm.text', body: 'Hi' } }) // => []
 *
 * const [fault] = checkLimits({ type: 'm.room.name', state_key: 'é'.repeat(128), content: { name: '' } })
 * fault?.message // => 'state_key: 256 bytes, more than the 255 allowed'
 * ```
 */
export function checkLimits(event: object): readonly (LimitExceeded | NotCanonicalJson)[] {
  const json = canonicalJson(event)
  const whole = json._tag === 'Left' ? json.left : exceeding([], json.right, MAX_EVENT_BYTES)
  const keys = LIMITED_KEYS.map((key) => exceeding([key], ownString(event, key) ?? '', MAX_KEY_BYTES))
  return [whole, ...keys].filter((fault) => fault !== undefined)
}

function exceeding(path: LimitExceeded['path'], text: string, limit: number): LimitExceeded | undefined {
  const size = utf8Length(text)
  if (size <= limit) return undefined
  return {
    code: 'too-large',
    path,
    message: messageAt(path, `${size} bytes, more than the ${limit} allowed`),
    size,
    limit,
  }
}

/** Counts two bytes for each surrogate, and so four for a pair. */
function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const codeUnit = text.charCodeAt(i)
    if (codeUnit >= 0x80) length++
    if (codeUnit >= 0x800 && (codeUnit < 0xd800 || codeUnit > 0xdfff)) length++
  }
  return length
}
