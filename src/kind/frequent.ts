/**
 * The most frequent events.
 *
 * @internal
 * @module
 */
import type { AnyDefinition } from '../event/envelope/definition.js'
import { ReactionDefinition } from '../event/message-like/reaction.js'
import { PresenceDefinition } from '../event/presence/presence.js'
import { RoomEncryptedDefinition } from '../event/room/encrypted.js'
import { RoomMemberDefinition } from '../event/room/member.js'
import { RoomMessageDefinition } from '../event/room/message.js'
import { RoomNameDefinition } from '../event/room/name.js'
import { RoomPowerLevelsDefinition } from '../event/room/power-levels.js'
import { RoomRedactionDefinition } from '../event/room/redaction.js'
import { RoomTopicDefinition } from '../event/room/topic.js'

/**
 * The events that fill responses to `/sync`: those of timelines, the most frequent first, presence, and the state that
 * rooms have and change most. The build writes out the checks of their codecs. Unions of events compare the type with
 * theirs before they look up the others.
 */
export const FREQUENT: readonly AnyDefinition[] = [
  RoomMessageDefinition,
  RoomMemberDefinition,
  RoomEncryptedDefinition,
  ReactionDefinition,
  RoomRedactionDefinition,
  PresenceDefinition,
  RoomNameDefinition,
  RoomTopicDefinition,
  RoomPowerLevelsDefinition,
]
