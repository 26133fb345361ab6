/**
 * The events as types, from which typia generates code when the benchmark is built.
 *
 * Tags express constraints that TypeScript cannot. They are written out, since typia's own tags for prefixes and 64-bit
 * integers use regular expressions and other bounds.
 *
 * @module
 */
import typia, { type tags } from 'typia'

type Starting<Text extends string, Test extends string> = string &
  tags.TagBase<{ target: 'string'; kind: 'starting'; value: Text; validate: Test }>
type UserId = Starting<'@', '$input.charCodeAt(0) === 64'>
type EventId = Starting<'$', '$input.charCodeAt(0) === 36'>
type MxcUri = Starting<'mxc://', '$input.startsWith("mxc://")'>
type Integer = number &
  tags.TagBase<{ target: 'number'; kind: 'safe'; value: undefined; validate: 'Number.isSafeInteger($input)' }>
type Finite = number &
  tags.TagBase<{ target: 'number'; kind: 'finite'; value: undefined; validate: 'Number.isFinite($input)' }>
type NoneOf<A extends string, B extends string> = string &
  tags.TagBase<{ target: 'string'; kind: 'none'; value: A; validate: `$input !== "${A}" && $input !== "${B}"` }>

/** Without an index signature, which would make typia visit every key. */
interface JsonObject {}

interface Stripped {
  content: JsonObject
  sender: UserId
  state_key: string
  type: string
}

interface Reference {
  event_id: EventId
}

interface Unsigned {
  age?: Integer
  invite_room_state?: Stripped[]
  knock_room_state?: Stripped[]
  'm.relations'?: {
    'm.reference'?: { chunk: Reference[] }
    'm.replace'?: JsonObject
    'm.thread'?: { count: Integer; current_user_participated: boolean; latest_event: JsonObject }
  }
  membership?: string
  prev_content?: JsonObject
  redacted_because?: JsonObject
  replaces_state?: EventId
  transaction_id?: string
}

interface RoomEvent<Type extends string, Content> {
  type: Type
  event_id: EventId
  origin_server_ts: Integer
  sender: UserId
  unsigned?: Unsigned
  content: Content
}

interface State<Type extends string, StateKey extends string, Content> extends RoomEvent<Type, Content> {
  state_key: StateKey
}

type Relation =
  | { rel_type?: undefined; 'm.in_reply_to'?: Reference }
  | { rel_type: 'm.thread'; event_id: EventId; is_falling_back?: boolean; 'm.in_reply_to'?: Reference }
  | { rel_type: 'm.annotation'; event_id: EventId; key?: string }
  | { rel_type: NoneOf<'m.thread', 'm.annotation'>; event_id: EventId }

interface EncryptedFile {
  hashes: { sha256: string }
  iv: string
  key: { alg: string; ext: boolean; k: string; key_ops: string[]; kty: string }
  url: string
  v: string
}

interface Picture {
  h?: Integer
  mimetype?: string
  size?: Integer
  w?: Integer
}

interface ImageInfo extends Picture {
  is_animated?: boolean
  thumbnail_file?: EncryptedFile
  thumbnail_info?: Picture
  thumbnail_url?: MxcUri
}

interface AnyMessage {
  body: string
  'm.mentions'?: { room?: boolean; user_ids?: string[] }
}

interface Text extends AnyMessage {
  msgtype: 'm.text'
  format?: string
  formatted_body?: string
}

interface Image extends AnyMessage {
  msgtype: 'm.image'
  format?: string
  formatted_body?: string
  file?: EncryptedFile
  filename?: string
  info?: ImageInfo
  url?: MxcUri
}

interface Other extends AnyMessage {
  msgtype: NoneOf<'m.text', 'm.image'>
}

interface Relations {
  'm.new_content'?: Text | Image | Other
  'm.relates_to'?: Relation
}

interface RelatedText extends Text, Relations {}
interface RelatedImage extends Image, Relations {}
interface RelatedOther extends Other, Relations {}

interface Member {
  membership: 'ban' | 'invite' | 'join' | 'knock' | 'leave'
  avatar_url?: string | null
  displayname?: string | null
  is_direct?: boolean
  join_authorised_via_users_server?: UserId
  reason?: string
  third_party_invite?: {
    display_name: string
    signed: { mxid: UserId; signatures: Record<string, Record<string, string>>; token: string }
  }
}

interface Topic {
  topic: string
  'm.topic'?: { 'm.text'?: { body: string; mimetype?: string }[] }
}

interface PowerLevels {
  ban?: Integer
  events?: Record<string, Integer>
  events_default?: Integer
  invite?: Integer
  kick?: Integer
  notifications?: Record<string, Integer>
  redact?: Integer
  state_default?: Integer
  users?: Record<`@${string}`, Integer>
  users_default?: Integer
}

interface Presence {
  type: 'm.presence'
  sender: UserId
  content: {
    presence: string
    avatar_url?: string
    currently_active?: boolean
    displayname?: string
    last_active_ago?: Finite
    status_msg?: string
  }
}

type AnyEvent =
  | State<'m.room.member', UserId, Member>
  | Presence
  | State<'m.room.name', '', { name: string }>
  | State<'m.room.topic', '', Topic>
  | State<'m.room.power_levels', '', PowerLevels>

export const isText = typia.createIs<RoomEvent<'m.room.message', RelatedText>>()
export const isImage = typia.createIs<RoomEvent<'m.room.message', RelatedImage>>()
export const isOther = typia.createIs<RoomEvent<'m.room.message', RelatedOther>>()
export const isAnyEvent = typia.createIs<AnyEvent>()

export const validateText = typia.createValidate<RoomEvent<'m.room.message', RelatedText>>()
export const validateImage = typia.createValidate<RoomEvent<'m.room.message', RelatedImage>>()
export const validateOther = typia.createValidate<RoomEvent<'m.room.message', RelatedOther>>()
export const validateAnyEvent = typia.createValidate<AnyEvent>()
