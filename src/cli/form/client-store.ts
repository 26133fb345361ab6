/**
 * What clients and archiving programs store.
 *
 * @module
 */
import { asRecorded } from './chosen-format.js'
import { fromTemplate } from './completed.js'
import type { Form } from './form.js'
import { base64In, event, events, map, object, text } from './part.js'

const held = object({ event: event(undefined) })

export const CLIENT_STORE: readonly Form[] = [
  {
    name: "Element's export of a room",
    told: ['exported_by messages', 'export_date messages'],
    isToldEarly: true,
    parts: object({ messages: events('timeline') }),
  },
  {
    name: 'dump of the Matrix Dart SDK',
    told: ['box_client', 'box_events'],
    isToldEarly: true,
    parts: object({
      box_account_data: map('event type', text(event('account_data'))),
      box_room_account_data: map('room ID and event type', text(event('account_data'))),
      box_preload_room_states: map('room ID and event type', text(map('state key', event(undefined)))),
      box_non_preload_room_states: map('room ID and event type', text(map('state key', event(undefined)))),
      box_room_members: map('room ID and user ID', text(event(undefined))),
      box_events: map('room ID and event ID', text(event(undefined))),
    }),
  },
  {
    name: 'event of the Matrix Rust SDK',
    told: ['kind{}'],
    parts: object({ kind: object({ Decrypted: held, PlainText: held, UnableToDecrypt: held }) }),
  },
  {
    name: 'body in a HAR file, as browsers store it',
    told: ['text"" encoding""'],
    parts: object({ text: base64In('encoding') }),
  },
  {
    name: 'event of matrix-nio or matrix-commander',
    told: ['source{}'],
    parts: object({ source: event(undefined) }),
  },
]

/** Records of one event each. Many programs write them. */
export const RECORDS: readonly Form[] = [
  {
    name: 'record with its event in `event`, or response to `GET /make_join`',
    told: ['event'],
    parts: object({ event: event(asRecorded, fromTemplate) }),
    keys: { eventId: ['event_id', 'eventId'], roomVersion: 'room_version' },
  },
]
