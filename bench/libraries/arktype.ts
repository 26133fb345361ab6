/**
 * arktype, which compiles types when they are declared.
 *
 * Its objects may be arrays: if no key is required, a narrowing rejects those. Prefixes are narrowings too, which are
 * faster than regular expressions.
 *
 * @module
 */
import { type } from 'arktype'

import type { Library } from '../library.js'

const UserId = type('string').narrow((text) => text.startsWith('@'))
const EventId = type('string').narrow((text) => text.startsWith('$'))
const MxcUri = type('string').narrow((text) => text.startsWith('mxc://'))
const Integer = type('number.integer & number.safe')

const notArray = (value: object) => !Array.isArray(value)
const JsonObject = type('object').narrow(notArray)

const Stripped = type({ content: JsonObject, sender: UserId, state_key: 'string', type: 'string' })

const roomEvent = {
  event_id: EventId,
  origin_server_ts: Integer,
  sender: UserId,
  'unsigned?': type({
    'age?': Integer,
    'invite_room_state?': Stripped.array(),
    'knock_room_state?': Stripped.array(),
    'm.relations?': type({
      'm.reference?': { chunk: type({ event_id: EventId }).array() },
      'm.replace?': JsonObject,
      'm.thread?': { count: Integer, current_user_participated: 'boolean', latest_event: JsonObject },
    }).narrow(notArray),
    'membership?': 'string',
    'prev_content?': JsonObject,
    'redacted_because?': JsonObject,
    'replaces_state?': EventId,
    'transaction_id?': 'string',
  }).narrow(notArray),
} as const

const inReplyTo = { 'm.in_reply_to?': { event_id: EventId } } as const
const Relation = type({
  rel_type: "'m.thread'",
  event_id: EventId,
  'is_falling_back?': 'boolean',
  ...inReplyTo,
})
  .or({ rel_type: "'m.annotation'", event_id: EventId, 'key?': 'string' })
  .or(type({ 'rel_type?': 'undefined', ...inReplyTo }).narrow(notArray))
  .or({
    rel_type: type('string').narrow((type) => type !== 'm.thread' && type !== 'm.annotation'),
    event_id: EventId,
  })

const formatted = { 'format?': 'string', 'formatted_body?': 'string' } as const
const EncryptedFile = type({
  hashes: { sha256: 'string' },
  iv: 'string',
  key: { alg: 'string', ext: 'boolean', k: 'string', key_ops: 'string[]', kty: 'string' },
  url: 'string',
  v: 'string',
})
const picture = { 'h?': Integer, 'mimetype?': 'string', 'size?': Integer, 'w?': Integer } as const
const mentions = {
  'm.mentions?': type({ 'room?': 'boolean', 'user_ids?': 'string[]' }).narrow(notArray),
} as const

const text = { body: 'string', msgtype: "'m.text'", ...formatted, ...mentions } as const
const image = {
  body: 'string',
  msgtype: "'m.image'",
  ...formatted,
  'file?': EncryptedFile,
  'filename?': 'string',
  'info?': type({
    ...picture,
    'is_animated?': 'boolean',
    'thumbnail_file?': EncryptedFile,
    'thumbnail_info?': type(picture).narrow(notArray),
    'thumbnail_url?': MxcUri,
  }).narrow(notArray),
  'url?': MxcUri,
  ...mentions,
} as const
const other = {
  body: 'string',
  msgtype: type('string').narrow((type) => type !== 'm.text' && type !== 'm.image'),
  ...mentions,
} as const
const relations = { 'm.new_content?': type(text).or(image).or(other), 'm.relates_to?': Relation } as const

const AnyEvent = type({
  ...roomEvent,
  type: "'m.room.message'",
  content: type({ ...text, ...relations })
    .or({ ...image, ...relations })
    .or({ ...other, ...relations }),
})
  .or({
    ...roomEvent,
    type: "'m.room.member'",
    state_key: UserId,
    content: {
      membership: "'ban' | 'invite' | 'join' | 'knock' | 'leave'",
      'avatar_url?': 'string | null',
      'displayname?': 'string | null',
      'is_direct?': 'boolean',
      'join_authorised_via_users_server?': UserId,
      'reason?': 'string',
      'third_party_invite?': {
        display_name: 'string',
        signed: {
          mxid: UserId,
          signatures: type({ '[string]': type({ '[string]': 'string' }).narrow(notArray) }).narrow(notArray),
          token: 'string',
        },
      },
    },
  })
  .or({
    type: "'m.presence'",
    sender: UserId,
    content: {
      presence: 'string',
      'avatar_url?': 'string',
      'currently_active?': 'boolean',
      'displayname?': 'string',
      'last_active_ago?': type('number').narrow(Number.isFinite),
      'status_msg?': 'string',
    },
  })
  .or({ ...roomEvent, type: "'m.room.name'", state_key: "''", content: { name: 'string' } })
  .or({
    ...roomEvent,
    type: "'m.room.topic'",
    state_key: "''",
    content: {
      topic: 'string',
      'm.topic?': type({ 'm.text?': type({ body: 'string', 'mimetype?': 'string' }).array() }).narrow(notArray),
    },
  })
  .or({
    ...roomEvent,
    type: "'m.room.power_levels'",
    state_key: "''",
    content: type({
      'ban?': Integer,
      'events?': type({ '[string]': Integer }).narrow(notArray),
      'events_default?': Integer,
      'invite?': Integer,
      'kick?': Integer,
      'notifications?': type({ '[string]': Integer }).narrow(notArray),
      'redact?': Integer,
      'state_default?': Integer,
      'users?': type({ '[/^@/]': Integer }).narrow(notArray),
      'users_default?': Integer,
    }).narrow(notArray),
  })

export const library: Library = {
  name: 'arktype',
  is: (event) => AnyEvent.allows(event),
  decode: (event) => AnyEvent(event),
  accepted: (result: object) => !(result instanceof type.errors),
}
