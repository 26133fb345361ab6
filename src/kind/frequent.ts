/**
 * The most frequent events.
 *
 * @internal
 * @module
 */
import type { AnyDefinition } from '../event/envelope/definition.js'
import { ReactionDefinition } from '../event/message-like/reaction.js'
import { RoomEncryptedDefinition } from '../event/room/encrypted.js'
import { RoomMemberDefinition } from '../event/room/member.js'
import { RoomMessageDefinition } from '../event/room/message.js'
import { RoomPowerLevelsDefinition } from '../event/room/power-levels.js'
import { RoomRedactionDefinition } from '../event/room/redaction.js'

/**
 * The events that fill timelines, the most frequent first, and the largest one in the state of a room. The build writes
 * out the checks of their codecs. Unions of events compare the type with theirs before they look up the others.
 */
export const FREQUENT: readonly AnyDefinition[] = [
  RoomMessageDefinition,
  RoomMemberDefinition,
  RoomEncryptedDefinition,
  ReactionDefinition,
  RoomRedactionDefinition,
  RoomPowerLevelsDefinition,
]
