/**
 * Validates edits.
 *
 * Servers accept events that break these rules, so clients must check them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#validity-of-replacement-events | Validity of replacement events}
 * @module
 */
import { callback, ownObject, ownString } from '../../json/own.js'
import { isRedacted } from '../room-version/is-redacted.js'
import { relTypeOf } from './rel-type.js'
import type { RelatedEvent } from './related-event.js'
import { relationOf } from './relation-of.js'
import { mayShareRoom } from './same-room.js'

/**
 * - `no-edit-of-it`: the edit does not relate to the original as an edit; once redacted, it no longer does
 * - `other-room`, `other-sender`, `other-type`: the two events differ in this
 * - `state-event`: one of them has a `state_key`
 * - `edit-of-edit`: the original is itself an edit, valid or not
 * - `original-redacted`: the original has been redacted, which also removes its edits
 * - `no-new-content`: the edit has no `m.new_content`
 * - `not-encrypted`: the original was encrypted and the edit was not, so a server could have forged it
 */
export type EditFaultCode = keyof typeof MESSAGES

/** A reason to ignore an edit. */
export interface EditFault {
  /** The condition that the edit does not meet, for programs. */
  readonly code: EditFaultCode
  /** The message for people, on one line. */
  readonly message: string
}

const MESSAGES = {
  'no-edit-of-it': 'the event is not an edit of the original',
  'other-room': 'the edit is in another room than the original',
  'other-sender': 'the edit has another sender than the original',
  'other-type': 'the edit has another type than the original',
  'state-event': 'state events cannot be edited, or be edits',
  'edit-of-edit': 'the original is an edit itself',
  'original-redacted': 'the original was redacted',
  'no-new-content': 'the edit has no m.new_content',
  'not-encrypted': 'the original was encrypted, the edit was not',
} as const

/** Options of `editFaults`, `latestEdit` and `applyEdit`. */
export interface EditOptions {
  /** Whether an event has been decrypted. Default: none has. Events of type `m.room.encrypted` always count as encrypted. */
  readonly wasEncrypted?: ((event: RelatedEvent) => boolean) | undefined
}

/**
 * Lists the reasons to ignore the edit, in the order of {@link EditFaultCode}; `[]` if it is valid.
 *
 * Rooms are compared only if both events have a `room_id`. Pass both events decrypted, or neither: decryption changes
 * the type. If both are `m.room.encrypted`, `m.new_content` is not required, since it is not visible.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#editing-encrypted-events | Editing encrypted events}
 * @example
 * ```ts
 * import { editFaults } from 'matrix-event-model'
 *
 * const original = {
 *   type: 'm.room.message',
 *   event_id: '$a',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   content: { msgtype: 'm.text', body: 'Helo!' },
 * }
 * const edit = {
 *   ...original,
 *   event_id: '$b',
 *   content: {
 *     msgtype: 'm.text',
 *     body: '* Hello!',
 *     'm.new_content': { msgtype: 'm.text', body: 'Hello!' },
 *     'm.relates_to': { rel_type: 'm.replace', event_id: '$a' },
 *   },
 * }
 * editFaults(original, edit) // => []
 *
 * const message = 'the edit has another sender than the original'
 * editFaults(original, { ...edit, sender: '@mallory:example.org' }) // => [{ code: 'other-sender', message }]
 * ```
 */
export function editFaults(
  original: RelatedEvent,
  edit: RelatedEvent,
  options: EditOptions = {},
): readonly EditFault[] {
  const wasEncrypted = callback(options, 'wasEncrypted')
  const cameEncrypted = (event: RelatedEvent) => isStillEncrypted(event) || wasEncrypted?.(event) === true
  const relation = relationOf(edit)
  const differs = (key: string) => {
    const value = ownString(original, key)
    return value === undefined || value !== ownString(edit, key)
  }
  const faults: Readonly<Record<EditFaultCode, boolean>> = {
    'no-edit-of-it': relation?.kind !== 'edit' || relation.eventId !== ownString(original, 'event_id'),
    'other-room': !mayShareRoom(original, edit),
    'other-sender': differs('sender'),
    'other-type': differs('type'),
    'state-event': [original, edit].some((event) => ownString(event, 'state_key') !== undefined),
    'edit-of-edit': relTypeOf(original) === 'm.replace',
    'original-redacted': isRedacted(original),
    'no-new-content': !isStillEncrypted(edit) && ownObject(ownObject(edit, 'content'), 'm.new_content') === undefined,
    'not-encrypted': cameEncrypted(original) && !cameEncrypted(edit),
  }
  const codes = Object.keys(MESSAGES) as EditFaultCode[]
  return codes.filter((code) => faults[code]).map((code) => ({ code, message: MESSAGES[code] }))
}

function isStillEncrypted(event: RelatedEvent): boolean {
  return ownString(event, 'type') === 'm.room.encrypted'
}
