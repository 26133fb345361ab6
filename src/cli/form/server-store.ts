/**
 * What servers store and what their admin APIs return.
 *
 * @module
 */
import { pduOfRow } from './chosen-format.js'
import type { EventKeys, Form } from './form.js'
import { contentOf, contents, event, events, map, object, tagNamed, text } from './part.js'

const ROW: EventKeys = { eventId: ['event_id'], roomVersion: 'room_version', formatVersion: 'format_version' }

export const SERVER_STORE: readonly Form[] = [
  {
    name: "row of Synapse's `rooms`, whose version counts for the events of the room",
    told: ['room_id room_version creator', 'room_id room_version is_public'],
    parts: object({}),
    isRoom: true,
  },
  {
    name: "row of Synapse's `event_json`, as JSON",
    told: ['json event_id', 'json format_version', 'json internal_metadata', 'json room_version', 'json room_id'],
    parts: object({ json: text(event(pduOfRow)) }),
    keys: ROW,
  },
  {
    name: "row of palpo's `event_datas`, as JSON",
    told: ['json_data event_id', 'json_data event_sn'],
    parts: object({ json_data: text(event(pduOfRow)) }),
    keys: ROW,
  },
  {
    name: 'row with `event_json`, or event report of the admin API',
    told: ['event_json'],
    parts: object({ event_json: text(event(pduOfRow)) }),
    keys: ROW,
  },
  {
    name: "row of Dendrite's tables with `headered_event_json`",
    told: ['headered_event_json'],
    parts: object({ headered_event_json: text(event('pdu')) }),
    keys: { eventId: ['event_id'] },
  },
  {
    name: 'account data in the admin API',
    told: ['account_data{}'],
    parts: object({ account_data: object({ global: contents, rooms: map('room ID', contents) }) }),
  },
  {
    name: 'account data in the admin API, without the object around it',
    told: ['global{} rooms{}'],
    parts: object({ global: contents, rooms: map('room ID', contents) }),
  },
  {
    name: "row of Synapse's `account_data` or `room_account_data`, as JSON",
    told: ['account_data_type content'],
    parts: object({ content: text(contentOf('account_data_type')) }),
  },
  {
    name: "row of Synapse's `room_tags`, as JSON",
    told: ['tag"" room_id content'],
    parts: object({ content: text(tagNamed('tag')) }),
  },
  {
    name: 'state of a room in the admin API',
    told: ['state[]'],
    parts: object({ state: events('timeline') }),
  },
]
