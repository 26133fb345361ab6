/**
 * Recognizes identifiers by their sigil alone, as the codecs do.
 *
 * @internal
 * @module
 */
import type { EventId, RoomId, UserId } from '../../event/common/identifier.js'

export function isUserId(value: unknown): value is UserId {
  return typeof value === 'string' && value.startsWith('@')
}

export function isRoomId(value: unknown): value is RoomId {
  return typeof value === 'string' && value.startsWith('!')
}

export function isEventId(value: unknown): value is EventId {
  return typeof value === 'string' && value.startsWith('$')
}
