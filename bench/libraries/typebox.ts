/**
 * TypeBox, with compiled types.
 *
 * It tries the members of a union one by one, regardless of the tag, so a `switch` selects among events and messages.
 * Large or repeated parts are references, which become functions: a single function would be too long for V8 to
 * optimize. Prefixes are refinements, which are faster than patterns.
 *
 * @module
 */
import { type TSchema, Type } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'

import type { Library } from '../library.js'

const UserId = Type.Refine(Type.String(), (text) => text.startsWith('@'))
const EventId = Type.Refine(Type.String(), (text) => text.startsWith('$'))
const MxcUri = Type.Refine(Type.String(), (text) => text.startsWith('mxc://'))
const Integer = Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })
const JsonObject = Type.Object({})

const Stripped = Type.Object({ content: JsonObject, sender: UserId, state_key: Type.String(), type: Type.String() })

const Bundle = Type.Object({
  'm.reference': Type.Optional(Type.Object({ chunk: Type.Array(Type.Object({ event_id: EventId })) })),
  'm.replace': Type.Optional(JsonObject),
  'm.thread': Type.Optional(
    Type.Object({ count: Integer, current_user_participated: Type.Boolean(), latest_event: JsonObject }),
  ),
})

const Unsigned = Type.Object({
  age: Type.Optional(Integer),
  invite_room_state: Type.Optional(Type.Array(Type.Ref('Stripped'))),
  knock_room_state: Type.Optional(Type.Array(Type.Ref('Stripped'))),
  'm.relations': Type.Optional(Type.Ref('Bundle')),
  membership: Type.Optional(Type.String()),
  prev_content: Type.Optional(JsonObject),
  redacted_because: Type.Optional(JsonObject),
  replaces_state: Type.Optional(EventId),
  transaction_id: Type.Optional(Type.String()),
})

const roomEvent = {
  event_id: EventId,
  origin_server_ts: Integer,
  sender: UserId,
  unsigned: Type.Optional(Type.Ref('Unsigned')),
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
const ImageInfo = Type.Object({
  ...picture,
  is_animated: Type.Optional(Type.Boolean()),
  thumbnail_file: Type.Optional(Type.Ref('EncryptedFile')),
  thumbnail_info: Type.Optional(Type.Object(picture)),
  thumbnail_url: Type.Optional(MxcUri),
})
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
  file: Type.Optional(Type.Ref('EncryptedFile')),
  filename: Type.Optional(Type.String()),
  info: Type.Optional(Type.Ref('ImageInfo')),
  url: Type.Optional(MxcUri),
  ...mentions,
}
const other = {
  msgtype: Type.Refine(Type.String(), (type) => type !== 'm.text' && type !== 'm.image'),
  body: Type.String(),
  ...mentions,
}
const NewContent = Type.Union([Type.Object(text), Type.Object(image), Type.Object(other)])
const relations = {
  'm.new_content': Type.Optional(Type.Ref('NewContent')),
  'm.relates_to': Type.Optional(Type.Ref('Relation')),
}

const referred = { Bundle, EncryptedFile, ImageInfo, NewContent, Relation, Stripped, Unsigned }

const message = <C extends TSchema>(content: C) =>
  Compile(referred, Type.Object({ type: Type.Literal('m.room.message'), ...roomEvent, content }))
const TextEvent = message(Type.Object({ ...text, ...relations }))
const ImageEvent = message(Type.Object({ ...image, ...relations }))
const OtherMessageEvent = message(Type.Object({ ...other, ...relations }))

const state = <C extends TSchema>(type: string, stateKey: TSchema, content: C) =>
  Compile(referred, Type.Object({ type: Type.Literal(type), ...roomEvent, state_key: stateKey, content }))

const MemberEvent = state(
  'm.room.member',
  UserId,
  Type.Object({
    membership: Type.Enum(['ban', 'invite', 'join', 'knock', 'leave']),
    avatar_url: Type.Optional(Type.Union([Type.String(), Type.Null()])),
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
)

const NameEvent = state('m.room.name', Type.Literal(''), Type.Object({ name: Type.String() }))

const TopicEvent = state(
  'm.room.topic',
  Type.Literal(''),
  Type.Object({
    topic: Type.String(),
    'm.topic': Type.Optional(
      Type.Object({
        'm.text': Type.Optional(
          Type.Array(Type.Object({ body: Type.String(), mimetype: Type.Optional(Type.String()) })),
        ),
      }),
    ),
  }),
)

const PowerLevelsEvent = state(
  'm.room.power_levels',
  Type.Literal(''),
  Type.Object({
    ban: Type.Optional(Integer),
    events: Type.Optional(Type.Record(Type.String(), Integer)),
    events_default: Type.Optional(Integer),
    invite: Type.Optional(Integer),
    kick: Type.Optional(Integer),
    notifications: Type.Optional(Type.Record(Type.String(), Integer)),
    redact: Type.Optional(Integer),
    state_default: Type.Optional(Integer),
    users: Type.Optional(Type.Record(Type.String({ pattern: '^@' }), Integer)),
    users_default: Type.Optional(Integer),
  }),
)

const PresenceEvent = Compile(
  Type.Object({
    type: Type.Literal('m.presence'),
    sender: UserId,
    content: Type.Object({
      presence: Type.String(),
      avatar_url: Type.Optional(Type.String()),
      currently_active: Type.Optional(Type.Boolean()),
      displayname: Type.Optional(Type.String()),
      last_active_ago: Type.Optional(Type.Number()),
      status_msg: Type.Optional(Type.String()),
    }),
  }),
)

const NoEvent = Compile(Type.Never())

function validatorFor(event: unknown): Validator {
  const { type, content } = event as { readonly type?: unknown; readonly content?: { readonly msgtype?: unknown } }
  switch (type) {
    case 'm.room.message':
      switch (content?.msgtype) {
        case 'm.text':
          return TextEvent
        case 'm.image':
          return ImageEvent
        default:
          return OtherMessageEvent
      }
    case 'm.room.member':
      return MemberEvent
    case 'm.presence':
      return PresenceEvent
    case 'm.room.name':
      return NameEvent
    case 'm.room.topic':
      return TopicEvent
    case 'm.room.power_levels':
      return PowerLevelsEvent
    default:
      return NoEvent
  }
}

type Result = { readonly value: unknown } | { readonly errors: readonly object[] }

function decode(event: unknown): Result {
  const validator = validatorFor(event)
  return validator.Check(event) ? { value: event } : { errors: validator.Errors(event) }
}

export const library: Library = {
  name: 'typebox',
  is: (event) => validatorFor(event).Check(event),
  decode,
  accepted: (result: Result) => 'value' in result,
}
