/**
 * effect's Schema. It always copies what it accepts, and has no option to keep unknown keys: `Struct` lets them pass, but
 * leaves them out of the copy. Keeping them by an index signature would make it slower yet.
 *
 * @module
 */
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'

import type { Library } from '../library.js'

const UserId = Schema.String.check(Schema.isStartingWith('@'))
const EventId = Schema.String.check(Schema.isStartingWith('$'))
const MxcUri = Schema.String.check(Schema.isStartingWith('mxc://'))
const JsonObject = Schema.declare(
  (value: unknown): value is { readonly [key: string]: unknown } =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
)

const Stripped = Schema.Struct({
  content: JsonObject,
  sender: UserId,
  state_key: Schema.String,
  type: Schema.String,
})

const roomEvent = {
  event_id: EventId,
  origin_server_ts: Schema.Int,
  sender: UserId,
  unsigned: Schema.optional(
    Schema.Struct({
      age: Schema.optional(Schema.Int),
      invite_room_state: Schema.optional(Schema.Array(Stripped)),
      knock_room_state: Schema.optional(Schema.Array(Stripped)),
      'm.relations': Schema.optional(
        Schema.Struct({
          'm.reference': Schema.optional(
            Schema.Struct({ chunk: Schema.Array(Schema.Struct({ event_id: EventId })) }),
          ),
          'm.replace': Schema.optional(JsonObject),
          'm.thread': Schema.optional(
            Schema.Struct({
              count: Schema.Int,
              current_user_participated: Schema.Boolean,
              latest_event: JsonObject,
            }),
          ),
        }),
      ),
      membership: Schema.optional(Schema.String),
      prev_content: Schema.optional(JsonObject),
      redacted_because: Schema.optional(JsonObject),
      replaces_state: Schema.optional(EventId),
      transaction_id: Schema.optional(Schema.String),
    }),
  ),
}

const inReplyTo = { 'm.in_reply_to': Schema.optional(Schema.Struct({ event_id: EventId })) }
const Relation = Schema.Union([
  Schema.Struct({
    rel_type: Schema.Literal('m.thread'),
    event_id: EventId,
    is_falling_back: Schema.optional(Schema.Boolean),
    ...inReplyTo,
  }),
  Schema.Struct({
    rel_type: Schema.Literal('m.annotation'),
    event_id: EventId,
    key: Schema.optional(Schema.String),
  }),
  Schema.Struct({
    rel_type: Schema.String.check(Schema.makeFilter((type) => type !== 'm.thread' && type !== 'm.annotation')),
    event_id: EventId,
  }),
  Schema.Struct({ rel_type: Schema.optional(Schema.Undefined), ...inReplyTo }),
])

const formatted = { format: Schema.optional(Schema.String), formatted_body: Schema.optional(Schema.String) }
const EncryptedFile = Schema.Struct({
  hashes: Schema.Struct({ sha256: Schema.String }),
  iv: Schema.String,
  key: Schema.Struct({
    alg: Schema.String,
    ext: Schema.Boolean,
    k: Schema.String,
    key_ops: Schema.Array(Schema.String),
    kty: Schema.String,
  }),
  url: Schema.String,
  v: Schema.String,
})
const picture = {
  h: Schema.optional(Schema.Int),
  mimetype: Schema.optional(Schema.String),
  size: Schema.optional(Schema.Int),
  w: Schema.optional(Schema.Int),
}
const mentions = {
  'm.mentions': Schema.optional(
    Schema.Struct({
      room: Schema.optional(Schema.Boolean),
      user_ids: Schema.optional(Schema.Array(Schema.String)),
    }),
  ),
}

const text = { body: Schema.String, msgtype: Schema.Literal('m.text'), ...formatted, ...mentions }
const image = {
  body: Schema.String,
  msgtype: Schema.Literal('m.image'),
  ...formatted,
  file: Schema.optional(EncryptedFile),
  filename: Schema.optional(Schema.String),
  info: Schema.optional(
    Schema.Struct({
      ...picture,
      is_animated: Schema.optional(Schema.Boolean),
      thumbnail_file: Schema.optional(EncryptedFile),
      thumbnail_info: Schema.optional(Schema.Struct(picture)),
      thumbnail_url: Schema.optional(MxcUri),
    }),
  ),
  url: Schema.optional(MxcUri),
  ...mentions,
}
const other = {
  body: Schema.String,
  msgtype: Schema.String.check(Schema.makeFilter((type) => type !== 'm.text' && type !== 'm.image')),
  ...mentions,
}
const NewContent = Schema.Union([Schema.Struct(text), Schema.Struct(image), Schema.Struct(other)])
const relations = { 'm.new_content': Schema.optional(NewContent), 'm.relates_to': Schema.optional(Relation) }
const Message = Schema.Union([
  Schema.Struct({ ...text, ...relations }),
  Schema.Struct({ ...image, ...relations }),
  Schema.Struct({ ...other, ...relations }),
])

const AnyEvent = Schema.Union([
  Schema.Struct({ ...roomEvent, type: Schema.Literal('m.room.message'), content: Message }),
  Schema.Struct({
    ...roomEvent,
    type: Schema.Literal('m.room.member'),
    state_key: UserId,
    content: Schema.Struct({
      membership: Schema.Literals(['ban', 'invite', 'join', 'knock', 'leave']),
      avatar_url: Schema.optional(Schema.String),
      displayname: Schema.optional(Schema.NullOr(Schema.String)),
      is_direct: Schema.optional(Schema.Boolean),
      join_authorised_via_users_server: Schema.optional(UserId),
      reason: Schema.optional(Schema.String),
      third_party_invite: Schema.optional(
        Schema.Struct({
          display_name: Schema.String,
          signed: Schema.Struct({
            mxid: UserId,
            signatures: Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.String)),
            token: Schema.String,
          }),
        }),
      ),
    }),
  }),
  Schema.Struct({
    type: Schema.Literal('m.presence'),
    sender: UserId,
    content: Schema.Struct({
      presence: Schema.Literals(['free_for_chat', 'hidden', 'offline', 'online', 'unavailable']),
      avatar_url: Schema.optional(Schema.String),
      currently_active: Schema.optional(Schema.Boolean),
      displayname: Schema.optional(Schema.String),
      last_active_ago: Schema.optional(Schema.Finite),
      status_msg: Schema.optional(Schema.String),
    }),
  }),
  Schema.Struct({
    ...roomEvent,
    type: Schema.Literal('m.room.name'),
    state_key: Schema.Literal(''),
    content: Schema.Struct({ name: Schema.String }),
  }),
  Schema.Struct({
    ...roomEvent,
    type: Schema.Literal('m.room.topic'),
    state_key: Schema.Literal(''),
    content: Schema.Struct({
      topic: Schema.String,
      'm.topic': Schema.optional(
        Schema.Struct({
          'm.text': Schema.optional(
            Schema.Array(Schema.Struct({ body: Schema.String, mimetype: Schema.optional(Schema.String) })),
          ),
        }),
      ),
    }),
  }),
  Schema.Struct({
    ...roomEvent,
    type: Schema.Literal('m.room.power_levels'),
    state_key: Schema.Literal(''),
    content: Schema.Struct({
      ban: Schema.optional(Schema.Int),
      events: Schema.optional(Schema.Record(Schema.String, Schema.Int)),
      events_default: Schema.optional(Schema.Int),
      invite: Schema.optional(Schema.Int),
      kick: Schema.optional(Schema.Int),
      notifications: Schema.optional(Schema.Record(Schema.String, Schema.Int)),
      redact: Schema.optional(Schema.Int),
      state_default: Schema.optional(Schema.Int),
      users: Schema.optional(Schema.Record(Schema.TemplateLiteral(['@', Schema.String]), Schema.Int)),
      users_default: Schema.optional(Schema.Int),
    }),
  }),
])

const is = Schema.is(AnyEvent)
const decode = Schema.decodeUnknownResult(AnyEvent)

export const library: Library = {
  name: 'effect',
  is: (event) => is(event),
  decode: (event) => decode(event),
  accepted: (result: ReturnType<typeof decode>) => Result.isSuccess(result),
}
