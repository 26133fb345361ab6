/**
 * effect's Schema. It always copies accepted values, without an option to keep unknown keys: `Struct` accepts them, but
 * omits them from the copy. Keeping them with an index signature would be even slower. `optionalKey` is faster than
 * `optional`, which would also accept `undefined`.
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
  unsigned: Schema.optionalKey(
    Schema.Struct({
      age: Schema.optionalKey(Schema.Int),
      invite_room_state: Schema.optionalKey(Schema.Array(Stripped)),
      knock_room_state: Schema.optionalKey(Schema.Array(Stripped)),
      'm.relations': Schema.optionalKey(
        Schema.Struct({
          'm.reference': Schema.optionalKey(
            Schema.Struct({ chunk: Schema.Array(Schema.Struct({ event_id: EventId })) }),
          ),
          'm.replace': Schema.optionalKey(JsonObject),
          'm.thread': Schema.optionalKey(
            Schema.Struct({
              count: Schema.Int,
              current_user_participated: Schema.Boolean,
              latest_event: JsonObject,
            }),
          ),
        }),
      ),
      membership: Schema.optionalKey(Schema.String),
      prev_content: Schema.optionalKey(JsonObject),
      redacted_because: Schema.optionalKey(JsonObject),
      replaces_state: Schema.optionalKey(EventId),
      transaction_id: Schema.optionalKey(Schema.String),
    }),
  ),
}

const inReplyTo = { 'm.in_reply_to': Schema.optionalKey(Schema.Struct({ event_id: EventId })) }
const Relation = Schema.Union([
  Schema.Struct({
    rel_type: Schema.Literal('m.thread'),
    event_id: EventId,
    is_falling_back: Schema.optionalKey(Schema.Boolean),
    ...inReplyTo,
  }),
  Schema.Struct({
    rel_type: Schema.Literal('m.annotation'),
    event_id: EventId,
    key: Schema.optionalKey(Schema.String),
  }),
  Schema.Struct({
    rel_type: Schema.String.check(Schema.makeFilter((type) => type !== 'm.thread' && type !== 'm.annotation')),
    event_id: EventId,
  }),
  Schema.Struct({ rel_type: Schema.optionalKey(Schema.Undefined), ...inReplyTo }),
])

const formatted = { format: Schema.optionalKey(Schema.String), formatted_body: Schema.optionalKey(Schema.String) }
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
  h: Schema.optionalKey(Schema.Int),
  mimetype: Schema.optionalKey(Schema.String),
  size: Schema.optionalKey(Schema.Int),
  w: Schema.optionalKey(Schema.Int),
}
const mentions = {
  'm.mentions': Schema.optionalKey(
    Schema.Struct({
      room: Schema.optionalKey(Schema.Boolean),
      user_ids: Schema.optionalKey(Schema.Array(Schema.String)),
    }),
  ),
}

const text = { body: Schema.String, msgtype: Schema.Literal('m.text'), ...formatted, ...mentions }
const image = {
  body: Schema.String,
  msgtype: Schema.Literal('m.image'),
  ...formatted,
  file: Schema.optionalKey(EncryptedFile),
  filename: Schema.optionalKey(Schema.String),
  info: Schema.optionalKey(
    Schema.Struct({
      ...picture,
      is_animated: Schema.optionalKey(Schema.Boolean),
      thumbnail_file: Schema.optionalKey(EncryptedFile),
      thumbnail_info: Schema.optionalKey(Schema.Struct(picture)),
      thumbnail_url: Schema.optionalKey(MxcUri),
    }),
  ),
  url: Schema.optionalKey(MxcUri),
  ...mentions,
}
const other = {
  body: Schema.String,
  msgtype: Schema.String.check(Schema.makeFilter((type) => type !== 'm.text' && type !== 'm.image')),
  ...mentions,
}
const NewContent = Schema.Union([Schema.Struct(text), Schema.Struct(image), Schema.Struct(other)])
const relations = { 'm.new_content': Schema.optionalKey(NewContent), 'm.relates_to': Schema.optionalKey(Relation) }
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
      avatar_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
      displayname: Schema.optionalKey(Schema.NullOr(Schema.String)),
      is_direct: Schema.optionalKey(Schema.Boolean),
      join_authorised_via_users_server: Schema.optionalKey(UserId),
      reason: Schema.optionalKey(Schema.String),
      third_party_invite: Schema.optionalKey(
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
      presence: Schema.String,
      avatar_url: Schema.optionalKey(Schema.String),
      currently_active: Schema.optionalKey(Schema.Boolean),
      displayname: Schema.optionalKey(Schema.String),
      last_active_ago: Schema.optionalKey(Schema.Finite),
      status_msg: Schema.optionalKey(Schema.String),
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
      'm.topic': Schema.optionalKey(
        Schema.Struct({
          'm.text': Schema.optionalKey(
            Schema.Array(Schema.Struct({ body: Schema.String, mimetype: Schema.optionalKey(Schema.String) })),
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
      ban: Schema.optionalKey(Schema.Int),
      events: Schema.optionalKey(Schema.Record(Schema.String, Schema.Int)),
      events_default: Schema.optionalKey(Schema.Int),
      invite: Schema.optionalKey(Schema.Int),
      kick: Schema.optionalKey(Schema.Int),
      notifications: Schema.optionalKey(Schema.Record(Schema.String, Schema.Int)),
      redact: Schema.optionalKey(Schema.Int),
      state_default: Schema.optionalKey(Schema.Int),
      users: Schema.optionalKey(Schema.Record(Schema.TemplateLiteral(['@', Schema.String]), Schema.Int)),
      users_default: Schema.optionalKey(Schema.Int),
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
