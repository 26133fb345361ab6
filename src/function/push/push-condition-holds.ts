/**
 * Evaluates the conditions of push rules.
 *
 * A condition that is malformed or of an unknown kind never holds, so its rule does not match.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */
import type { PushCondition, PushConditionValue } from '../../event/account-data/push-condition.js'
import { ownNumber, ownObject, ownString, ownValue } from '../../json/own.js'
import { globMatches } from '../glob/glob.js'
import { userCanNotify } from '../power-levels/permission.js'
import type { PowerLevels } from '../power-levels/power-levels.js'
import { bodyContainsName, bodyMatches } from './body-match.js'
import { foldCase } from './fold-case.js'
import { propertyAt } from './property-path.js'

/** An event to evaluate: any room event, with or without its `room_id`. Decrypt encrypted events first. */
export interface PushCandidate {
  /** The content, decrypted. */
  readonly content: object
  /** The user who sent the event. */
  readonly sender: string
  /** The event type. */
  readonly type: string
}

/** The room of the event, and the user whose rules are evaluated. */
export interface PushContext {
  /** The room of the event. */
  readonly roomId: string
  /** The user whose rules are evaluated. */
  readonly userId: string
  /** The user's display name in the room. Absent, `null` or empty: `contains_display_name` never holds. */
  readonly displayName?: string | null | undefined
  /** The number of joined members, including the user. Absent: `room_member_count` never holds. */
  readonly memberCount?: number | undefined
  /** The power levels of the room. Absent: `sender_notification_permission` never holds. */
  readonly powerLevels?: PowerLevels | undefined
}

/**
 * Returns whether the condition holds for the event.
 *
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
  const key = ownString(condition, 'key')
  const wanted = ownValue(condition, 'value')
  switch (ownValue(condition, 'kind')) {
    case 'contains_display_name':
      return bodyContainsName(ownValue(event, 'content'), ownString(context, 'displayName') ?? '')
    case 'event_match': {
      const pattern = ownString(condition, 'pattern')
      if (pattern === undefined) return false
      if (key === 'content.body') return bodyMatches(ownValue(event, 'content'), pattern)
      const value = valueAt(event, key, context)
      return typeof value === 'string' && globMatches(foldCase(pattern), foldCase(value))
    }
    case 'event_property_contains': {
      const values = valueAt(event, key, context)
      return Array.isArray(values) && isComparable(wanted) && values.includes(wanted)
    }
    case 'event_property_is':
      return isComparable(wanted) && valueAt(event, key, context) === wanted
    case 'room_member_count': {
      const count = ownNumber(context, 'memberCount')
      return count !== undefined && countIs(count, ownString(condition, 'is') ?? '')
    }
    case 'sender_notification_permission': {
      const levels = ownObject(context, 'powerLevels')
      const sender = ownString(event, 'sender')
      if (levels === undefined || sender === undefined || key === undefined) return false
      return userCanNotify(levels as PowerLevels, sender, key)
    }
    default:
      return false
  }
}

/** Takes `room_id` from the context, since events from `/sync` lack it. */
function valueAt(event: PushCandidate, path: string | undefined, context: PushContext): unknown {
  if (path === undefined) return undefined
  return path === 'room_id' ? ownString(context, 'roomId') : propertyAt(event, path)
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
