/**
 * The yardstick: the same checks in plain TypeScript, written for speed.
 *
 * It reads keys directly, so inherited properties count too. `decode` stops at the first error, and reports only that
 * there is one.
 *
 * @module
 */
import type { Library } from '../library.js'

interface Fields {
  readonly [key: string]: unknown
}

type Check = (value: unknown) => boolean

const isEvent: Check = (event) => {
  if (!isObject(event)) return false
  switch (event['type']) {
    case 'm.room.message':
      return isRoomEvent(event) && isMessage(event['content'])
    case 'm.room.member':
      return isRoomEvent(event) && isUserId(event['state_key']) && isMember(event['content'])
    case 'm.presence':
      return isUserId(event['sender']) && isPresence(event['content'])
    case 'm.room.name':
      return isRoomEvent(event) && event['state_key'] === '' && isName(event['content'])
    case 'm.room.topic':
      return isRoomEvent(event) && event['state_key'] === '' && isTopic(event['content'])
    case 'm.room.power_levels':
      return isRoomEvent(event) && event['state_key'] === '' && isPowerLevels(event['content'])
    default:
      return false
  }
}

function isRoomEvent(event: Fields): boolean {
  return (
    isEventId(event['event_id']) &&
    isUserId(event['sender']) &&
    Number.isSafeInteger(event['origin_server_ts']) &&
    (event['unsigned'] === undefined || isUnsigned(event['unsigned']))
  )
}

function isUnsigned(unsigned: unknown): boolean {
  return (
    isObject(unsigned) &&
    isOptionalInteger(unsigned['age']) &&
    isOptionalString(unsigned['transaction_id']) &&
    isOptionalString(unsigned['membership']) &&
    (unsigned['replaces_state'] === undefined || isEventId(unsigned['replaces_state'])) &&
    (unsigned['prev_content'] === undefined || isObject(unsigned['prev_content'])) &&
    (unsigned['redacted_because'] === undefined || isObject(unsigned['redacted_because'])) &&
    (unsigned['m.relations'] === undefined || isBundle(unsigned['m.relations'])) &&
    (unsigned['invite_room_state'] === undefined || isArrayOf(isStripped, unsigned['invite_room_state'])) &&
    (unsigned['knock_room_state'] === undefined || isArrayOf(isStripped, unsigned['knock_room_state']))
  )
}

function isBundle(bundle: unknown): boolean {
  return (
    isObject(bundle) &&
    (bundle['m.replace'] === undefined || isObject(bundle['m.replace'])) &&
    (bundle['m.thread'] === undefined || isBundledThread(bundle['m.thread'])) &&
    (bundle['m.reference'] === undefined || isBundledReferences(bundle['m.reference']))
  )
}

function isBundledThread(thread: unknown): boolean {
  return (
    isObject(thread) &&
    Number.isSafeInteger(thread['count']) &&
    typeof thread['current_user_participated'] === 'boolean' &&
    isObject(thread['latest_event'])
  )
}

function isBundledReferences(references: unknown): boolean {
  return isObject(references) && isArrayOf(isReference, references['chunk'])
}

function isReference(reference: unknown): boolean {
  return isObject(reference) && isEventId(reference['event_id'])
}

function isStripped(event: unknown): boolean {
  return (
    isObject(event) &&
    typeof event['type'] === 'string' &&
    typeof event['state_key'] === 'string' &&
    isUserId(event['sender']) &&
    isObject(event['content'])
  )
}

function isMessage(content: unknown): boolean {
  return (
    isMessageWithoutRelation(content) &&
    (content['m.relates_to'] === undefined || isRelation(content['m.relates_to'])) &&
    (content['m.new_content'] === undefined || isMessageWithoutRelation(content['m.new_content']))
  )
}

function isMessageWithoutRelation(content: unknown): content is Fields {
  if (!isObject(content) || typeof content['body'] !== 'string') return false
  if (content['m.mentions'] !== undefined && !isMentions(content['m.mentions'])) return false
  switch (content['msgtype']) {
    case 'm.text':
      return isFormatted(content)
    case 'm.image':
      return isFormatted(content) && isImage(content)
    default:
      return typeof content['msgtype'] === 'string'
  }
}

function isFormatted(content: Fields): boolean {
  return isOptionalString(content['format']) && isOptionalString(content['formatted_body'])
}

function isImage(content: Fields): boolean {
  return (
    isOptionalString(content['filename']) &&
    (content['url'] === undefined || isMxcUri(content['url'])) &&
    (content['file'] === undefined || isEncryptedFile(content['file'])) &&
    (content['info'] === undefined || isImageInfo(content['info']))
  )
}

function isImageInfo(info: unknown): boolean {
  return (
    isPicture(info) &&
    (info['is_animated'] === undefined || typeof info['is_animated'] === 'boolean') &&
    (info['thumbnail_url'] === undefined || isMxcUri(info['thumbnail_url'])) &&
    (info['thumbnail_file'] === undefined || isEncryptedFile(info['thumbnail_file'])) &&
    (info['thumbnail_info'] === undefined || isPicture(info['thumbnail_info']))
  )
}

function isPicture(info: unknown): info is Fields {
  return (
    isObject(info) &&
    isOptionalInteger(info['h']) &&
    isOptionalInteger(info['w']) &&
    isOptionalInteger(info['size']) &&
    isOptionalString(info['mimetype'])
  )
}

function isEncryptedFile(file: unknown): boolean {
  return (
    isObject(file) &&
    typeof file['url'] === 'string' &&
    typeof file['iv'] === 'string' &&
    typeof file['v'] === 'string' &&
    isObject(file['hashes']) &&
    typeof file['hashes']['sha256'] === 'string' &&
    isJsonWebKey(file['key'])
  )
}

function isJsonWebKey(key: unknown): boolean {
  return (
    isObject(key) &&
    typeof key['alg'] === 'string' &&
    typeof key['ext'] === 'boolean' &&
    typeof key['k'] === 'string' &&
    typeof key['kty'] === 'string' &&
    isArrayOf(isString, key['key_ops'])
  )
}

function isMentions(mentions: unknown): boolean {
  return (
    isObject(mentions) &&
    (mentions['room'] === undefined || typeof mentions['room'] === 'boolean') &&
    (mentions['user_ids'] === undefined || isArrayOf(isString, mentions['user_ids']))
  )
}

function isRelation(relation: unknown): boolean {
  if (!isObject(relation)) return false
  const type = relation['rel_type']
  if (type === undefined) return isReply(relation)
  if (typeof type !== 'string' || !isEventId(relation['event_id'])) return false
  switch (type) {
    case 'm.thread':
      return (
        (relation['is_falling_back'] === undefined || typeof relation['is_falling_back'] === 'boolean') &&
        isReply(relation)
      )
    case 'm.annotation':
      return isOptionalString(relation['key'])
    default:
      return true
  }
}

function isReply(relation: Fields): boolean {
  return relation['m.in_reply_to'] === undefined || isReference(relation['m.in_reply_to'])
}

function isMember(content: unknown): boolean {
  return (
    isObject(content) &&
    isMembership(content['membership']) &&
    (content['displayname'] === null || isOptionalString(content['displayname'])) &&
    (content['avatar_url'] === null || isOptionalString(content['avatar_url'])) &&
    isOptionalString(content['reason']) &&
    (content['is_direct'] === undefined || typeof content['is_direct'] === 'boolean') &&
    (content['join_authorised_via_users_server'] === undefined ||
      isUserId(content['join_authorised_via_users_server'])) &&
    (content['third_party_invite'] === undefined || isThirdPartyInvite(content['third_party_invite']))
  )
}

function isMembership(membership: unknown): boolean {
  return (
    membership === 'join' ||
    membership === 'leave' ||
    membership === 'invite' ||
    membership === 'ban' ||
    membership === 'knock'
  )
}

function isThirdPartyInvite(invite: unknown): boolean {
  return (
    isObject(invite) &&
    typeof invite['display_name'] === 'string' &&
    isObject(invite['signed']) &&
    isUserId(invite['signed']['mxid']) &&
    typeof invite['signed']['token'] === 'string' &&
    isMapOf(isMapOfStrings, invite['signed']['signatures'])
  )
}

function isMapOfStrings(map: unknown): boolean {
  return isMapOf(isString, map)
}

function isName(content: unknown): boolean {
  return isObject(content) && typeof content['name'] === 'string'
}

function isTopic(content: unknown): boolean {
  return (
    isObject(content) &&
    typeof content['topic'] === 'string' &&
    (content['m.topic'] === undefined || isTopicBlock(content['m.topic']))
  )
}

function isTopicBlock(block: unknown): boolean {
  return isObject(block) && (block['m.text'] === undefined || isArrayOf(isTextRepresentation, block['m.text']))
}

function isTextRepresentation(text: unknown): boolean {
  return isObject(text) && typeof text['body'] === 'string' && isOptionalString(text['mimetype'])
}

function isPowerLevels(content: unknown): boolean {
  return (
    isObject(content) &&
    isOptionalInteger(content['ban']) &&
    isOptionalInteger(content['events_default']) &&
    isOptionalInteger(content['invite']) &&
    isOptionalInteger(content['kick']) &&
    isOptionalInteger(content['redact']) &&
    isOptionalInteger(content['state_default']) &&
    isOptionalInteger(content['users_default']) &&
    (content['events'] === undefined || isMapOf(Number.isSafeInteger, content['events'])) &&
    (content['notifications'] === undefined || isMapOf(Number.isSafeInteger, content['notifications'])) &&
    (content['users'] === undefined || isLevelByUser(content['users']))
  )
}

/** Keys that are not user IDs are ignored. */
function isLevelByUser(levels: unknown): boolean {
  if (!isObject(levels)) return false
  for (const user in levels) if (isUserId(user) && !isOptionalInteger(levels[user])) return false
  return true
}

function isPresence(content: unknown): boolean {
  return (
    isObject(content) &&
    typeof content['presence'] === 'string' &&
    (content['last_active_ago'] === undefined || Number.isFinite(content['last_active_ago'])) &&
    (content['currently_active'] === undefined || typeof content['currently_active'] === 'boolean') &&
    isOptionalString(content['status_msg']) &&
    isOptionalString(content['displayname']) &&
    isOptionalString(content['avatar_url'])
  )
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}

function isOptionalInteger(value: unknown): boolean {
  return value === undefined || Number.isSafeInteger(value)
}

function isUserId(value: unknown): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 64
}

function isEventId(value: unknown): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 36
}

function isMxcUri(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('mxc://')
}

function isArrayOf(item: Check, value: unknown): boolean {
  if (!Array.isArray(value)) return false
  for (let i = 0; i < value.length; i++) if (!item(value[i])) return false
  return true
}

/** A key may be present with the value `undefined`, which counts as absent. */
function isMapOf(item: Check, value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) if (value[key] !== undefined && !item(value[key])) return false
  return true
}

type Result = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string }

export const library: Library = {
  name: 'hand-written',
  is: isEvent,
  decode: (event): Result => (isEvent(event) ? { ok: true, value: event } : { ok: false, error: 'not an event' }),
  accepted: (result: Result) => result.ok,
}
