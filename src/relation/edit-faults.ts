/**
 * Whether an event may take the place of another.
 *
 * Servers do not refuse what breaks these rules, and anybody in a room can send it: clients have to look.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#validity-of-replacement-events | Validity of replacement events}
 * @module
 */
import { ownObject, ownString } from '../codec/own.js'
import { isRedacted } from '../room-version/is-redacted.js'
import { relTypeOf } from './rel-type.js'
import type { RelatedEvent } from './related-event.js'
import { relationOf } from './relation-of.js'
import { mayShareRoom } from './same-room.js'

/** Why an edit is to be ignored. */
export type EditFault =
  /** It does not relate to the original as an edit. One that was redacted no longer does. */
  | 'no-edit-of-it'
  | 'other-room'
  | 'other-sender'
  | 'other-type'
  /** One of them has a `state_key`. */
  | 'state-event'
  /** The original is an edit itself, sound or not. */
  | 'edit-of-edit'
  /** The original was redacted, and all its edits went with it. */
  | 'original-redacted'
  | 'no-new-content'
  /** The original was encrypted, and the edit was not: a server could have forged it. */
  | 'not-encrypted'

/**
 * Why the edit is to be ignored, every reason, in the order of {@link EditFault}; `[]` for a valid one.
 *
 * Rooms are compared where both events have a `room_id`. Give both events decrypted, or neither: one that cannot be
 * decrypted is of another type. While both are `m.room.encrypted`, whether there is an `m.new_content` cannot be told,
 * and is not asked.
 *
 * @param wasEncrypted - whether an event was decrypted, which only whoever did it knows. By default, none was. One of
 * type `m.room.encrypted` need not be known to it
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#validity-of-replacement-events | Validity of replacement events}
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
 * editFaults(original, { ...edit, sender: '@mallory:example.org' }) // => ['other-sender']
 * ```
 */
export function editFaults(
  original: RelatedEvent,
  edit: RelatedEvent,
  wasEncrypted?: (event: RelatedEvent) => boolean,
): readonly EditFault[] {
  const cameEncrypted = (event: RelatedEvent) => isStillEncrypted(event) || wasEncrypted?.(event) === true
  const relation = relationOf(edit)
  const differs = (key: string) => {
    const value = ownString(original, key)
    return value === undefined || value !== ownString(edit, key)
  }
  const faults: { readonly [F in EditFault]: boolean } = {
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
  return (Object.keys(faults) as EditFault[]).filter((fault) => faults[fault])
}

function isStillEncrypted(event: RelatedEvent): boolean {
  return ownString(event, 'type') === 'm.room.encrypted'
}
