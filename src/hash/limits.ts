/**
 * How large an event may be: servers refuse what is larger.
 *
 * All limits are in bytes of UTF-8, not in characters: one emoji takes four. The event is measured as servers exchange
 * it; what a client sends is only a part of that.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#size-limits | Size limits}
 * @module
 */
import { ownString } from '../codec/own.js'
import { canonicalJson, type NotCanonicalJson } from './canonical-json.js'

/** The largest event, in bytes of canonical JSON, its signatures included. */
const MAX_EVENT_BYTES = 65_536

/** The longest value of a limited key, in bytes of UTF-8. */
const MAX_KEY_BYTES = 255

/** Something is too large. */
export interface LimitExceeded {
  readonly _tag: 'LimitExceeded'
  /** The event as a whole, or one of its keys. */
  readonly what: 'event' | LimitedKey
  /** In bytes. */
  readonly size: number
  /** The size that it may have at most. */
  readonly limit: number
}

type LimitedKey = (typeof LIMITED_KEYS)[number]

const LIMITED_KEYS = ['sender', 'room_id', 'state_key', 'type', 'event_id'] as const

/**
 * What of an event is larger than it may be: `[]` where nothing is.
 *
 * An event that cannot be written in canonical JSON has no size: the list then says so, and which keys are too large
 * all the same. A client that is about to send an event had better leave some room, since its server will add
 * `prev_events`, `signatures` and more. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#size-limits | Size limits}
 * @example
 * ```ts
 * import { checkLimits } from 'matrix-event-model'
 *
 * checkLimits({ type: 'm.room.message', content: { msgtype: 'm.text', body: 'Hi' } }) // => []
 *
 * const [finding] = checkLimits({ type: 'm.room.name', state_key: 'é'.repeat(128), content: { name: '' } })
 * finding // => { _tag: 'LimitExceeded', what: 'state_key', size: 256, limit: 255 }
 * ```
 */
export function checkLimits(event: object): readonly (LimitExceeded | NotCanonicalJson)[] {
  const json = canonicalJson(event)
  const exceeded = LIMITED_KEYS.map((key) => exceeding(key, ownString(event, key) ?? '', MAX_KEY_BYTES))
  return [json._tag === 'Left' ? json.left : exceeding('event', json.right, MAX_EVENT_BYTES), ...exceeded].filter(
    (finding) => finding !== undefined,
  )
}

function exceeding(what: LimitExceeded['what'], text: string, limit: number): LimitExceeded | undefined {
  const size = utf8Length(text)
  return size > limit ? { _tag: 'LimitExceeded', what, size, limit } : undefined
}

/** Two bytes for a surrogate, which makes four of a pair. */
function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const codeUnit = text.charCodeAt(i)
    if (codeUnit >= 0x80) length++
    if (codeUnit >= 0x800 && (codeUnit < 0xd800 || codeUnit > 0xdfff)) length++
  }
  return length
}
