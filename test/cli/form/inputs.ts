/**
 * A small input in each form, by the name of the form, and the events in it.
 *
 * @module
 */
const BASE = {
  event_id: '$n',
  room_id: '!r:example.org',
  sender: '@a:example.org',
  origin_server_ts: 1_700_000_000_000,
}
export const TIMELINE = { ...BASE, type: 'm.room.name', state_key: '', content: { name: 'Tea' } }
const { room_id: _, ...SYNCED } = TIMELINE
export const SYNC = SYNCED
export const STRIPPED = { type: 'm.room.name', sender: '@a:example.org', state_key: '', content: { name: 'Tea' } }
export const TYPING = { type: 'm.typing', content: { user_ids: ['@a:example.org'] } }
export const PRESENCE = { type: 'm.presence', sender: '@a:example.org', content: { presence: 'online' } }
export const TO_DEVICE = { type: 'm.dummy', sender: '@a:example.org', content: {} }
export const ACCOUNT_DATA = { type: 'm.direct', content: {} }
const EDU = {
  edu_type: 'm.typing',
  content: { room_id: '!r:example.org', user_id: '@a:example.org', typing: true },
}
const { event_id: __, ...UNNAMED } = TIMELINE
export const PDU = {
  ...UNNAMED,
  auth_events: ['$a'],
  prev_events: ['$b'],
  depth: 3,
  hashes: { sha256: 'x' },
  signatures: {},
}
const { hashes: ___, signatures: ____, ...TEMPLATE } = PDU
const OLD_PRESENCE = { type: 'm.presence', content: { user_id: '@a:example.org', presence: 'online' } }

const { origin_server_ts: _____, state_key: ______, ...NOTIFIED } = TIMELINE

function inBase64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64')
}

const room = '!r:example.org'
const syncRooms = {
  join: { [room]: { timeline: { events: [SYNC] }, state: { events: [] }, ephemeral: { events: [TYPING] } } },
  invite: { [room]: { invite_state: { events: [STRIPPED] } } },
}
const initialRoom = {
  room_id: room,
  messages: { chunk: [TIMELINE] },
  state: [TIMELINE],
  account_data: [{ type: 'm.tag', content: { tags: {} } }],
}
const row = { event_id: '$row', room_id: room, internal_metadata: '{}', json: JSON.stringify(PDU), format_version: 3 }

/** What is found, as `found` writes it. */
type Input = readonly [value: unknown, found: readonly string[]]

/** By the name in `FORMS`. The forms of what holds no events are in {@link NOT_EVENTS}. */
export const INPUTS: Readonly<Record<string, Input>> = {
  "Element's export of a room": [
    { room_name: 'Tea', exported_by: 'a', export_date: '1', messages: [TIMELINE, TIMELINE] },
    ['/messages/0 timeline m.room.name', '/messages/1 timeline m.room.name'],
  ],
  'dump of the Matrix Dart SDK': [
    {
      box_client: {},
      box_account_data: { 'm.direct': JSON.stringify(ACCOUNT_DATA) },
      box_room_account_data: { [`${room}|m.tag`]: { type: 'm.tag', content: { tags: {} } } },
      box_preload_room_states: { [`${room}|m.room.name`]: JSON.stringify({ '': TIMELINE }) },
      box_room_members: { [`${room}|@a:example.org`]: TIMELINE },
      box_events: { [`${room}|$n`]: TIMELINE },
    },
    [
      '/box_account_data/m.direct account_data m.direct',
      `/box_room_account_data/${room}|m.tag account_data m.tag`,
      `/box_preload_room_states/${room}|m.room.name/ inferred m.room.name`,
      `/box_room_members/${room}|@a:example.org inferred m.room.name`,
      `/box_events/${room}|$n inferred m.room.name`,
    ],
  ],
  'event of the Matrix Rust SDK': [
    { kind: { Decrypted: { event: TIMELINE, encryption_info: {} } }, timestamp: 1 },
    ['/kind/Decrypted/event inferred m.room.name'],
  ],
  'body in a HAR file, as browsers store it': [
    { size: 1, mimeType: 'application/json', text: inBase64({ chunk: [TIMELINE] }), encoding: 'base64' },
    ['/text/chunk/0 timeline m.room.name'],
  ],
  'event of matrix-nio or matrix-commander': [{ source: TIMELINE, room: {} }, ['/source inferred m.room.name']],
  'response to sliding sync': [
    {
      pos: '1',
      rooms: {
        [room]: { required_state: [SYNC], timeline: [SYNC], invite_state: null },
        '!i:example.org': { invite_state: [STRIPPED], stripped_state: [STRIPPED] },
      },
      extensions: {
        to_device: { events: [TO_DEVICE] },
        account_data: { global: [ACCOUNT_DATA], rooms: { [room]: [ACCOUNT_DATA] } },
        typing: { rooms: { [room]: TYPING } },
        receipts: { rooms: { [room]: { type: 'm.receipt', content: {} } } },
      },
    },
    [
      `/rooms/${room}/required_state/0 sync m.room.name`,
      `/rooms/${room}/timeline/0 sync m.room.name`,
      '/rooms/!i:example.org/invite_state/0 stripped m.room.name',
      '/rooms/!i:example.org/stripped_state/0 stripped m.room.name',
      '/extensions/to_device/events/0 to_device m.dummy',
      '/extensions/account_data/global/0 account_data m.direct',
      `/extensions/account_data/rooms/${room}/0 account_data m.direct`,
      `/extensions/typing/rooms/${room} ephemeral m.typing`,
      `/extensions/receipts/rooms/${room} ephemeral m.receipt`,
    ],
  ],
  'response to `GET /initialSync`': [
    { end: 's1', presence: [OLD_PRESENCE], account_data: [ACCOUNT_DATA], rooms: [initialRoom] },
    [
      '/presence/0 presence m.presence, completed',
      '/account_data/0 account_data m.direct',
      '/rooms/0/messages/chunk/0 timeline m.room.name',
      '/rooms/0/state/0 timeline m.room.name',
      '/rooms/0/account_data/0 account_data m.tag',
    ],
  ],
  'response to `GET /rooms/{roomId}/initialSync`': [
    { ...initialRoom, presence: [OLD_PRESENCE], receipts: [{ type: 'm.receipt', content: {} }] },
    [
      '/messages/chunk/0 timeline m.room.name',
      '/state/0 timeline m.room.name',
      '/account_data/0 account_data m.tag',
      '/presence/0 presence m.presence, completed',
      '/receipts/0 ephemeral m.receipt',
    ],
  ],
  'sync stored by matrix-js-sdk': [
    { clobber: '-', nextBatch: 's1', accountData: [ACCOUNT_DATA], roomsData: syncRooms },
    [
      '/accountData/0 account_data m.direct',
      `/roomsData/join/${room}/timeline/events/0 sync m.room.name`,
      `/roomsData/join/${room}/ephemeral/events/0 ephemeral m.typing`,
      `/roomsData/invite/${room}/invite_state/events/0 stripped m.room.name`,
    ],
  ],
  'transaction of an application service': [
    {
      events: [TIMELINE],
      ephemeral: [{ ...TYPING, room_id: room }, PRESENCE],
      to_device: [{ ...TO_DEVICE, to_user_id: '@b:example.org', to_device_id: 'B' }],
      'de.sorunome.msc2409.ephemeral': [PRESENCE],
      'de.sorunome.msc2409.to_device': [TO_DEVICE],
      'org.matrix.msc3202.device_lists': { changed: [], left: [] },
    },
    [
      '/events/0 timeline m.room.name',
      '/ephemeral/0 ephemeral m.typing',
      '/ephemeral/1 presence m.presence',
      '/to_device/0 to_device m.dummy',
      '/de.sorunome.msc2409.ephemeral/0 presence m.presence',
      '/de.sorunome.msc2409.to_device/0 to_device m.dummy',
    ],
  ],
  'response to `GET /context`': [
    { start: 'a', event: TIMELINE, events_before: [TIMELINE], events_after: [TIMELINE], state: [TIMELINE], end: 'b' },
    [
      '/event timeline m.room.name',
      '/events_before/0 timeline m.room.name',
      '/events_after/0 timeline m.room.name',
      '/state/0 timeline m.room.name',
    ],
  ],
  'response to `POST /search`': [
    {
      search_categories: {
        room_events: {
          count: 1,
          results: [
            { rank: 1, result: TIMELINE, context: { events_before: [TIMELINE], events_after: [], profile_info: {} } },
          ],
          state: { [room]: [TIMELINE] },
        },
      },
    },
    [
      '/search_categories/room_events/results/0/result timeline m.room.name',
      '/search_categories/room_events/results/0/context/events_before/0 timeline m.room.name',
      `/search_categories/room_events/state/${room}/0 timeline m.room.name`,
    ],
  ],
  'response to `GET /notifications`': [
    { next_token: 'x', notifications: [{ actions: [], event: SYNC, read: false, room_id: room, ts: 1 }] },
    ['/notifications/0/event sync m.room.name'],
  ],
  'notification to a push gateway': [
    { notification: { ...NOTIFIED, devices: [{ app_id: 'a', pushkey: 'k' }] } },
    ['/notification timeline m.room.name, completed'],
  ],
  'response to `GET /hierarchy`': [
    { rooms: [{ room_id: room, children_state: [{ ...STRIPPED, origin_server_ts: 1 }] }], next_batch: 'n' },
    ['/rooms/0/children_state/0 stripped m.room.name'],
  ],
  'response of a server to `GET /hierarchy`': [
    { room: { room_id: room, children_state: [STRIPPED] }, children: [], inaccessible_children: [] },
    ['/room/children_state/0 stripped m.room.name'],
  ],
  'response to `GET /messages`, `/members`, `/relations`, `/threads` or `/events`': [
    { chunk: [TIMELINE, PRESENCE], state: [TIMELINE], next_batch: 'n' },
    ['/chunk/0 timeline m.room.name', '/chunk/1 presence m.presence', '/state/0 timeline m.room.name'],
  ],
  'response to `GET /sync`': [
    { next_batch: 's1', presence: { events: [PRESENCE] }, to_device: { events: [TO_DEVICE] }, rooms: syncRooms },
    [
      '/presence/events/0 presence m.presence',
      '/to_device/events/0 to_device m.dummy',
      `/rooms/join/${room}/timeline/events/0 sync m.room.name`,
      `/rooms/join/${room}/ephemeral/events/0 ephemeral m.typing`,
      `/rooms/invite/${room}/invite_state/events/0 stripped m.room.name`,
    ],
  ],
  'request to `PUT /invite`': [
    { room_version: '10', event: PDU, invite_room_state: [STRIPPED, PDU] },
    [
      '/event pdu m.room.name, version 10',
      '/invite_room_state/0 stripped m.room.name, version 10',
      '/invite_room_state/1 pdu m.room.name, version 10',
    ],
  ],
  'response to `PUT /send_knock`': [{ knock_room_state: [STRIPPED] }, ['/knock_room_state/0 stripped m.room.name']],
  'response to `PUT /send_join`, `GET /state` or `GET /event_auth`': [
    { auth_chain: [PDU], state: [PDU], event: PDU, members_omitted: false },
    ['/auth_chain/0 pdu m.room.name', '/state/0 pdu m.room.name', '/event pdu m.room.name'],
  ],
  'transaction, or response to `GET /backfill` or `GET /event`': [
    { origin: 'example.org', origin_server_ts: 1, pdus: [PDU], edus: [EDU] },
    ['/pdus/0 pdu m.room.name', '/edus/0 edu m.typing'],
  ],
  'response to `POST /get_missing_events`, or other list of events': [
    { events: [PDU] },
    ['/events/0 inferred m.room.name'],
  ],
  "row of Synapse's `rooms`, whose version counts for the events of the room": [
    { room_id: room, is_public: false, creator: '@a:example.org', room_version: '9' },
    [` ${room} version 9`],
  ],
  "row of Synapse's `event_json`, as JSON": [row, ['/json pdu m.room.name, ID $row']],
  "row of palpo's `event_datas`, as JSON": [
    { event_id: '$row', event_sn: 1, json_data: PDU },
    ['/json_data pdu m.room.name, ID $row'],
  ],
  'row with `event_json`, or event report of the admin API': [
    { id: 1, event_id: '$row', event_json: PDU, reason: 'spam' },
    ['/event_json pdu m.room.name, ID $row'],
  ],
  "row of Dendrite's tables with `headered_event_json`": [
    { event_id: '$row', headered_event_json: JSON.stringify({ ...PDU, _room_version: '10', _event_id: '$n' }) },
    ['/headered_event_json pdu m.room.name, version 10, ID $n'],
  ],
  'account data in the admin API': [
    { account_data: { global: { 'm.direct': {} }, rooms: { [room]: { 'm.tag': { tags: {} } } } } },
    ['/account_data/global/m.direct account_data m.direct', `/account_data/rooms/${room}/m.tag account_data m.tag`],
  ],
  'account data in the admin API, without the object around it': [
    { global: { 'm.direct': {} }, rooms: { [room]: { 'm.tag': { tags: {} } } } },
    ['/global/m.direct account_data m.direct', `/rooms/${room}/m.tag account_data m.tag`],
  ],
  "row of Synapse's `account_data` or `room_account_data`, as JSON": [
    { user_id: '@a:example.org', account_data_type: 'm.direct', stream_id: 1, content: { 'm.x': {} } },
    ['/content account_data m.direct'],
  ],
  "row of Synapse's `room_tags`, as JSON": [
    { user_id: '@a:example.org', room_id: room, tag: 'm.favourite', content: '{"order":0.5}' },
    ['/content account_data m.tag'],
  ],
  'state of a room in the admin API': [{ state: [TIMELINE] }, ['/state/0 timeline m.room.name']],
  'record with its event in `event`, or response to `GET /make_join`': [
    { room_version: '10', event: TEMPLATE },
    ['/event pdu m.room.name, version 10, completed'],
  ],
}

/** What holds no events, by what it is. */
export const NOT_EVENTS: Readonly<Record<string, readonly object[]>> = {
  'exported room keys, which are secret': [
    { algorithm: 'm.megolm.v1.aes-sha2', room_id: room, session_id: 'y', session_key: 'z' },
  ],
  'a backup of room keys, which is secret': [
    { first_message_index: 0, forwarded_count: 0, is_verified: true, session_data: {} },
    { rooms: { [room]: { sessions: { x: {} } } }, etag: '1' },
    { algorithm: 'm.megolm_backup.v1', auth_data: {}, version: '1' },
  ],
  'a response with an access token, which is secret': [
    { user_id: '@a:example.org', access_token: 'x', device_id: 'A' },
  ],
  'an error response': [{ errcode: 'M_NOT_FOUND', error: 'no' }],
  'device keys or signing keys': [
    { device_keys: {}, failures: {} },
    { keys: {}, signatures: {}, user_id: '@a:example.org' },
    { server_name: 'example.org', verify_keys: {}, valid_until_ts: 1 },
  ],
  'a list of devices': [
    { devices: [{ device_id: 'A' }] },
    { user_id: '@a:example.org', device_id: 'A', display_name: null, last_seen_ts: 1 },
  ],
  "a row of Synapse's `events`, without the event: that is in `event_json`": [
    { ...TIMELINE, stream_ordering: 5, topological_ordering: 5, content: null, outlier: false },
    { ...STRIPPED, stream_ordering: 5, content: undefined },
  ],
  'a notification to a push gateway, without the content of its event': [
    { notification: { event_id: '$a', room_id: room, prio: 'high', counts: { unread: 1 }, devices: [] } },
    { notification: { ...NOTIFIED, content: undefined, devices: [] } },
    { notification: { id: '', type: null, sender: '', counts: { unread: 1 }, devices: [{ app_id: 'a' }] } },
  ],
  'a line of a log': [
    { level: 'debug', event_id: '$a', room_id: room, type: 'm.room.name', sender: '@a:example.org', message: 'x' },
    { level: 'info', time: '2026-01-01T00:00:00Z' },
  ],
  'the connections of a user': [{ access_token: null, ip: '::1', user_agent: 'x', last_seen: 1 }],
  'media metadata': [{ media_id: 'x', media_type: 'image/png' }],
  'a user profile': [{ display_name: 'Alice', avatar_url: null }, { displayname: 'Alice' }],
  'a list of users': [{ joined: { '@a:example.org': {} } }, { results: [], limited: false }],
  'a list of rooms': [
    { chunk: [{ room_id: room, num_joined_members: 2 }], total_room_count_estimate: 1 },
    { joined_rooms: [room] },
    { chunk: [{ room_id: room, num_joined_members: 2 }], next_batch: 'x' },
    { rooms: [{ room_id: room, joined_members: 2, name: null }], offset: 0 },
    { rooms: [], offset: 0, total_rooms: 0 },
  ],
  'the response to a transaction': [{ pdus: {} }, { pdus: { $a: {}, $b: { error: 'x' } } }],
  'push rules': [{ global: { override: [] } }],
  'information on a server': [{ 'm.homeserver': { base_url: 'x' } }, { versions: ['v1.19'] }],
  'event reports without their events': [{ event_reports: [{ id: 1 }], total: 1 }],
  'a filter': [{ event_fields: ['type'], event_format: 'client' }],
  'a list of event IDs': [{ pdu_ids: ['$a'], auth_chain_ids: ['$b'] }],
}
