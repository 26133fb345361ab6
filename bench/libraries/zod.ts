/**
 * zod 4, with its just-in-time compiler.
 *
 * It always copies accepted values, and has no call that returns only a boolean.
 *
 * @module
 */
import * as z from 'zod'

import type { Library } from '../library.js'

const UserId = z.string().startsWith('@')
const EventId = z.string().startsWith('$')
const MxcUri = z.string().startsWith('mxc://')
const JsonObject = z.looseObject({})

const Stripped = z.looseObject({ content: JsonObject, sender: UserId, state_key: z.string(), type: z.string() })

const roomEvent = {
  event_id: EventId,
  origin_server_ts: z.int(),
  sender: UserId,
  unsigned: z
    .looseObject({
      age: z.int().optional(),
      invite_room_state: z.array(Stripped).optional(),
      knock_room_state: z.array(Stripped).optional(),
      'm.relations': z
        .looseObject({
          'm.reference': z.looseObject({ chunk: z.array(z.looseObject({ event_id: EventId })) }).optional(),
          'm.replace': JsonObject.optional(),
          'm.thread': z
            .looseObject({ count: z.int(), current_user_participated: z.boolean(), latest_event: JsonObject })
            .optional(),
        })
        .optional(),
      membership: z.string().optional(),
      prev_content: JsonObject.optional(),
      redacted_because: JsonObject.optional(),
      replaces_state: EventId.optional(),
      transaction_id: z.string().optional(),
    })
    .optional(),
}

const inReplyTo = { 'm.in_reply_to': z.looseObject({ event_id: EventId }).optional() }
const Relation = z.union([
  z.discriminatedUnion('rel_type', [
    z.looseObject({ rel_type: z.undefined().optional(), ...inReplyTo }),
    z.looseObject({
      rel_type: z.literal('m.thread'),
      event_id: EventId,
      is_falling_back: z.boolean().optional(),
      ...inReplyTo,
    }),
    z.looseObject({ rel_type: z.literal('m.annotation'), event_id: EventId, key: z.string().optional() }),
  ]),
  z.looseObject({
    rel_type: z.string().refine((type) => type !== 'm.thread' && type !== 'm.annotation'),
    event_id: EventId,
  }),
])

const formatted = { format: z.string().optional(), formatted_body: z.string().optional() }
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
  h: z.int().optional(),
  mimetype: z.string().optional(),
  size: z.int().optional(),
  w: z.int().optional(),
}
const mentions = {
  'm.mentions': z.looseObject({ room: z.boolean().optional(), user_ids: z.array(z.string()).optional() }).optional(),
}

const text = { body: z.string(), msgtype: z.literal('m.text'), ...formatted, ...mentions }
const image = {
  body: z.string(),
  msgtype: z.literal('m.image'),
  ...formatted,
  file: EncryptedFile.optional(),
  filename: z.string().optional(),
  info: z
    .looseObject({
      ...picture,
      is_animated: z.boolean().optional(),
      thumbnail_file: EncryptedFile.optional(),
      thumbnail_info: z.looseObject(picture).optional(),
      thumbnail_url: MxcUri.optional(),
    })
    .optional(),
  url: MxcUri.optional(),
  ...mentions,
}
const other = {
  body: z.string(),
  msgtype: z.string().refine((type) => type !== 'm.text' && type !== 'm.image'),
  ...mentions,
}
const NewContent = z.union([
  z.discriminatedUnion('msgtype', [z.looseObject(text), z.looseObject(image)]),
  z.looseObject(other),
])
const relations = { 'm.new_content': NewContent.optional(), 'm.relates_to': Relation.optional() }
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
      avatar_url: z.string().nullish(),
      displayname: z.string().nullish(),
      is_direct: z.boolean().optional(),
      join_authorised_via_users_server: UserId.optional(),
      reason: z.string().optional(),
      third_party_invite: z
        .looseObject({
          display_name: z.string(),
          signed: z.looseObject({
            mxid: UserId,
            signatures: z.record(z.string(), z.record(z.string(), z.string())),
            token: z.string(),
          }),
        })
        .optional(),
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
      'm.topic': z
        .looseObject({
          'm.text': z.array(z.looseObject({ body: z.string(), mimetype: z.string().optional() })).optional(),
        })
        .optional(),
    }),
  }),
  z.looseObject({
    ...roomEvent,
    type: z.literal('m.room.power_levels'),
    state_key: z.literal(''),
    content: z.looseObject({
      ban: z.int().optional(),
      events: z.record(z.string(), z.int()).optional(),
      events_default: z.int().optional(),
      invite: z.int().optional(),
      kick: z.int().optional(),
      notifications: z.record(z.string(), z.int()).optional(),
      redact: z.int().optional(),
      state_default: z.int().optional(),
      users: z.looseRecord(UserId, z.int()).optional(),
      users_default: z.int().optional(),
    }),
  }),
  z.looseObject({
    type: z.literal('m.presence'),
    sender: UserId,
    content: z.looseObject({
      presence: z.string(),
      avatar_url: z.string().optional(),
      currently_active: z.boolean().optional(),
      displayname: z.string().optional(),
      last_active_ago: z.number().optional(),
      status_msg: z.string().optional(),
    }),
  }),
])

export const library: Library = {
  name: 'zod',
  is: (event) => AnyEvent.safeParse(event).success,
  decode: (event) => AnyEvent.safeParse(event),
  accepted: (result: ReturnType<typeof AnyEvent.safeParse>) => result.success,
}
