/**
 * Event IDs: `$localpart:server` in room versions 1 and 2, `$` with a hash in later ones.
 *
 * The hash is in Base64: in room version 3 of the kind that has `/` and `+`, from version 4 on of the kind that is safe
 * in URLs.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#event-ids | Event IDs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventId } from '../common/identifier.js'
import type { RoomVersion } from '../common/room-version.js'
import type { IdentifierFault } from './fault.js'
import { type IdForm, NOT_STANDARD, NOT_URL_SAFE, parseHashForm, parseOpaqueForm, parseServerForm } from './id-form.js'
import { success } from './outcome.js'

/**
 * What an event ID, which is `id`, is made of:
 *
 * - in room versions 1 and 2, of a server's name and what that server made up
 * - from room version 3 on, of a hash, the event's reference hash
 * - `opaque`: of what no room version has that this library knows
 */
export type EventIdParts =
  | { readonly form: 'server'; readonly id: EventId; readonly localpart: string; readonly serverName: string }
  | { readonly form: 'hash'; readonly id: EventId; readonly hash: string }
  | { readonly form: 'opaque'; readonly id: EventId; readonly opaqueId: string }

/**
 * Takes an event ID apart. Where the room's version is given, the ID must be of the form that belongs to it. Where it
 * is not, or is none that this library knows, any form will do: without a colon, anything but nothing is `opaque` at
 * least. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#event-ids | Event IDs}
 * @example
 * ```ts
 * import { parseEventId } from 'matrix-event-model'
 *
 * const slashed = parseEventId('$acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk')
 * slashed._tag === 'Right' && slashed.right.form // => 'hash'
 * parseEventId('$acR1l0r/', '4') // => { _tag: 'Left', left: { code: 'forbidden-character', at: 8 } }
 * parseEventId('$') // => { _tag: 'Left', left: { code: 'empty-part', at: 1 } }
 * ```
 */
export function parseEventId(text: string, roomVersion?: RoomVersion): Either<IdentifierFault, EventIdParts> {
  const parts = parseForm(text, roomVersion)
  return parts._tag === 'Left' ? parts : success({ id: text as EventId, ...parts.right })
}

/** Knows the room versions by itself: the table of all their rules weighs more than half as much as the whole of this. */
function parseForm(text: string, roomVersion = ''): Either<IdentifierFault, IdForm> {
  if (roomVersion === '3') return parseHashForm('$', text, NOT_STANDARD)
  if (/^(?:[4-9]|1[0-2])$/.test(roomVersion)) return parseHashForm('$', text, NOT_URL_SAFE)
  if (roomVersion === '1' || roomVersion === '2' || text.includes(':')) return parseServerForm('$', text)
  for (const notBase64 of [NOT_URL_SAFE, NOT_STANDARD]) {
    const hash = parseHashForm('$', text, notBase64)
    if (hash._tag === 'Right') return hash
  }
  return parseOpaqueForm('$', text)
}
