/**
 * zod/mini: zod 4 for small bundles, without its just-in-time compiler.
 *
 * It always copies accepted values, and has no call that returns only a boolean.
 *
 * @module
 */
import * as z from 'zod/mini'

import type { Library } from '../library.js'

const UserId = z.string().check(z.startsWith('@'))
const EventId = z.string().check(z.startsWith('$'))
const MxcUri = z.string().check(z.startsWith('mxc://'))
const JsonObject = z.looseObject({})

const Stripped = z.looseObject({ content: JsonObject, sender: UserId, state_key: z.string(), type: z.string() })

const roomEvent = {
  event_id: EventId,
  origin_server_ts: z.int(),
  sender: UserId,
  unsigned: z.optional(
    z.looseObject({
      age: z.optional(z.int()),
      invite_room_state: z.optional(z.array(Stripped)),
      knock_room_state: z.optional(z.array(Stripped)),
      'm.relations': z.optional(
        z.looseObject({
          'm.reference': z.optional(z.looseObject({ chunk: z.array(z.looseObject({ event_id: EventId })) })),
          'm.replace': z.optional(JsonObject),
          'm.thread': z.optional(
            z.looseObject({ count: z.int(), current_user_participated: z.boolean(), latest_event: JsonObject }),
          ),
        }),
      ),
      membership: z.optional(z.string()),
      prev_content: z.optional(JsonObject),
      redacted_because: z.optional(JsonObject),
      replaces_state: z.optional(EventId),
      transaction_id: z.optional(z.string()),
    }),
  ),
}

const inReplyTo = { 'm.in_reply_to': z.optional(z.looseObject({ event_id: EventId })) }
const Relation = z.union([
  z.discriminatedUnion('rel_type', [
    z.looseObject({ rel_type: z.optional(z.undefined()), ...inReplyTo }),
    z.looseObject({
      rel_type: z.literal('m.thread'),
      event_id: EventId,
      is_falling_back: z.optional(z.boolean()),
      ...inReplyTo,
    }),
    z.looseObject({ rel_type: z.literal('m.annotation'), event_id: EventId, key: z.optional(z.string()) }),
  ]),
  z.looseObject({
    rel_type: z.string().check(z.refine((type) => type !== 'm.thread' && type !== 'm.annotation')),
    event_id: EventId,
  }),
])

const formatted = { format: z.optional(z.string()), formatted_body: z.optional(z.string()) }
const EncryptedFile = z.looseObject({
  hashes: z.looseObject({ sha256: z.string() }),
  iv: z.string(),
  key: z.looseObject({
    alg: z.string(),
    ext: z.boolean(),
    k: z.string(),
    key_ops: z.array(z.string()),
    kty: z.string(),
  }),
  url: z.string(),
  v: z.string(),
})
const picture = {
  h: z.optional(z.int()),
  mimetype: z.optional(z.string()),
  size: z.optional(z.int()),
  w: z.optional(z.int()),
}
const mentions = {
  'm.mentions': z.optional(z.looseObject({ room: z.optional(z.boolean()), user_ids: z.optional(z.array(z.string())) })),
}

const text = { body: z.string(), msgtype: z.literal('m.text'), ...formatted, ...mentions }
const image = {
  body: z.string(),
  msgtype: z.literal('m.image'),
  ...formatted,
  file: z.optional(EncryptedFile),
  filename: z.optional(z.string()),
  info: z.optional(
    z.looseObject({
      ...picture,
      is_animated: z.optional(z.boolean()),
      thumbnail_file: z.optional(EncryptedFile),
      thumbnail_info: z.optional(z.looseObject(picture)),
      thumbnail_url: z.optional(MxcUri),
    }),
  ),
  url: z.optional(MxcUri),
  ...mentions,
}
const other = {
  body: z.string(),
  msgtype: z.string().check(z.refine((type) => type !== 'm.text' && type !== 'm.image')),
  ...mentions,
}
const NewContent = z.union([
  z.discriminatedUnion('msgtype', [z.looseObject(text), z.looseObject(image)]),
  z.looseObject(other),
])
const relations = { 'm.new_content': z.optional(NewContent), 'm.relates_to': z.optional(Relation) }
const Message = z.union([
  z.discriminatedUnion('msgtype', [
    z.looseObject({ ...text, ...relations }),
    z.looseObject({ ...image, ...relations }),
  ]),
  z.looseObject({ ...other, ...relations }),
])

const AnyEvent = z.discriminatedUnion('type', [
  z.looseObject({ ...roomEvent, type: z.literal('m.room.message'), content: Message }),
  z.looseObject({
    ...roomEvent,
    type: z.literal('m.room.member'),
    state_key: UserId,
    content: z.looseObject({
      membership: z.enum(['ban', 'invite', 'join', 'knock', 'leave']),
      avatar_url: z.nullish(z.string()),
      displayname: z.nullish(z.string()),
      is_direct: z.optional(z.boolean()),
      join_authorised_via_users_server: z.optional(UserId),
      reason: z.optional(z.string()),
      third_party_invite: z.optional(
        z.looseObject({
          display_name: z.string(),
          signed: z.looseObject({
            mxid: UserId,
            signatures: z.record(z.string(), z.record(z.string(), z.string())),
            token: z.string(),
          }),
        }),
      ),
    }),
  }),
  z.looseObject({
    ...roomEvent,
    type: z.literal('m.room.name'),
    state_key: z.literal(''),
    content: z.looseObject({ name: z.string() }),
  }),
  z.looseObject({
    ...roomEvent,
    type: z.literal('m.room.topic'),
    state_key: z.literal(''),
    content: z.looseObject({
      topic: z.string(),
      'm.topic': z.optional(
        z.looseObject({
          'm.text': z.optional(z.array(z.looseObject({ body: z.string(), mimetype: z.optional(z.string()) }))),
        }),
      ),
    }),
  }),
  z.looseObject({
    ...roomEvent,
    type: z.literal('m.room.power_levels'),
    state_key: z.literal(''),
    content: z.looseObject({
      ban: z.optional(z.int()),
      events: z.optional(z.record(z.string(), z.int())),
      events_default: z.optional(z.int()),
      invite: z.optional(z.int()),
      kick: z.optional(z.int()),
      notifications: z.optional(z.record(z.string(), z.int())),
      redact: z.optional(z.int()),
      state_default: z.optional(z.int()),
      users: z.optional(z.looseRecord(UserId, z.int())),
      users_default: z.optional(z.int()),
    }),
  }),
  z.looseObject({
    type: z.literal('m.presence'),
    sender: UserId,
    content: z.looseObject({
      presence: z.string(),
      avatar_url: z.optional(z.string()),
      currently_active: z.optional(z.boolean()),
      displayname: z.optional(z.string()),
      last_active_ago: z.optional(z.number()),
      status_msg: z.optional(z.string()),
    }),
  }),
])

export const library: Library = {
  name: 'zod/mini',
  is: (event) => AnyEvent.safeParse(event).success,
  decode: (event) => AnyEvent.safeParse(event),
  accepted: (result: ReturnType<typeof AnyEvent.safeParse>) => result.success,
}
