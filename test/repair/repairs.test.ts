import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { lenient, repairing, salvaging } from '../../src/repair/leniency.js'
import { REPAIRS, type RepairId } from '../../src/repair/repairs.js'
import { deepFrozen } from '../support/frozen.js'
import { repaired } from '../support/repaired.js'

/** An event before and after its repair. */
interface Fixture {
  readonly why: string
  readonly format?: EventFormat
  readonly before: object
  /** What parsing has against it. */
  readonly errors: readonly string[]
  /** The place of the repair, and the previous value. */
  readonly made: readonly (readonly [path: readonly string[], before: unknown])[]
  readonly after: object
  /** `Known`, if absent. */
  readonly outcome?: string
  readonly options?: ParseOptions
}

const sent = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
const event = (type: string, content: object) => ({ ...sent, type, content })
const state = (type: string, content: object, state_key = '') => ({ ...event(type, content), state_key })
const message = (content: object) => event('m.room.message', { msgtype: 'm.text', body: 'x', ...content })
const image = (content: object) => message({ msgtype: 'm.image', url: 'mxc://b.c/i', ...content })
const levels = (content: object) => state('m.room.power_levels', content)
const data = (type: string, content: object) => ({ type, content })
const user = '@a:b.c'

const call = { call_id: 'c', party_id: 'p', version: '1' }
const { party_id: _, ...call0 } = { ...call, version: 0 }
const file = {
  hashes: { sha256: 'h' },
  iv: 'i',
  key: { alg: 'A256CTR', ext: true, k: 'k', key_ops: ['decrypt'], kty: 'oct' },
  url: 'mxc://b.c/s',
  v: 'v2',
}
const signed = { mxid: user, signatures: {}, token: 't' }
const rule = { actions: ['notify'], default: true, enabled: true, rule_id: '.m.rule.x' }
const legacy = (rest: object) => ({ event_id: '$e', origin_server_ts: 1, room_id: '!r:b.c', user_id: user, ...rest })
const text = { type: 'm.room.message', content: { msgtype: 'm.text', body: 'x' } }

const pduV3 = {
  ...state('m.room.name', { name: 'x' }),
  event_id: undefined,
  room_id: '!r:b.c',
  auth_events: [],
  depth: 1,
  hashes: { sha256: '' },
  prev_events: [],
  signatures: {},
}
const pduV1 = { ...pduV3, event_id: '$e' }
const DEPTH_ERRORS = [
  'depth: expected an integer from -(2^53-1) to 2^53-1, found a larger number',
  'origin_server_ts: expected an integer from -(2^53-1) to 2^53-1, found a smaller number',
]
const negotiation = { description: { sdp: 's', type: 'offer' }, lifetime: 1 }
const roomKey = { algorithm: 'a', room_id: '!r:b.c', session_id: 's', session_key: 'k' }
const FOUND = new Map([
  ['false', 'a boolean'],
  ['{}', 'an object'],
  ['0', 'a number'],
  ['[]', 'an array of 0'],
])

const NO_SENDER = 'sender: expected a string that matches ^@ (UserId), found nothing'

/** With a single repair. The last resort has its own tests. */
const FIXTURES: Readonly<Record<Exclude<RepairId, 'dropped-field'>, readonly Fixture[]>> = {
  'large-pdu-integer': [
    {
      why: 'the depth of an attack, in a room of version 1',
      format: 'pdu',
      before: { ...pduV1, depth: 2 ** 63, origin_server_ts: -(2 ** 63) },
      errors: DEPTH_ERRORS,
      made: [
        [['depth'], 2 ** 63],
        [['origin_server_ts'], -(2 ** 63)],
      ],
      after: { ...pduV1, depth: 2 ** 53 - 1, origin_server_ts: -(2 ** 53) + 1 },
      options: { roomVersion: '1' },
    },
    {
      why: 'in a room of version 5',
      format: 'pdu',
      before: { ...pduV3, depth: 2 ** 53 },
      errors: DEPTH_ERRORS.slice(0, 1),
      made: [[['depth'], 2 ** 53]],
      after: { ...pduV3, depth: 2 ** 53 - 1 },
      options: { roomVersion: '5' },
    },
  ],
  'null-collection': [
    {
      why: 'no pinned events, by a program in Go',
      before: state('m.room.pinned_events', { pinned: null }),
      errors: ['content.pinned: expected an array, found null'],
      made: [[['content', 'pinned'], null]],
      after: state('m.room.pinned_events', { pinned: [] }),
    },
    {
      why: 'nobody typing, no images, no direct chats',
      format: 'ephemeral',
      before: data('m.typing', { user_ids: null }),
      errors: ['content.user_ids: expected an array, found null'],
      made: [[['content', 'user_ids'], null]],
      after: data('m.typing', { user_ids: [] }),
    },
    {
      why: 'no ignored users',
      format: 'account_data',
      before: data('m.ignored_user_list', { ignored_users: null }),
      errors: ['content.ignored_users: expected an object, found null'],
      made: [[['content', 'ignored_users'], null]],
      after: data('m.ignored_user_list', { ignored_users: {} }),
    },
  ],
  'null-content': [
    {
      why: 'a name that was taken away',
      before: state('m.room.name', { name: null }),
      errors: ['content.name: expected a string, found null'],
      made: [[['content'], { name: null }]],
      after: state('m.room.name', {}),
      outcome: 'Cleared',
    },
    {
      why: 'a topic that was taken away, in stripped state',
      format: 'stripped',
      before: { type: 'm.room.topic', state_key: '', sender: user, content: { topic: null } },
      errors: ['content.topic: expected a string, found null'],
      made: [[['content'], { topic: null }]],
      after: { type: 'm.room.topic', state_key: '', sender: user, content: {} },
      outcome: 'Cleared',
    },
    {
      why: 'guest access that is not set',
      before: state('m.room.guest_access', { guest_access: null }),
      errors: ['content.guest_access: expected a string (GuestAccess), found null'],
      made: [[['content'], { guest_access: null }]],
      after: state('m.room.guest_access', {}),
      outcome: 'Cleared',
    },
    {
      why: 'a rule that was taken back',
      before: state('m.policy.rule.user', { entity: null, reason: null, recommendation: null }, 'r'),
      errors: [
        'content.entity: expected a string, found null',
        'content.reason: expected a string, found null',
        'content.recommendation: expected a string (Recommendation), found null',
      ],
      made: [[['content'], { entity: null, reason: null, recommendation: null }]],
      after: state('m.policy.rule.user', {}, 'r'),
      outcome: 'Cleared',
    },
    {
      why: 'account data that was deleted',
      format: 'account_data',
      before: data('m.secret_storage.default_key', { key: null }),
      errors: ['content.key: expected a string, found null'],
      made: [[['content'], { key: null }]],
      after: data('m.secret_storage.default_key', {}),
      outcome: 'Cleared',
    },
  ],
  'null-entry': [
    {
      why: 'a tag of which nothing is said',
      format: 'account_data',
      before: data('m.tag', { tags: { 'm.favourite': null, 'u.x': { order: 1 } } }),
      errors: ['content.tags[…]: expected an object, found null'],
      made: [[['content', 'tags', 'm.favourite'], null]],
      after: data('m.tag', { tags: { 'm.favourite': {}, 'u.x': { order: 1 } } }),
    },
  ],
  'ignored-user': [
    {
      why: 'ignored users, in other words',
      format: 'account_data',
      before: data('m.ignored_user_list', { ignored_users: { [user]: true, '@b:b.c': {}, '@c:b.c': [] } }),
      errors: [
        'content.ignored_users["@a:b.c"]: expected an object, found a boolean',
        'content.ignored_users["@c:b.c"]: expected an object, found an array of 0',
      ],
      made: [
        [['content', 'ignored_users', user], true],
        [['content', 'ignored_users', '@c:b.c'], []],
      ],
      after: data('m.ignored_user_list', { ignored_users: { [user]: {}, '@b:b.c': {}, '@c:b.c': {} } }),
    },
  ],
  'sticker-info': [
    {
      why: 'a sticker of which nothing is known',
      before: event('m.sticker', { body: 'x', url: 'mxc://b.c/s' }),
      errors: ['content.info: expected an object, found nothing'],
      made: [[['content', 'info'], undefined]],
      after: event('m.sticker', { body: 'x', url: 'mxc://b.c/s', info: {} }),
    },
    {
      why: 'an info that is none',
      before: event('m.sticker', { body: 'x', url: 'mxc://b.c/s', info: 'x' }),
      errors: ['content.info: expected an object, found a string of 1 character'],
      made: [[['content', 'info'], 'x']],
      after: event('m.sticker', { body: 'x', url: 'mxc://b.c/s', info: {} }),
    },
  ],
  'shared-history': [
    {
      why: 'neither yes nor no',
      format: 'to_device',
      before: { ...data('m.room_key', { ...roomKey, shared_history: 'yes' }), sender: user },
      errors: ['content.shared_history: expected a boolean, found a string of 3 characters'],
      made: [[['content', 'shared_history'], 'yes']],
      after: { ...data('m.room_key', { ...roomKey, shared_history: false }), sender: user },
    },
  ],
  'unset-name': [
    {
      why: 'a null name beside something else',
      before: state('m.room.name', { name: null, 'org.example': 1 }),
      errors: ['content.name: expected a string, found null'],
      made: [[['content', 'name'], null]],
      after: state('m.room.name', { name: '', 'org.example': 1 }),
    },
    {
      why: 'an absent topic beside its rich form',
      before: state('m.room.topic', { 'm.topic': { 'm.text': [{ body: 'x' }] } }),
      errors: ['content.topic: expected a string, found nothing'],
      made: [[['content', 'topic'], undefined]],
      after: state('m.room.topic', { topic: '', 'm.topic': { 'm.text': [{ body: 'x' }] } }),
    },
  ],
  'user-details': [
    ...[false, {}, 0, []].map((displayname) => ({
      why: `a display name that is ${JSON.stringify(displayname)}`,
      before: state('m.room.member', { membership: 'join', displayname }, user),
      errors: [`content.displayname: expected a string or null, found ${FOUND.get(JSON.stringify(displayname))}`],
      made: [[['content', 'displayname'], displayname] as const],
      after: state('m.room.member', { membership: 'join' }, user),
    })),
    {
      why: 'all that may stand beside a membership',
      before: state('m.room.member', { membership: 'join', avatar_url: 5, is_direct: 'no', reason: {} }, user),
      errors: [
        'content.avatar_url: expected a string or null, found a number',
        'content.is_direct: expected a boolean, found a string of 2 characters',
        'content.reason: expected a string, found an object',
      ],
      made: [
        [['content', 'avatar_url'], 5],
        [['content', 'is_direct'], 'no'],
        [['content', 'reason'], {}],
      ],
      after: state('m.room.member', { membership: 'join' }, user),
    },
    {
      why: 'what another server says beside a presence',
      format: 'presence',
      before: { ...data('m.presence', { presence: 'online', status_msg: {}, last_active_ago: 'x' }), sender: user },
      errors: [
        'content.last_active_ago: expected a number, found a string of 1 character',
        'content.status_msg: expected a string, found an object',
      ],
      made: [
        [['content', 'last_active_ago'], 'x'],
        [['content', 'status_msg'], {}],
      ],
      after: { ...data('m.presence', { presence: 'online' }), sender: user },
    },
  ],
  'malformed-mentions': [
    {
      why: 'a user who is no list',
      before: message({ 'm.mentions': { room: true, user_ids: user } }),
      errors: ['content["m.mentions"].user_ids: expected an array, found a string of 6 characters'],
      made: [[['content', 'm.mentions', 'user_ids'], user]],
      after: message({ 'm.mentions': { room: true } }),
    },
    {
      why: 'a list, which still says that the text is not to be searched',
      before: message({ 'm.mentions': [] }),
      errors: ['content["m.mentions"]: expected an object, found an array of 0'],
      made: [[['content', 'm.mentions'], []]],
      after: message({ 'm.mentions': {} }),
    },
    {
      why: 'those of an edit',
      before: message({ 'm.new_content': { msgtype: 'm.text', body: 'y', 'm.mentions': 'x' } }),
      errors: ['content["m.new_content"]["m.mentions"]: expected an object, found a string of 1 character'],
      made: [[['content', 'm.new_content', 'm.mentions'], 'x']],
      after: message({ 'm.new_content': { msgtype: 'm.text', body: 'y', 'm.mentions': {} } }),
    },
  ],
  'malformed-new-content': [
    {
      why: 'an empty one',
      before: message({ 'm.new_content': {}, 'm.relates_to': { rel_type: 'm.replace', event_id: '$o' } }),
      errors: ['content["m.new_content"].msgtype: expected a string, found nothing'],
      made: [[['content', 'm.new_content'], {}]],
      after: message({ 'm.relates_to': { rel_type: 'm.replace', event_id: '$o' } }),
    },
    {
      why: 'one with something optional that is wrong',
      before: message({ 'm.new_content': { msgtype: 'm.text', body: 'y', format: 5 } }),
      errors: [
        'content["m.new_content"].format: expected a string (MessageFormat), found a number (msgtype is "m.text")',
      ],
      made: [[['content', 'm.new_content', 'format'], 5]],
      after: message({ 'm.new_content': { msgtype: 'm.text', body: 'y' } }),
    },
  ],
  'malformed-unsigned': [
    {
      why: 'a bundled thread without its latest event',
      before: { ...message({}), unsigned: { age: 5, 'm.relations': { 'm.thread': { count: 1 } } } },
      errors: [
        'unsigned["m.relations"]["m.thread"].current_user_participated: expected a boolean, found nothing',
        'unsigned["m.relations"]["m.thread"].latest_event: expected an object, found nothing',
      ],
      made: [[['unsigned', 'm.relations', 'm.thread'], { count: 1 }]],
      after: { ...message({}), unsigned: { age: 5, 'm.relations': {} } },
    },
    {
      why: 'anything else in it, and all of it',
      before: { ...message({}), unsigned: 'x' },
      errors: ['unsigned: expected an object or null, found a string of 1 character'],
      made: [[['unsigned'], 'x']],
      after: message({}),
    },
    {
      why: 'around an event of a type of somebody else',
      before: { ...event('org.example', {}), unsigned: { age: '5', replaces_state: 'e' } },
      errors: [
        'unsigned.age: expected an integer, found a string of 1 character',
        'unsigned.replaces_state: expected a string that matches ^\\$ (EventId), found "e"',
      ],
      made: [
        [['unsigned', 'age'], '5'],
        [['unsigned', 'replaces_state'], 'e'],
      ],
      after: { ...event('org.example', {}), unsigned: {} },
      outcome: 'Custom',
    },
  ],
  'legacy-envelope': [
    {
      why: 'a sender under its old name, an age beside the content',
      format: 'timeline',
      before: legacy({ ...text, age: 5 }),
      errors: [NO_SENDER],
      made: [
        [['sender'], undefined],
        [['unsigned', 'age'], undefined],
      ],
      after: legacy({ ...text, age: 5, sender: user, unsigned: { age: 5 } }),
    },
    {
      why: 'all that once stood beside the content, and something newer in unsigned',
      format: 'timeline',
      before: legacy({
        ...data('m.room.member', { membership: 'invite' }),
        state_key: '@b:b.c',
        prev_content: { membership: 'leave' },
        replaces_state: '$old',
        invite_room_state: [data('m.room.name', { name: 'Tea' })].map((item) => ({ ...item, state_key: '' })),
        unsigned: { transaction_id: 't' },
      }),
      errors: [NO_SENDER],
      made: [
        [['sender'], undefined],
        [['unsigned', 'invite_room_state'], undefined],
        [['unsigned', 'prev_content'], undefined],
        [['unsigned', 'replaces_state'], undefined],
        [['unsigned', 'invite_room_state', '0', 'sender'], undefined],
      ],
      after: legacy({
        ...data('m.room.member', { membership: 'invite' }),
        sender: user,
        state_key: '@b:b.c',
        prev_content: { membership: 'leave' },
        replaces_state: '$old',
        invite_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '' }],
        unsigned: {
          transaction_id: 't',
          invite_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '', sender: user }],
          prev_content: { membership: 'leave' },
          replaces_state: '$old',
        },
      }),
    },
    {
      why: 'a redaction is told by what once stood beside the content',
      format: 'timeline',
      before: legacy({ ...data('m.room.message', {}), redacted_because: { type: 'm.room.redaction' } }),
      errors: [NO_SENDER, 'content.msgtype: expected a string, found nothing'],
      made: [
        [['sender'], undefined],
        [['unsigned', 'redacted_because'], undefined],
      ],
      after: legacy({
        ...data('m.room.message', {}),
        redacted_because: { type: 'm.room.redaction' },
        sender: user,
        unsigned: { redacted_because: { type: 'm.room.redaction' } },
      }),
      outcome: 'Redacted',
    },
    {
      why: 'what is wrong in its old place stays there; what stands in the new one too is left alone',
      format: 'timeline',
      before: legacy({
        ...text,
        age: 'old',
        prev_content: null,
        replaces_state: '$1',
        unsigned: { replaces_state: '$2' },
      }),
      errors: [NO_SENDER],
      made: [[['sender'], undefined]],
      after: legacy({
        ...text,
        age: 'old',
        prev_content: null,
        replaces_state: '$1',
        unsigned: { replaces_state: '$2' },
        sender: user,
      }),
    },
    {
      why: 'a type of somebody else',
      before: { event_id: '$e', origin_server_ts: 1, user_id: user, ...data('org.example', {}) },
      errors: [NO_SENDER],
      made: [[['sender'], undefined]],
      after: { event_id: '$e', origin_server_ts: 1, user_id: user, ...data('org.example', {}), sender: user },
      outcome: 'Custom',
    },
    {
      why: 'presence, whose sender stood in the content',
      format: 'presence',
      before: data('m.presence', { presence: 'online', user_id: user }),
      errors: [NO_SENDER],
      made: [[['sender'], undefined]],
      after: { ...data('m.presence', { presence: 'online', user_id: user }), sender: user },
    },
    {
      why: 'a membership that stands beside the content alone',
      before: { ...state('m.room.member', { displayname: 'A' }, user), membership: 'join' },
      errors: ['content.membership: expected "ban", "invite", "join", "knock" or "leave", found nothing'],
      made: [[['content', 'membership'], undefined]],
      after: { ...state('m.room.member', { displayname: 'A', membership: 'join' }, user), membership: 'join' },
    },
    {
      why: 'state listed with a knock, without its sender',
      before: {
        ...state('m.room.member', { membership: 'knock' }, user),
        unsigned: { knock_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '' }] },
      },
      errors: [`unsigned.knock_room_state[0].${NO_SENDER}`],
      made: [[['unsigned', 'knock_room_state', '0', 'sender'], undefined]],
      after: {
        ...state('m.room.member', { membership: 'knock' }, user),
        unsigned: { knock_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '', sender: user }] },
      },
    },
  ],
  'power-level-string': [
    {
      why: 'levels of all sorts, with signs, zeros and white space',
      before: levels({
        ban: '50',
        events: { 'm.room.name': ' +00100 ', x: '-1' },
        notifications: { room: '\t20\n' },
        users: { [user]: '100' },
        users_default: 7,
      }),
      errors: [
        'content.ban: expected an integer, found a string of 2 characters',
        'content.events["m.room.name"]: expected an integer, found a string of 8 characters',
        'content.events.x: expected an integer, found a string of 2 characters',
        'content.users["@a:b.c"]: expected an integer, found a string of 3 characters',
        'content.notifications.room: expected an integer, found a string of 4 characters',
      ],
      made: [
        [['content', 'ban'], '50'],
        [['content', 'events', 'm.room.name'], ' +00100 '],
        [['content', 'events', 'x'], '-1'],
        [['content', 'users', user], '100'],
        [['content', 'notifications', 'room'], '\t20\n'],
      ],
      after: levels({
        ban: 50,
        events: { 'm.room.name': 100, x: -1 },
        notifications: { room: 20 },
        users: { [user]: 100 },
        users_default: 7,
      }),
    },
    {
      why: 'a key that every object has',
      before: levels({ events: JSON.parse('{"__proto__":"50"}') }),
      errors: ['content.events.__proto__: expected an integer, found a string of 2 characters'],
      made: [[['content', 'events', '__proto__'], '50']],
      after: levels({ events: JSON.parse('{"__proto__":50}') }),
    },
    {
      why: 'in a PDU, after redaction',
      format: 'pdu',
      before: {
        ...levels({ ban: '50' }),
        room_id: '!r:b.c',
        auth_events: [],
        depth: 1,
        hashes: { sha256: '' },
        prev_events: [],
        signatures: {},
      },
      errors: ['content.ban: expected an integer, found a string of 2 characters'],
      made: [[['content', 'ban'], '50']],
      after: {
        ...levels({ ban: 50 }),
        room_id: '!r:b.c',
        auth_events: [],
        depth: 1,
        hashes: { sha256: '' },
        prev_events: [],
        signatures: {},
      },
      outcome: 'Redacted',
      options: { redacted: true, roomVersion: '9' },
    },
  ],
  'power-level-float': [
    {
      why: 'fractions, of both signs',
      before: levels({ ban: 50.57, kick: -1.5, redact: -0.5 }),
      errors: [
        'content.ban: expected an integer, found a fraction',
        'content.kick: expected an integer, found a fraction',
        'content.redact: expected an integer, found a fraction',
      ],
      made: [
        [['content', 'ban'], 50.57],
        [['content', 'kick'], -1.5],
        [['content', 'redact'], -0.5],
      ],
      after: levels({ ban: 50, kick: -1, redact: 0 }),
    },
  ],
  'power-level-null': [
    {
      why: 'empty maps of a server written in Go',
      before: levels({ users: null, events: null, notifications: null }),
      errors: [
        'content.events: expected an object, found null',
        'content.users: expected an object, found null',
        'content.notifications: expected an object, found null',
      ],
      made: [
        [['content', 'events'], null],
        [['content', 'users'], null],
        [['content', 'notifications'], null],
      ],
      after: levels({}),
    },
    {
      why: 'levels that are not set',
      before: levels({ ban: null, events: { 'm.room.name': null, 'm.room.topic': 20 } }),
      errors: [
        'content.ban: expected an integer, found null',
        'content.events["m.room.name"]: expected an integer, found null',
      ],
      made: [
        [['content', 'ban'], null],
        [['content', 'events', 'm.room.name'], null],
      ],
      after: levels({ events: { 'm.room.topic': 20 } }),
    },
  ],
  'null-optional': [
    {
      why: 'a reason; a display name may be null',
      before: state('m.room.member', { membership: 'join', displayname: null, reason: null }, user),
      errors: ['content.reason: expected a string, found null'],
      made: [[['content', 'reason'], null]],
      after: state('m.room.member', { membership: 'join', displayname: null }, user),
    },
    {
      why: 'an alias',
      before: state('m.room.canonical_alias', { alias: null }),
      errors: ['content.alias: expected a string that matches ^# (RoomAlias), found null'],
      made: [[['content', 'alias'], null]],
      after: state('m.room.canonical_alias', {}),
    },
    {
      why: 'formatting and a relation',
      before: message({ format: null, formatted_body: null, 'm.relates_to': null }),
      errors: [
        'content.format: expected a string (MessageFormat), found null (msgtype is "m.text")',
        'content.formatted_body: expected a string, found null (msgtype is "m.text")',
        'content["m.relates_to"]: expected an object, found null',
      ],
      made: [
        [['content', 'format'], null],
        [['content', 'formatted_body'], null],
        [['content', 'm.relates_to'], null],
      ],
      after: message({}),
    },
    {
      why: 'deep inside, and beside the content',
      before: { ...image({ info: { thumbnail_info: { w: null, h: 1 } } }), unsigned: { age: null } },
      errors: [
        'unsigned.age: expected an integer, found null',
        'content.info.thumbnail_info.w: expected an integer, found null',
      ],
      made: [
        [['unsigned', 'age'], null],
        [['content', 'info', 'thumbnail_info', 'w'], null],
      ],
      after: { ...image({ info: { thumbnail_info: { h: 1 } } }), unsigned: {} },
    },
    {
      why: 'the pattern of a push rule, in account data',
      format: 'account_data',
      before: data('m.push_rules', { global: { content: [{ ...rule, pattern: null }] } }),
      errors: ['content.global.content[0].pattern: expected a string, found null'],
      made: [[['content', 'global', 'content', '0', 'pattern'], null]],
      after: data('m.push_rules', { global: { content: [rule] } }),
    },
    {
      why: 'in what one device sends another',
      format: 'to_device',
      before: {
        ...data('m.room_key_request', {
          action: 'request_cancellation',
          body: null,
          request_id: 'r',
          requesting_device_id: 'd',
        }),
        sender: user,
      },
      errors: ['content.body: expected an object, found null'],
      made: [[['content', 'body'], null]],
      after: {
        ...data('m.room_key_request', { action: 'request_cancellation', request_id: 'r', requesting_device_id: 'd' }),
        sender: user,
      },
    },
    {
      why: 'in what servers tell each other',
      format: 'edu',
      before: {
        edu_type: 'm.device_list_update',
        content: { device_id: 'd', keys: null, stream_id: 1, user_id: user },
      },
      errors: ['content.keys: expected an object, found null'],
      made: [[['content', 'keys'], null]],
      after: { edu_type: 'm.device_list_update', content: { device_id: 'd', stream_id: 1, user_id: user } },
    },
    {
      why: 'the state key of a type of somebody else',
      before: { ...event('org.example', {}), state_key: null },
      errors: ['state_key: expected a string, found null'],
      made: [[['state_key'], null]],
      after: event('org.example', {}),
      outcome: 'Custom',
    },
  ],
  'empty-optional': [
    {
      why: 'an alias',
      before: state('m.room.canonical_alias', { alias: '', alt_aliases: ['#a:b.c'] }),
      errors: ['content.alias: expected a string that matches ^# (RoomAlias), found ""'],
      made: [[['content', 'alias'], '']],
      after: state('m.room.canonical_alias', { alt_aliases: ['#a:b.c'] }),
    },
    {
      why: 'the avatar of a room',
      before: state('m.room.avatar', { url: '', info: { thumbnail_url: '' } }),
      errors: [
        'content.info.thumbnail_url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
        'content.url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
      ],
      made: [
        [['content', 'info', 'thumbnail_url'], ''],
        [['content', 'url'], ''],
      ],
      after: state('m.room.avatar', { info: {} }),
    },
    {
      why: 'the avatar of an image pack',
      before: state('m.room.image_pack', { images: {}, pack: { avatar_url: '', display_name: '' } }),
      errors: [
        'content.pack.avatar_url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
      ],
      made: [[['content', 'pack', 'avatar_url'], '']],
      after: state('m.room.image_pack', { images: {}, pack: { display_name: '' } }),
    },
  ],
  'voip-version': [
    {
      why: 'a negotiation that does not say its version',
      before: event('m.call.negotiate', { call_id: 'c', party_id: 'p', ...negotiation }),
      errors: ['content.version: expected a string, found nothing'],
      made: [[['content', 'version'], undefined]],
      after: event('m.call.negotiate', { ...call, ...negotiation }),
    },
    {
      why: 'an event with a party, which there was not in version 0',
      before: event('m.call.reject', { call_id: 'c', party_id: 'p', version: null }),
      errors: ['content.version: expected a string, found null'],
      made: [[['content', 'version'], null]],
      after: event('m.call.reject', { call_id: 'c', party_id: 'p', version: '1' }),
    },
    {
      why: 'an event without a version and without a party',
      before: event('m.call.hangup', { call_id: 'c' }),
      errors: [
        'content.party_id: expected a string, found nothing',
        'content.version: expected a string, found nothing',
        'content.reason: expected a string (HangupReason), found nothing',
      ],
      made: [
        [['content', 'version'], undefined],
        [['content', 'reason'], undefined],
        [['content', 'party_id'], undefined],
      ],
      after: event('m.call.hangup', { call_id: 'c', version: '0', reason: 'user_hangup', party_id: '' }),
    },
    {
      why: 'a version that is the number 0, and no party',
      before: event('m.call.invite', { ...call0, lifetime: 1, offer: { sdp: 's', type: 'offer' } }),
      errors: [
        'content.party_id: expected a string, found nothing',
        'content.version: expected a string, found a number',
      ],
      made: [
        [['content', 'party_id'], undefined],
        [['content', 'version'], 0],
      ],
      after: event('m.call.invite', {
        ...call,
        version: '0',
        party_id: '',
        lifetime: 1,
        offer: { sdp: 's', type: 'offer' },
      }),
    },
    {
      why: 'candidates',
      before: event('m.call.candidates', { ...call0, candidates: [{ candidate: 'c', sdpMid: 'audio' }] }),
      errors: [
        'content.party_id: expected a string, found nothing',
        'content.version: expected a string, found a number',
      ],
      made: [
        [['content', 'party_id'], undefined],
        [['content', 'version'], 0],
      ],
      after: event('m.call.candidates', {
        ...call,
        version: '0',
        party_id: '',
        candidates: [{ candidate: 'c', sdpMid: 'audio' }],
      }),
    },
    {
      why: 'a hangup without a reason',
      before: event('m.call.hangup', call0),
      errors: [
        'content.party_id: expected a string, found nothing',
        'content.version: expected a string, found a number',
        'content.reason: expected a string (HangupReason), found nothing',
      ],
      made: [
        [['content', 'party_id'], undefined],
        [['content', 'version'], 0],
        [['content', 'reason'], undefined],
      ],
      after: event('m.call.hangup', { ...call, version: '0', party_id: '', reason: 'user_hangup' }),
    },
    {
      why: 'a version that is the number 1',
      before: event('m.call.reject', { ...call, version: 1 }),
      errors: ['content.version: expected a string, found a number'],
      made: [[['content', 'version'], 1]],
      after: event('m.call.reject', call),
    },
  ],
  'tag-order-string': [
    {
      why: 'decimal numbers in strings',
      format: 'account_data',
      before: data('m.tag', {
        tags: { 'm.favourite': { order: '0.25' }, 'u.work': { order: ' 1 ' }, 'u.x': { order: 1 } },
      }),
      errors: [
        'content.tags[…].order: expected a number, found a string of 4 characters',
        'content.tags[…].order: expected a number, found a string of 3 characters',
      ],
      made: [
        [['content', 'tags', 'm.favourite', 'order'], '0.25'],
        [['content', 'tags', 'u.work', 'order'], ' 1 '],
      ],
      after: data('m.tag', { tags: { 'm.favourite': { order: 0.25 }, 'u.work': { order: 1 }, 'u.x': { order: 1 } } }),
    },
  ],
  'media-size': [
    {
      why: 'fractions, and numbers in strings',
      before: message({
        msgtype: 'm.video',
        info: { duration: 10.9, h: '480', size: '1.5', w: 640, thumbnail_info: { w: 1.2 } },
      }),
      errors: [
        'content.info.h: expected an integer, found a string of 3 characters',
        'content.info.size: expected an integer, found a string of 3 characters',
        'content.info.thumbnail_info.w: expected an integer, found a fraction',
        'content.info.duration: expected an integer, found a fraction',
      ],
      made: [
        [['content', 'info', 'h'], '480'],
        [['content', 'info', 'size'], '1.5'],
        [['content', 'info', 'thumbnail_info', 'w'], 1.2],
        [['content', 'info', 'duration'], 10.9],
      ],
      after: message({ msgtype: 'm.video', info: { duration: 10, h: 480, size: 1, w: 640, thumbnail_info: { w: 1 } } }),
    },
  ],
  'encrypted-sticker': [
    {
      why: 'a file in the place of a URL',
      before: event('m.sticker', { body: 'x', info: {}, file }),
      errors: ['content.url: expected a string, found nothing'],
      made: [[['content', 'url'], undefined]],
      after: event('m.sticker', { body: 'x', info: {}, file, url: 'mxc://b.c/s' }),
    },
    {
      why: 'and null in the place of the URL',
      before: event('m.sticker', { body: 'x', info: {}, file, url: null }),
      errors: ['content.url: expected a string, found null'],
      made: [[['content', 'url'], null]],
      after: event('m.sticker', { body: 'x', info: {}, file, url: 'mxc://b.c/s' }),
    },
  ],
  'receipt-string': [
    {
      why: 'a receipt that was encoded twice',
      format: 'ephemeral',
      before: data('m.receipt', { $e: { 'm.read': { [user]: '{"ts":5}' } } }),
      errors: ['content.$e["m.read"]["@a:b.c"]: expected an object, found a string of 8 characters'],
      made: [[['content', '$e', 'm.read', user], '{"ts":5}']],
      after: data('m.receipt', { $e: { 'm.read': { [user]: { ts: 5 } } } }),
    },
  ],
  'tombstone-body': [
    {
      why: 'no words',
      before: state('m.room.tombstone', { replacement_room: '!n:b.c' }),
      errors: ['content.body: expected a string, found nothing'],
      made: [[['content', 'body'], undefined]],
      after: state('m.room.tombstone', { replacement_room: '!n:b.c', body: '' }),
    },
  ],
  'third-party-invite': [
    {
      why: 'without the name',
      before: state('m.room.third_party_invite', { key_validity_url: 'u', public_key: 'k' }, 't'),
      errors: ['content.display_name: expected a string, found nothing'],
      made: [[['content', 'display_name'], undefined]],
      after: state('m.room.third_party_invite', { display_name: '', key_validity_url: 'u', public_key: 'k' }, 't'),
    },
    {
      why: 'with nothing but its list of keys',
      before: state('m.room.third_party_invite', { public_keys: [{ public_key: 'k' }] }, 't'),
      errors: [
        'content.display_name: expected a string, found nothing',
        'content.key_validity_url: expected a string, found nothing',
        'content.public_key: expected a string, found nothing',
      ],
      made: [
        [['content', 'display_name'], undefined],
        [['content', 'key_validity_url'], undefined],
        [['content', 'public_key'], undefined],
      ],
      after: state(
        'm.room.third_party_invite',
        { display_name: '', key_validity_url: '', public_key: 'k', public_keys: [{ public_key: 'k' }] },
        't',
      ),
    },
    {
      why: 'with nothing but a name',
      before: state('m.room.third_party_invite', { display_name: 'A' }, 't'),
      errors: [
        'content.key_validity_url: expected a string, found nothing',
        'content.public_key: expected a string, found nothing',
      ],
      made: [
        [['content', 'key_validity_url'], undefined],
        [['content', 'public_key'], undefined],
      ],
      after: state('m.room.third_party_invite', { display_name: 'A', key_validity_url: '', public_key: '' }, 't'),
    },
    {
      why: 'in a member: what redaction leaves of it',
      before: state('m.room.member', { membership: 'invite', third_party_invite: { signed } }, user),
      errors: ['content.third_party_invite.display_name: expected a string, found nothing'],
      made: [[['content', 'third_party_invite', 'display_name'], undefined]],
      after: state('m.room.member', { membership: 'invite', third_party_invite: { signed, display_name: '' } }, user),
    },
    {
      why: 'in a member: not signed',
      before: state('m.room.member', { membership: 'invite', third_party_invite: { display_name: 'A' } }, user),
      errors: ['content.third_party_invite.signed: expected an object, found nothing'],
      made: [[['content', 'third_party_invite'], { display_name: 'A' }]],
      after: state('m.room.member', { membership: 'invite' }, user),
    },
    {
      why: 'in a member: signed in part',
      before: state(
        'm.room.member',
        { membership: 'invite', third_party_invite: { display_name: 'A', signed: { token: 't' } } },
        user,
      ),
      errors: [
        'content.third_party_invite.signed.mxid: expected a string that matches ^@ (UserId), found nothing',
        'content.third_party_invite.signed.signatures: expected an object, found nothing',
      ],
      made: [[['content', 'third_party_invite'], { display_name: 'A', signed: { token: 't' } }]],
      after: state('m.room.member', { membership: 'invite' }, user),
    },
  ],
  'malformed-redacts': [
    {
      why: 'a room, and nothing better in the content',
      before: { ...event('m.room.redaction', { reason: 'spam' }), redacts: '!r:b.c' },
      errors: ['redacts: expected a string that matches ^\\$ (EventId), found "!r:b.c"'],
      made: [[['redacts'], '!r:b.c']],
      after: event('m.room.redaction', { reason: 'spam' }),
    },
    {
      why: 'the content knows better',
      before: { ...event('m.room.redaction', { redacts: '$o' }), redacts: '' },
      errors: ['redacts: expected a string that matches ^\\$ (EventId), found ""'],
      made: [[['redacts'], '']],
      after: { ...event('m.room.redaction', { redacts: '$o' }), redacts: '$o' },
    },
    {
      why: 'the place of older rooms knows better than the content',
      before: { ...event('m.room.redaction', { redacts: 5 }), redacts: '$o' },
      errors: ['content.redacts: expected a string that matches ^\\$ (EventId), found a number'],
      made: [[['content', 'redacts'], 5]],
      after: { ...event('m.room.redaction', { redacts: '$o' }), redacts: '$o' },
    },
  ],
  'malformed-topic': [
    {
      why: 'a bare array',
      before: state('m.room.topic', {
        topic: 'x',
        'm.topic': [{ body: 'x' }, { body: '<b>x</b>', mimetype: 'text/html' }],
      }),
      errors: ['content["m.topic"]: expected an object, found an array of 2'],
      made: [
        [
          ['content', 'm.topic'],
          [{ body: 'x' }, { body: '<b>x</b>', mimetype: 'text/html' }],
        ],
      ],
      after: state('m.room.topic', {
        topic: 'x',
        'm.topic': { 'm.text': [{ body: 'x' }, { body: '<b>x</b>', mimetype: 'text/html' }] },
      }),
    },
    {
      why: 'a bare array of something else',
      before: state('m.room.topic', { topic: 'x', 'm.topic': [5] }),
      errors: ['content["m.topic"]: expected an object, found an array of 1'],
      made: [
        [['content', 'm.topic'], [5]],
        [['content', 'm.topic', 'm.text', '0'], 5],
      ],
      after: state('m.room.topic', { topic: 'x', 'm.topic': { 'm.text': [] } }),
    },
    {
      why: 'a string',
      before: state('m.room.topic', { topic: 'x', 'm.topic': 'x' }),
      errors: ['content["m.topic"]: expected an object, found a string of 1 character'],
      made: [[['content', 'm.topic'], 'x']],
      after: state('m.room.topic', { topic: 'x' }),
    },
  ],
  'malformed-predecessor': [
    {
      why: 'without its room',
      before: state('m.room.create', { room_version: '10', predecessor: { event_id: '$e' } }),
      errors: ['content.predecessor.room_id: expected a string that matches ^! (RoomId), found nothing'],
      made: [[['content', 'predecessor'], { event_id: '$e' }]],
      after: state('m.room.create', { room_version: '10' }),
    },
    {
      why: 'not even an object',
      before: state('m.room.create', { predecessor: '!old:b.c' }),
      errors: ['content.predecessor: expected an object, found a string of 8 characters'],
      made: [[['content', 'predecessor'], '!old:b.c']],
      after: state('m.room.create', {}),
    },
    {
      why: 'of an event that is none',
      before: state('m.room.create', { predecessor: { room_id: '!old:b.c', event_id: '' } }),
      errors: ['content.predecessor.event_id: expected a string that matches ^\\$ (EventId), found ""'],
      made: [[['content', 'predecessor', 'event_id'], '']],
      after: state('m.room.create', { predecessor: { room_id: '!old:b.c' } }),
    },
  ],
  'malformed-relation': [
    {
      why: 'a string',
      before: message({ 'm.relates_to': 'x' }),
      errors: ['content["m.relates_to"]: expected an object, found a string of 1 character'],
      made: [[['content', 'm.relates_to'], 'x']],
      after: message({}),
    },
    {
      why: 'a thread without a root',
      before: message({ 'm.relates_to': { rel_type: 'm.thread', is_falling_back: 1 } }),
      errors: [
        'content["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing (rel_type is "m.thread")',
        'content["m.relates_to"].is_falling_back: expected a boolean, found a number (rel_type is "m.thread")',
      ],
      made: [[['content', 'm.relates_to'], { rel_type: 'm.thread', is_falling_back: 1 }]],
      after: message({}),
    },
    {
      why: 'a thread with a reply to nothing',
      before: message({ 'm.relates_to': { rel_type: 'm.thread', event_id: '$r', 'm.in_reply_to': {} } }),
      errors: [
        'content["m.relates_to"]["m.in_reply_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing',
      ],
      made: [[['content', 'm.relates_to', 'm.in_reply_to'], {}]],
      after: message({ 'm.relates_to': { rel_type: 'm.thread', event_id: '$r' } }),
    },
    {
      why: 'a type that is no string, of an encrypted event',
      before: event('m.room.encrypted', {
        algorithm: 'm.megolm.v1.aes-sha2',
        ciphertext: 'x',
        'm.relates_to': { rel_type: 5 },
      }),
      errors: ['content["m.relates_to"].rel_type: expected a string, found a number'],
      made: [[['content', 'm.relates_to'], { rel_type: 5 }]],
      after: event('m.room.encrypted', { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'x' }),
    },
  ],
  'space-child-order': [
    {
      why: 'a number',
      before: state('m.space.child', { via: ['b.c'], order: 1 }, '!r:b.c'),
      errors: ['content.order: expected a string that matches ^[\\x20-\\x7E]{1,50}$ (SpaceChildOrder), found a number'],
      made: [[['content', 'order'], 1]],
      after: state('m.space.child', { via: ['b.c'] }, '!r:b.c'),
    },
    {
      why: 'not in ASCII',
      before: state('m.space.child', { via: ['b.c'], order: 'é' }, '!r:b.c'),
      errors: [
        'content.order: expected a string that matches ^[\\x20-\\x7E]{1,50}$ (SpaceChildOrder), found a string of 1 character',
      ],
      made: [[['content', 'order'], 'é']],
      after: state('m.space.child', { via: ['b.c'] }, '!r:b.c'),
    },
  ],
  'space-without-via': [
    {
      why: 'a child that was removed, but for its order',
      before: state('m.space.child', { order: 'a' }, '!r:b.c'),
      errors: ['content.via: expected an array, found nothing'],
      made: [[['content'], { order: 'a' }]],
      after: state('m.space.child', {}, '!r:b.c'),
      outcome: 'Cleared',
    },
    {
      why: 'a parent that no server leads to',
      before: state('m.space.parent', { canonical: true, via: [5, null] }, '!r:b.c'),
      errors: ['content.via[0]: expected a string, found a number', 'content.via[1]: expected a string, found null'],
      made: [[['content'], { canonical: true, via: [5, null] }]],
      after: state('m.space.parent', {}, '!r:b.c'),
      outcome: 'Cleared',
    },
  ],
  'list-item': [
    {
      why: 'pinned events',
      before: state('m.room.pinned_events', { pinned: ['$a', 5, '$b', '', '$c'] }),
      errors: [
        'content.pinned[1]: expected a string that matches ^\\$ (EventId), found a number',
        'content.pinned[3]: expected a string that matches ^\\$ (EventId), found ""',
      ],
      made: [
        [['content', 'pinned', '1'], 5],
        [['content', 'pinned', '3'], ''],
      ],
      after: state('m.room.pinned_events', { pinned: ['$a', '$b', '$c'] }),
    },
    {
      why: 'who may join, by a condition with two faults',
      before: state('m.room.join_rules', {
        join_rule: 'restricted',
        allow: [
          { type: 5, room_id: 5 },
          { type: 'm.room_membership', room_id: '!r:b.c' },
        ],
      }),
      errors: [
        'content.allow[0].type: expected a string (AllowConditionType), found a number',
        'content.allow[0].room_id: expected a string that matches ^! (RoomId), found a number',
      ],
      made: [[['content', 'allow', '0'], { type: 5, room_id: 5 }]],
      after: state('m.room.join_rules', {
        join_rule: 'restricted',
        allow: [{ type: 'm.room_membership', room_id: '!r:b.c' }],
      }),
    },
    {
      why: 'a push rule, which without its conditions would be for every event',
      format: 'account_data',
      before: data('m.push_rules', {
        global: { override: [{ ...rule, conditions: [{ kind: 'event_match', key: 5 }] }, rule] },
      }),
      errors: [
        'content.global.override[0].conditions[0].key: expected a string, found a number (kind is "event_match")',
      ],
      made: [[['content', 'global', 'override', '0'], { ...rule, conditions: [{ kind: 'event_match', key: 5 }] }]],
      after: data('m.push_rules', { global: { override: [rule] } }),
    },
    {
      why: 'recent emoji',
      format: 'account_data',
      before: data('m.recent_emoji', { recent_emoji: [{ emoji: 'a' }, { emoji: 'b', total: 1 }] }),
      errors: ['content.recent_emoji[0].total: expected a number, found nothing'],
      made: [[['content', 'recent_emoji', '0'], { emoji: 'a' }]],
      after: data('m.recent_emoji', { recent_emoji: [{ emoji: 'b', total: 1 }] }),
    },
    {
      why: 'server ACLs',
      before: state('m.room.server_acl', { allow: ['*', null], deny: [5, 'evil.example'] }),
      errors: ['content.allow[1]: expected a string, found null', 'content.deny[0]: expected a string, found a number'],
      made: [
        [['content', 'allow', '1'], null],
        [['content', 'deny', '0'], 5],
      ],
      after: state('m.room.server_acl', { allow: ['*'], deny: ['evil.example'] }),
    },
    {
      why: 'other aliases',
      before: state('m.room.canonical_alias', { alt_aliases: ['', '#a:b.c'] }),
      errors: ['content.alt_aliases[0]: expected a string that matches ^# (RoomAlias), found ""'],
      made: [[['content', 'alt_aliases', '0'], '']],
      after: state('m.room.canonical_alias', { alt_aliases: ['#a:b.c'] }),
    },
    {
      why: 'updates of presence, of which one is no update, and one says something odd beside',
      format: 'edu',
      before: {
        edu_type: 'm.presence',
        content: {
          push: [
            { last_active_ago: 1, presence: 'online', user_id: user, status_msg: 5 },
            { last_active_ago: 1, presence: 'online' },
            { last_active_ago: 1, presence: 'offline', user_id: '@b:b.c' },
          ],
        },
      },
      errors: [
        'content.push[0].status_msg: expected a string, found a number',
        'content.push[1].user_id: expected a string, found nothing',
      ],
      made: [
        [['content', 'push', '0', 'status_msg'], 5],
        [['content', 'push', '1'], { last_active_ago: 1, presence: 'online' }],
      ],
      after: {
        edu_type: 'm.presence',
        content: {
          push: [
            { last_active_ago: 1, presence: 'online', user_id: user },
            { last_active_ago: 1, presence: 'offline', user_id: '@b:b.c' },
          ],
        },
      },
    },
    {
      why: 'direct chats',
      format: 'account_data',
      before: data('m.direct', { [user]: [null, '!r:b.c'] }),
      errors: ['content["@a:b.c"][0]: expected a string, found null'],
      made: [[['content', user, '0'], null]],
      after: data('m.direct', { [user]: ['!r:b.c'] }),
    },
    {
      why: 'candidates of a call',
      before: event('m.call.candidates', { ...call, candidates: [{ candidate: 'c' }, {}, { candidate: '' }] }),
      errors: ['content.candidates[1].candidate: expected a string, found nothing'],
      made: [[['content', 'candidates', '1'], {}]],
      after: event('m.call.candidates', { ...call, candidates: [{ candidate: 'c' }, { candidate: '' }] }),
    },
    {
      why: 'mentions',
      before: message({ 'm.mentions': { user_ids: [null, user] } }),
      errors: ['content["m.mentions"].user_ids[0]: expected a string, found null'],
      made: [[['content', 'm.mentions', 'user_ids', '0'], null]],
      after: message({ 'm.mentions': { user_ids: [user] } }),
    },
    {
      why: 'who is typing',
      format: 'ephemeral',
      before: data('m.typing', { user_ids: ['a', user] }),
      errors: ['content.user_ids[0]: expected a string that matches ^@ (UserId), found "a"'],
      made: [[['content', 'user_ids', '0'], 'a']],
      after: data('m.typing', { user_ids: [user] }),
    },
    {
      why: 'the state shown with an invite',
      before: {
        ...state('m.room.member', { membership: 'invite' }, '@b:b.c'),
        unsigned: { invite_room_state: [5, { ...data('m.room.name', {}), state_key: '', sender: user }] },
      },
      errors: ['unsigned.invite_room_state[0]: expected an object, found a number'],
      made: [[['unsigned', 'invite_room_state', '0'], 5]],
      after: {
        ...state('m.room.member', { membership: 'invite' }, '@b:b.c'),
        unsigned: { invite_room_state: [{ ...data('m.room.name', {}), state_key: '', sender: user }] },
      },
    },
  ],
  'map-entry': [
    {
      why: 'direct chats; keys that are no user IDs stay',
      format: 'account_data',
      before: data('m.direct', { [user]: ['!r:b.c'], '@b:b.c': '!r:b.c', 'c@b.c': 5 }),
      errors: ['content["@b:b.c"]: expected an array, found a string of 6 characters'],
      made: [[['content', '@b:b.c'], '!r:b.c']],
      after: data('m.direct', { [user]: ['!r:b.c'], 'c@b.c': 5 }),
    },
    {
      why: 'what is optional in an entry, before the entry',
      format: 'ephemeral',
      before: data('m.receipt', { $e: { 'm.read': { [user]: { ts: 'now' }, '@b:b.c': { ts: 1 } } } }),
      errors: ['content.$e["m.read"]["@a:b.c"].ts: expected an integer, found a string of 3 characters'],
      made: [[['content', '$e', 'm.read', user, 'ts'], 'now']],
      after: data('m.receipt', { $e: { 'm.read': { [user]: {}, '@b:b.c': { ts: 1 } } } }),
    },
    {
      why: 'a receipt that is a string, and one for something that is no event',
      format: 'ephemeral',
      before: data('m.receipt', { $e: { 'm.read': { [user]: 'now', '@b:b.c': { ts: 1 } } }, e: {} }),
      errors: [
        'content.$e["m.read"]["@a:b.c"]: expected an object, found a string of 3 characters',
        'content.e: key: expected a string that matches ^\\$ (EventId), found "e"',
      ],
      made: [
        [['content', '$e', 'm.read', user], 'now'],
        [['content', 'e'], {}],
      ],
      after: data('m.receipt', { $e: { 'm.read': { '@b:b.c': { ts: 1 } } } }),
    },
    {
      why: 'keys of algorithms to come',
      before: state('m.room.policy', { via: 'b.c', public_keys: { ed25519: 'k', x: 5 } }, ''),
      errors: ['content.public_keys[…]: expected a string, found a number'],
      made: [[['content', 'public_keys', 'x'], 5]],
      after: state('m.room.policy', { via: 'b.c', public_keys: { ed25519: 'k' } }, ''),
    },
    {
      why: 'images of a pack',
      before: state('m.room.image_pack', { images: { a: { url: '' }, b: { url: 'mxc://b.c/i' } } }),
      errors: [
        'content.images[…].url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
      ],
      made: [[['content', 'images', 'a'], { url: '' }]],
      after: state('m.room.image_pack', { images: { b: { url: 'mxc://b.c/i' } } }),
    },
    {
      why: 'rooms with image packs, by keys that every object has',
      format: 'account_data',
      before: data('m.image_pack.rooms', { rooms: JSON.parse('{"__proto__":5,"!r:b.c":{"constructor":5,"":{}}}') }),
      errors: [
        'content.rooms[…]: expected an object, found a number',
        'content.rooms[…][…]: expected an object, found a number',
      ],
      made: [
        [['content', 'rooms', '__proto__'], 5],
        [['content', 'rooms', '!r:b.c', 'constructor'], 5],
      ],
      after: data('m.image_pack.rooms', { rooms: { '!r:b.c': { '': {} } } }),
    },
  ],
}

const rows = Object.entries(FIXTURES).flatMap(([id, fixtures]) =>
  fixtures.map((fixture) => [id, fixture.why, fixture] as const),
)

test.each(rows)('%s: %s', (id, _, { after, before, errors, format = 'sync', made, options, outcome = 'Known' }) => {
  deepFrozen(before)
  const refused = parseEvent(format, before, options)
  expect(refused._tag === 'Left' && refused.left.errors.map((error) => error.message)).toEqual(errors)

  const list = made.map(([path, was]) => ({ id, path, before: was }))
  for (const repair of [lenient, repairing([REPAIRS[id as RepairId]]), salvaging]) {
    expect(repaired(format, before, repair, options)).toStrictEqual({ tag: outcome, event: after, made: list })
  }
  const { event } = repaired(format, before, lenient, options)
  const again = repaired(format, event, lenient, options)
  expect(again.event).toBe(event)
  expect(again.made).toEqual([])
})

describe('the list of repairs', () => {
  const ids = Object.keys(REPAIRS)

  test('has each under its ID', () => {
    expect(Object.values(REPAIRS).map(({ id }) => id)).toEqual(ids)
  })

  test('has the last resort at its end', () => {
    expect(ids.at(-1)).toBe('dropped-field')
  })

  test('matches docs/repairs.md', () => {
    const page = readFileSync(new URL('../../docs/repairs.md', import.meta.url), 'utf8')
    const listed = [...page.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \| (.*) \|$/gm)].map(([, ...cells]) => cells)
    expect(listed).toEqual(Object.values(REPAIRS).map(({ id, what, source }) => [id, what, source]))
  })
})
