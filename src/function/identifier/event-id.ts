/**
 * Event IDs: `$localpart:server` in room versions 1 and 2, `$` with a hash in later ones.
 *
 * The hash is in unpadded base64, with `/` and `+` in room version 3, and URL-safe from version 4 on.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#event-ids | Event IDs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventId } from '../../event/common/identifier.js'
import type { RoomVersion } from '../../event/common/room-version.js'
import { type RoomVersionRules, roomVersionRules } from '../room-version/rules.js'
import type { IdentifierFault } from './fault.js'
import { NOT_STANDARD, NOT_URL_SAFE, parseAnyEventId, parseHashForm, parseServerForm } from './id-form.js'
import { fault, success } from './outcome.js'

/** The parts of an event ID. */
export type EventIdParts = {
  /** The whole ID. */
  readonly id: EventId
} & (
  | {
      /** The form in room versions 1 and 2. */
      readonly form: 'server'
      /** The part before the colon, chosen by the server. */
      readonly localpart: string
      /** The server that sent the event. */
      readonly serverName: string
    }
  | {
      /** The form in room version 3 and later. */
      readonly form: 'hash'
      /** The reference hash of the event. */
      readonly hash: string
    }
  | {
      /** Another form, which no known room version has. */
      readonly form: 'opaque'
      /** The ID without its sigil. */
      readonly opaqueId: string
    }
)

/**
 * Parses an event ID. With a known room version, the ID must have the form of that version. Otherwise any form is
 * accepted: an ID that has no colon and is not a hash is `opaque`.
 *
 * @example
 * ```ts
 * import { parseEventId } from 'matrix-event-model'
 *
 * const id = '$acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk'
 * const any = parseEventId(id)
 * any._tag === 'Right' && any.right.form // => 'hash'
 *
 * const urlSafe = parseEventId(id, '4')
 * urlSafe._tag === 'Left' && urlSafe.left.code // => 'forbidden-character'
 * ```
 */
export function parseEventId(
  text: string,
  roomVersion?: RoomVersion | undefined,
): Either<IdentifierFault, EventIdParts> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  const parts = parseForm(text, roomVersion === undefined ? undefined : roomVersionRules(roomVersion)?.eventIdFormat)
  return parts._tag === 'Left' ? parts : success({ id: text as EventId, ...parts.right })
}

function parseForm(text: string, format: RoomVersionRules['eventIdFormat'] | undefined) {
  switch (format) {
    case 'v1':
      return parseServerForm('$', text)
    case 'v3':
      return parseHashForm('$', text, NOT_STANDARD)
    case 'v4':
      return parseHashForm('$', text, NOT_URL_SAFE)
    default:
      return parseAnyEventId(text)
  }
}
