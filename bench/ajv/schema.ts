/**
 * The events as a JSON Schema, from which ajv generates code when the benchmark is built.
 *
 * `type` is a discriminator, as ajv recommends for unions. `msgtype` and `rel_type` are open sets, which a
 * discriminator cannot express, so they use `if`. Large or repeated parts are definitions, which ajv turns into
 * functions: a single function would be too long for V8 to optimize. `startsWith` and `safeInteger` are custom
 * keywords, since ajv's `pattern` and bounds are slower.
 *
 * @module
 */

const string = { type: 'string' }
const boolean = { type: 'boolean' }
const integer = { type: 'number', safeInteger: true }
const userId = { type: 'string', startsWith: '@' }
const eventId = { type: 'string', startsWith: '$' }
const mxcUri = { type: 'string', startsWith: 'mxc://' }
const jsonObject = { type: 'object' }
const ref = (name: string) => ({ $ref: `#/$defs/${name}` })

interface Properties {
  readonly [key: string]: object
}

const object = (required: Properties, optional: Properties = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
})
const array = (items: object) => ({ type: 'array', items })
const record = (values: object) => ({ type: 'object', additionalProperties: values })
/** Applies `then` if the tag has this value, `otherwise` if not. */
const where = (tag: string, value: string, then: object, otherwise: object) => ({
  if: { type: 'object', properties: { [tag]: { const: value } } },
  then,
  else: otherwise,
})

const stripped = object({ content: jsonObject, sender: userId, state_key: string, type: string })

const bundle = object(
  {},
  {
    'm.reference': object({ chunk: array(object({ event_id: eventId })) }),
    'm.replace': jsonObject,
    'm.thread': object({ count: integer, current_user_participated: boolean, latest_event: jsonObject }),
  },
)

const unsigned = object(
  {},
  {
    age: integer,
    invite_room_state: array(ref('stripped')),
    knock_room_state: array(ref('stripped')),
    'm.relations': ref('bundle'),
    membership: string,
    prev_content: jsonObject,
    redacted_because: jsonObject,
    replaces_state: eventId,
    transaction_id: string,
  },
)

const inReplyTo = { 'm.in_reply_to': object({ event_id: eventId }) }
const relation = {
  type: 'object',
  if: { type: 'object', required: ['rel_type'] },
  // biome-ignore lint/suspicious/noThenProperty: `then` is a JSON Schema keyword
  then: {
    ...object({ event_id: eventId, rel_type: string }),
    ...where(
      'rel_type',
      'm.thread',
      object({}, { is_falling_back: boolean, ...inReplyTo }),
      where('rel_type', 'm.annotation', object({}, { key: string }), {}),
    ),
  },
  else: object({}, inReplyTo),
}

const formatted = { format: string, formatted_body: string }
const encryptedFile = object({
  hashes: object({ sha256: string }),
  iv: string,
  key: object({ alg: string, ext: boolean, k: string, key_ops: array(string), kty: string }),
  url: string,
  v: string,
})
const picture = { h: integer, mimetype: string, size: integer, w: integer }
const imageInfo = object(
  {},
  {
    ...picture,
    is_animated: boolean,
    thumbnail_file: ref('encryptedFile'),
    thumbnail_info: object({}, picture),
    thumbnail_url: mxcUri,
  },
)
const text = object({}, formatted)
const image = object(
  {},
  { ...formatted, file: ref('encryptedFile'), filename: string, info: ref('imageInfo'), url: mxcUri },
)
const message = (optional: Properties) => ({
  ...object(
    { body: string, msgtype: string },
    { 'm.mentions': object({}, { room: boolean, user_ids: array(string) }), ...optional },
  ),
  ...where('msgtype', 'm.text', text, where('msgtype', 'm.image', ref('image'), {})),
})

const roomEvent = (type: string, required: Properties) =>
  object(
    { type: { const: type }, event_id: eventId, origin_server_ts: integer, sender: userId, ...required },
    { unsigned: ref('unsigned') },
  )
const state = (type: string, content: object) => roomEvent(type, { state_key: { const: '' }, content })

const $defs = {
  bundle,
  encryptedFile,
  image,
  imageInfo,
  newContent: message({}),
  relation,
  stripped,
  unsigned,
  'm.room.message': roomEvent('m.room.message', {
    content: message({ 'm.new_content': ref('newContent'), 'm.relates_to': ref('relation') }),
  }),
  'm.room.member': roomEvent('m.room.member', {
    state_key: userId,
    content: object(
      { membership: { enum: ['ban', 'invite', 'join', 'knock', 'leave'] } },
      {
        avatar_url: { type: ['string', 'null'] },
        displayname: { type: ['string', 'null'] },
        is_direct: boolean,
        join_authorised_via_users_server: userId,
        reason: string,
        third_party_invite: object({
          display_name: string,
          signed: object({ mxid: userId, signatures: record(record(string)), token: string }),
        }),
      },
    ),
  }),
  'm.presence': object({
    type: { const: 'm.presence' },
    sender: userId,
    content: object(
      { presence: string },
      {
        avatar_url: string,
        currently_active: boolean,
        displayname: string,
        last_active_ago: { type: 'number' },
        status_msg: string,
      },
    ),
  }),
  'm.room.name': state('m.room.name', object({ name: string })),
  'm.room.topic': state(
    'm.room.topic',
    object(
      { topic: string },
      { 'm.topic': object({}, { 'm.text': array(object({ body: string }, { mimetype: string })) }) },
    ),
  ),
  'm.room.power_levels': state(
    'm.room.power_levels',
    object(
      {},
      {
        ban: integer,
        events: record(integer),
        events_default: integer,
        invite: integer,
        kick: integer,
        notifications: record(integer),
        redact: integer,
        state_default: integer,
        users: { type: 'object', patternProperties: { '^@': integer } },
        users_default: integer,
      },
    ),
  ),
}

/** The schema of any event in the corpus. */
export const SCHEMA = {
  $defs,
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: Object.keys($defs)
    .filter((name) => name.startsWith('m.'))
    .map(ref),
}
