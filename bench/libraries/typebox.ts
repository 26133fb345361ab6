/**
 * TypeBox, its types compiled.
 *
 * A union is tried member by member: each begins with its tag, so that the wrong ones are left at once.
 *
 * @module
 */
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

import type { Library } from '../library.js'

const UserId = Type.String({ pattern: '^@' })
const EventId = Type.String({ pattern: '^\\$' })
const MxcUri = Type.String({ pattern: '^mxc://' })
const Integer = Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })
const JsonObject = Type.Object({})

const Stripped = Type.Object({ content: JsonObject, sender: UserId, state_key: Type.String(), type: Type.String() })

const roomEvent = {
  event_id: EventId,
  origin_server_ts: Integer,
  sender: UserId,
  unsigned: Type.Optional(
    Type.Object({
      age: Type.Optional(Integer),
      invite_room_state: Type.Optional(Type.Array(Stripped)),
      knock_room_state: Type.Optional(Type.Array(Stripped)),
      'm.relations': Type.Optional(
        Type.Object({
          'm.reference': Type.Optional(
            Type.Object({ chunk: Type.Array(Type.Object({ event_id: EventId })) }),
          ),
          'm.replace': Type.Optional(JsonObject),
          'm.thread': Type.Optional(
            Type.Object({ count: Integer, current_user_participated: Type.Boolean(), latest_event: JsonObject }),
          ),
        }),
      ),
      membership: Type.Optional(Type.String()),
      prev_content: Type.Optional(JsonObject),
      redacted_because: Type.Optional(JsonObject),
      replaces_state: Type.Optional(EventId),
      transaction_id: Type.Optional(Type.String()),
    }),
  ),
}

const inReplyTo = { 'm.in_reply_to': Type.Optional(Type.Object({ event_id: EventId })) }
const Relation = Type.Union([
  Type.Object({ rel_type: Type.Optional(Type.Undefined()), ...inReplyTo }),
  Type.Object({
    rel_type: Type.Literal('m.thread'),
    event_id: EventId,
    is_falling_back: Type.Optional(Type.Boolean()),
    ...inReplyTo,
  }),
  Type.Object({ rel_type: Type.Literal('m.annotation'), event_id: EventId, key: Type.Optional(Type.String()) }),
  Type.Object({
    rel_type: Type.Refine(Type.String(), (type) => type !== 'm.thread' && type !== 'm.annotation'),
    event_id: EventId,
  }),
])

const formatted = { format: Type.Optional(Type.String()), formatted_body: Type.Optional(Type.String()) }
const EncryptedFile = Type.Object({
  hashes: Type.Object({ sha256: Type.String() }),
  iv: Type.String(),
  key: Type.Object({
    alg: Type.String(),
    ext: Type.Boolean(),
    k: Type.String(),
    key_ops: Type.Array(Type.String()),
    kty: Type.String(),
  }),
  url: Type.String(),
  v: Type.String(),
})
const picture = {
  h: Type.Optional(Integer),
  mimetype: Type.Optional(Type.String()),
  size: Type.Optional(Integer),
  w: Type.Optional(Integer),
}
const mentions = {
  'm.mentions': Type.Optional(
    Type.Object({ room: Type.Optional(Type.Boolean()), user_ids: Type.Optional(Type.Array(Type.String())) }),
  ),
}

const text = { msgtype: Type.Literal('m.text'), body: Type.String(), ...formatted, ...mentions }
const image = {
  msgtype: Type.Literal('m.image'),
  body: Type.String(),
  ...formatted,
  file: Type.Optional(EncryptedFile),
  filename: Type.Optional(Type.String()),
  info: Type.Optional(
    Type.Object({
      ...picture,
      is_animated: Type.Optional(Type.Boolean()),
      thumbnail_file: Type.Optional(EncryptedFile),
      thumbnail_info: Type.Optional(Type.Object(picture)),
      thumbnail_url: Type.Optional(MxcUri),
    }),
  ),
  url: Type.Optional(MxcUri),
  ...mentions,
}
const other = {
  msgtype: Type.Refine(Type.String(), (type) => type !== 'm.text' && type !== 'm.image'),
  body: Type.String(),
  ...mentions,
}
const NewContent = Type.Union([Type.Object(text), Type.Object(image), Type.Object(other)])
const relations = { 'm.new_content': Type.Optional(NewContent), 'm.relates_to': Type.Optional(Relation) }
const Message = Type.Union([
  Type.Object({ ...text, ...relations }),
  Type.Object({ ...image, ...relations }),
  Type.Object({ ...other, ...relations }),
])

const literals = <const V extends readonly string[]>(...values: V) =>
  Type.Union(values.map((value) => Type.Literal(value)))

const AnyEvent = Type.Union([
  Type.Object({ type: Type.Literal('m.room.message'), ...roomEvent, content: Message }),
  Type.Object({
    type: Type.Literal('m.room.member'),
    ...roomEvent,
    state_key: UserId,
    content: Type.Object({
      membership: literals('ban', 'invite', 'join', 'knock', 'leave'),
      avatar_url: Type.Optional(Type.String()),
      displayname: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      is_direct: Type.Optional(Type.Boolean()),
      join_authorised_via_users_server: Type.Optional(UserId),
      reason: Type.Optional(Type.String()),
      third_party_invite: Type.Optional(
        Type.Object({
          display_name: Type.String(),
          signed: Type.Object({
            mxid: UserId,
            signatures: Type.Record(Type.String(), Type.Record(Type.String(), Type.String())),
            token: Type.String(),
          }),
        }),
      ),
    }),
  }),
  Type.Object({
    type: Type.Literal('m.presence'),
    sender: UserId,
    content: Type.Object({
      presence: literals('free_for_chat', 'hidden', 'offline', 'online', 'unavailable'),
      avatar_url: Type.Optional(Type.String()),
      currently_active: Type.Optional(Type.Boolean()),
      displayname: Type.Optional(Type.String()),
      last_active_ago: Type.Optional(Type.Number()),
      status_msg: Type.Optional(Type.String()),
    }),
  }),
  Type.Object({
    type: Type.Literal('m.room.name'),
    ...roomEvent,
    state_key: Type.Literal(''),
    content: Type.Object({ name: Type.String() }),
  }),
  Type.Object({
    type: Type.Literal('m.room.topic'),
    ...roomEvent,
    state_key: Type.Literal(''),
    content: Type.Object({
      topic: Type.String(),
      'm.topic': Type.Optional(
        Type.Object({
          'm.text': Type.Optional(
            Type.Array(Type.Object({ body: Type.String(), mimetype: Type.Optional(Type.String()) })),
          ),
        }),
      ),
    }),
  }),
  Type.Object({
    type: Type.Literal('m.room.power_levels'),
    ...roomEvent,
    state_key: Type.Literal(''),
    content: Type.Object({
      ban: Type.Optional(Integer),
      events: Type.Optional(Type.Record(Type.String(), Integer)),
      events_default: Type.Optional(Integer),
      invite: Type.Optional(Integer),
      kick: Type.Optional(Integer),
      notifications: Type.Optional(Type.Record(Type.String(), Integer)),
      redact: Type.Optional(Integer),
      state_default: Type.Optional(Integer),
      users: Type.Optional(Type.Record(UserId, Integer)),
      users_default: Type.Optional(Integer),
    }),
  }),
])

const validator = Compile(AnyEvent)

type Result = { readonly value: unknown } | { readonly errors: readonly object[] }

export const library: Library = {
  name: 'typebox',
  is: (event) => validator.Check(event),
  decode: (event): Result => (validator.Check(event) ? { value: event } : { errors: validator.Errors(event) }),
  accepted: (result: Result) => 'value' in result,
}
