/**
 * Requests and responses between servers.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/ | Server-Server API}
 * @module
 */
import { strippedOrPdu } from './chosen-format.js'
import type { Form } from './form.js'
import { event, events, object } from './part.js'

export const FEDERATION: readonly Form[] = [
  {
    name: 'request to `PUT /invite`',
    told: ['event invite_room_state'],
    parts: object({ event: event('pdu'), invite_room_state: events(strippedOrPdu) }),
    keys: { roomVersion: 'room_version' },
  },
  {
    name: 'response to `PUT /send_knock`',
    told: ['knock_room_state', 'knock_state_events'],
    parts: object({ knock_room_state: events(strippedOrPdu), knock_state_events: events(strippedOrPdu) }),
  },
  {
    name: 'response to `PUT /send_join`, `GET /state` or `GET /event_auth`',
    told: ['auth_chain', 'state[] members_omitted', 'state[] servers_in_room'],
    parts: object({
      auth_chain: events('pdu'),
      state: events('pdu'),
      pdus: events('pdu'),
      event: event('pdu'),
    }),
    keys: { roomVersion: 'room_version' },
  },
  {
    name: 'transaction, or response to `GET /backfill` or `GET /event`',
    told: ['pdus', 'edus origin'],
    isToldEarly: true,
    parts: object({ pdus: events('pdu'), edus: events('edu') }),
  },
  {
    name: 'response to `POST /get_missing_events`, or other list of events',
    told: ['events[]'],
    parts: object({ events: events(undefined) }),
    keys: { roomVersion: 'room_version' },
  },
]
