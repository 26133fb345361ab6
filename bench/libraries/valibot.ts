/**
 * valibot. It always copies accepted values.
 *
 * Its objects may be arrays: if no key is required, an additional check rejects those. The tags of a variant must be
 * literals, so unknown tags are a second member of a union.
 *
 * @module
 */
import * as v from 'valibot'

import type { Library } from '../library.js'

const UserId = v.pipe(v.string(), v.startsWith('@'))
const EventId = v.pipe(v.string(), v.startsWith('$'))
const MxcUri = v.pipe(v.string(), v.startsWith('mxc://'))
const Integer = v.pipe(v.number(), v.safeInteger())

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
const JsonObject = v.custom<{ readonly [key: string]: unknown }>(isObject)
const allOptional = <const E extends v.ObjectEntries>(entries: E) => v.pipe(JsonObject, v.looseObject(entries))

const Stripped = v.looseObject({ content: JsonObject, sender: UserId, state_key: v.string(), type: v.string() })

const roomEvent = {
  event_id: EventId,
  origin_server_ts: Integer,
  sender: UserId,
  unsigned: v.optional(
    allOptional({
      age: v.optional(Integer),
      invite_room_state: v.optional(v.array(Stripped)),
      knock_room_state: v.optional(v.array(Stripped)),
      'm.relations': v.optional(
        allOptional({
          'm.reference': v.optional(v.looseObject({ chunk: v.array(v.looseObject({ event_id: EventId })) })),
          'm.replace': v.optional(JsonObject),
          'm.thread': v.optional(
            v.looseObject({ count: Integer, current_user_participated: v.boolean(), latest_event: JsonObject }),
          ),
        }),
      ),
      membership: v.optional(v.string()),
      prev_content: v.optional(JsonObject),
      redacted_because: v.optional(JsonObject),
      replaces_state: v.optional(EventId),
      transaction_id: v.optional(v.string()),
    }),
  ),
}

const inReplyTo = { 'm.in_reply_to': v.optional(v.looseObject({ event_id: EventId })) }
const Relation = v.union([
  v.variant('rel_type', [
    v.looseObject({
      rel_type: v.literal('m.thread'),
      event_id: EventId,
      is_falling_back: v.optional(v.boolean()),
      ...inReplyTo,
    }),
    v.looseObject({ rel_type: v.literal('m.annotation'), event_id: EventId, key: v.optional(v.string()) }),
  ]),
  allOptional({ rel_type: v.optional(v.undefined()), ...inReplyTo }),
  v.looseObject({
    rel_type: v.pipe(
      v.string(),
      v.check((type) => type !== 'm.thread' && type !== 'm.annotation'),
    ),
    event_id: EventId,
  }),
])

const formatted = { format: v.optional(v.string()), formatted_body: v.optional(v.string()) }
const EncryptedFile = v.looseObject({
  hashes: v.looseObject({ sha256: v.string() }),
  iv: v.string(),
  key: v.looseObject({
    alg: v.string(),
    ext: v.boolean(),
    k: v.string(),
    key_ops: v.array(v.string()),
    kty: v.string(),
  }),
  url: v.string(),
  v: v.string(),
})
const picture = {
  h: v.optional(Integer),
  mimetype: v.optional(v.string()),
  size: v.optional(Integer),
  w: v.optional(Integer),
}
const mentions = {
  'm.mentions': v.optional(allOptional({ room: v.optional(v.boolean()), user_ids: v.optional(v.array(v.string())) })),
}

const text = { body: v.string(), msgtype: v.literal('m.text'), ...formatted, ...mentions }
const image = {
  body: v.string(),
  msgtype: v.literal('m.image'),
  ...formatted,
  file: v.optional(EncryptedFile),
  filename: v.optional(v.string()),
  info: v.optional(
    allOptional({
      ...picture,
      is_animated: v.optional(v.boolean()),
      thumbnail_file: v.optional(EncryptedFile),
      thumbnail_info: v.optional(allOptional(picture)),
      thumbnail_url: v.optional(MxcUri),
    }),
  ),
  url: v.optional(MxcUri),
  ...mentions,
}
const other = {
  body: v.string(),
  msgtype: v.pipe(
    v.string(),
    v.check((type) => type !== 'm.text' && type !== 'm.image'),
  ),
  ...mentions,
}
const NewContent = v.union([v.variant('msgtype', [v.looseObject(text), v.looseObject(image)]), v.looseObject(other)])
const relations = { 'm.new_content': v.optional(NewContent), 'm.relates_to': v.optional(Relation) }
const Message = v.union([
  v.variant('msgtype', [v.looseObject({ ...text, ...relations }), v.looseObject({ ...image, ...relations })]),
  v.looseObject({ ...other, ...relations }),
])

const AnyEvent = v.variant('type', [
  v.looseObject({ ...roomEvent, type: v.literal('m.room.message'), content: Message }),
  v.looseObject({
    ...roomEvent,
    type: v.literal('m.room.member'),
    state_key: UserId,
    content: v.looseObject({
      membership: v.picklist(['ban', 'invite', 'join', 'knock', 'leave']),
      avatar_url: v.nullish(v.string()),
      displayname: v.nullish(v.string()),
      is_direct: v.optional(v.boolean()),
      join_authorised_via_users_server: v.optional(UserId),
      reason: v.optional(v.string()),
      third_party_invite: v.optional(
        v.looseObject({
          display_name: v.string(),
          signed: v.looseObject({
            mxid: UserId,
            signatures: v.pipe(JsonObject, v.record(v.string(), v.pipe(JsonObject, v.record(v.string(), v.string())))),
            token: v.string(),
          }),
        }),
      ),
    }),
  }),
  v.looseObject({
    type: v.literal('m.presence'),
    sender: UserId,
    content: v.looseObject({
      presence: v.string(),
      avatar_url: v.optional(v.string()),
      currently_active: v.optional(v.boolean()),
      displayname: v.optional(v.string()),
      last_active_ago: v.optional(v.pipe(v.number(), v.finite())),
      status_msg: v.optional(v.string()),
    }),
  }),
  v.looseObject({
    ...roomEvent,
    type: v.literal('m.room.name'),
    state_key: v.literal(''),
    content: v.looseObject({ name: v.string() }),
  }),
  v.looseObject({
    ...roomEvent,
    type: v.literal('m.room.topic'),
    state_key: v.literal(''),
    content: v.looseObject({
      topic: v.string(),
      'm.topic': v.optional(
        allOptional({
          'm.text': v.optional(v.array(v.looseObject({ body: v.string(), mimetype: v.optional(v.string()) }))),
        }),
      ),
    }),
  }),
  v.looseObject({
    ...roomEvent,
    type: v.literal('m.room.power_levels'),
    state_key: v.literal(''),
    content: allOptional({
      ban: v.optional(Integer),
      events: v.optional(v.pipe(JsonObject, v.record(v.string(), Integer))),
      events_default: v.optional(Integer),
      invite: v.optional(Integer),
      kick: v.optional(Integer),
      notifications: v.optional(v.pipe(JsonObject, v.record(v.string(), Integer))),
      redact: v.optional(Integer),
      state_default: v.optional(Integer),
      // `v.record(UserId, …)` would reject other keys.
      users: v.optional(
        v.pipe(
          JsonObject,
          v.check((levels) =>
            Object.keys(levels).every((user) => !user.startsWith('@') || Number.isSafeInteger(levels[user])),
          ),
        ),
      ),
      users_default: v.optional(Integer),
    }),
  }),
])

const parse = v.safeParser(AnyEvent)

export const library: Library = {
  name: 'valibot',
  is: (event) => v.is(AnyEvent, event),
  decode: (event) => parse(event),
  accepted: (result: ReturnType<typeof parse>) => result.success,
}
