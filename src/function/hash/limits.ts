/**
 * How large an event may be: servers refuse what is larger.
 *
 * All limits are in bytes of UTF-8, not in characters: one emoji takes four. The event is measured as servers exchange
 * it; what a client sends is only a part of that.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#size-limits | Size limits}
 * @module
 */

import { ownString } from '../../json/own.js'
import { messageAt } from '../../json/shown.js'
import { canonicalJson } from './canonical-json.js'
import type { NotCanonicalJson } from './not-canonical-json.js'

/** The largest event, in bytes of canonical JSON, its signatures included. */
const MAX_EVENT_BYTES = 65_536

/** The longest value of a limited key, in bytes of UTF-8. */
const MAX_KEY_BYTES = 255

/** The event, or the value of one of its keys, is too large. */
export interface LimitExceeded {
  readonly code: 'too-large'
  /** The key; `[]` for the event as a whole. */
  readonly path: readonly [] | readonly [(typeof LIMITED_KEYS)[number]]
  /** One line for people, with the place and both sizes. */
  readonly message: string
  /** In bytes. */
  readonly size: number
  /** The largest size allowed, in bytes. */
  readonly limit: number
}

const LIMITED_KEYS = ['sender', 'room_id', 'state_key', 'type', 'event_id'] as const

/**
 * The limits that an event exceeds; `[]` where there is none.
 *
 * An event that cannot be written in canonical JSON has no size: the list says so instead. A client that is about to
 * send an event should leave some room, since its server adds `prev_events`, `signatures` and more.
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

/** A surrogate counts two bytes, and so a pair four. */
function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const codeUnit = text.charCodeAt(i)
    if (codeUnit >= 0x80) length++
    if (codeUnit >= 0x800 && (codeUnit < 0xd800 || codeUnit > 0xdfff)) length++
  }
  return length
}
