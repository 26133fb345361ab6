/**
 * Whether the condition of a push rule holds of an event.
 *
 * A condition on what is not known never holds, and neither does one of a kind that is not known: a rule that cannot be
 * read to the end matches nothing.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */
import type { PushCondition, PushConditionValue } from '../account-data/push-condition.js'
import { globMatches } from '../matching/glob.js'
import type { PowerLevels } from '../room/power-levels-of.js'
import { userCanNotify } from '../room/power-levels-permission.js'
import { bodyContainsName, bodyMatches } from './body-match.js'
import { foldCase } from './fold-case.js'
import { propertyAt } from './property-path.js'

/**
 * An event that somebody may be notified of. Any event from a room will do, with its `room_id` or without; one that was
 * encrypted comes decrypted.
 */
export interface PushCandidate {
  readonly content: object
  readonly sender: string
  readonly type: string
}

/** What is known of the room that an event is in, and of the user whose rules are asked. */
export interface PushContext {
  /** The room that the event is in. */
  readonly roomId: string
  /** The user whose rules they are. */
  readonly userId: string
  /** What the user is called in the room. Absent, `null` or empty: `contains_display_name` never holds. */
  readonly displayName?: string | null | undefined
  /** How many have joined the room, the user among them. Absent: `room_member_count` never holds. */
  readonly memberCount?: number | undefined
  /** The room's. Absent: `sender_notification_permission` never holds. */
  readonly powerLevels?: PowerLevels | undefined
}

/**
 * Whether the condition holds of the event. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @example
 * ```ts
 * import { pushConditionHolds } from 'matrix-event-model'
 *
 * const event = { type: 'm.room.message', sender: '@bob:example.org', content: { body: 'An example event.' } }
 * const context = { roomId: '!room:example.org', userId: '@alice:example.org', memberCount: 2 }
 *
 * pushConditionHolds({ kind: 'event_match', key: 'content.body', pattern: 'ex*ple' }, event, context) // => true
 * pushConditionHolds({ kind: 'event_match', key: 'type', pattern: 'message' }, event, context) // => false
 * pushConditionHolds({ kind: 'room_member_count', is: '<=10' }, event, context) // => true
 * ```
 */
export function pushConditionHolds(condition: PushCondition, event: PushCandidate, context: PushContext): boolean {
  switch (condition.kind) {
    case 'contains_display_name':
      return bodyContainsName(event.content, context.displayName ?? '')
    case 'event_match': {
      if (condition.key === 'content.body') return bodyMatches(event.content, condition.pattern)
      const value = valueAt(event, condition.key, context)
      return typeof value === 'string' && globMatches(foldCase(condition.pattern), foldCase(value))
    }
    case 'event_property_contains': {
      const value = valueAt(event, condition.key, context)
      return Array.isArray(value) && isComparable(condition.value) && value.includes(condition.value)
    }
    case 'event_property_is':
      return isComparable(condition.value) && valueAt(event, condition.key, context) === condition.value
    case 'room_member_count':
      return context.memberCount !== undefined && countIs(context.memberCount, condition.is)
    case 'sender_notification_permission':
      return context.powerLevels !== undefined && userCanNotify(context.powerLevels, event.sender, condition.key)
    default:
      return false
  }
}

/** The room is that of the context, since events from `/sync` do not say where they are. */
function valueAt(event: PushCandidate, path: string, { roomId }: PushContext): unknown {
  return path === 'room_id' ? roomId : propertyAt(event, path)
}

function isComparable(value: unknown): value is PushConditionValue {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value)
}

function countIs(count: number, is: string): boolean {
  const [, operator, digits] = is.match(/^(==|<=|>=|<|>|)([0-9]+)$/) ?? []
  const limit = Number(digits)
  switch (operator) {
    case '':
    case '==':
      return count === limit
    case '<':
      return count < limit
    case '>':
      return count > limit
    case '<=':
      return count <= limit
    case '>=':
      return count >= limit
    default:
      return false
  }
}
