/**
 * The predefined push rules that every user starts with.
 *
 * Servers store the user's changes and send the complete rules. This module is for servers, and for clients that have
 * not received any rules.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#predefined-rules | Predefined Rules}
 * @module
 */
import type { EventMatchCondition, PushCondition } from '../../event/account-data/push-condition.js'
import type { PushAction, PushRule, PushRuleset } from '../../event/account-data/push-rules.js'
import { stringOf } from '../../json/own.js'

/**
 * Builds the push rules of a user who has not changed any: those of v1.19, in its order.
 *
 * The master rule is included but disabled. Rules that search the text of a message for names are not; v1.17 removed
 * them.
 *
 * @example
 * ```ts
 * import { buildDefaultPushRules } from 'matrix-event-model'
 *
 * const { override = [] } = buildDefaultPushRules('@alice:example.org')
 * override[0]?.rule_id // => '.m.rule.master'
 * override[0]?.enabled // => false
 * ```
 */
export function buildDefaultPushRules(userId: string): PushRuleset {
  return {
    override: [
      { ...rule('.m.rule.master', []), enabled: false },
      rule('.m.rule.suppress_notices', [match('content.msgtype', 'm.notice')]),
      rule(
        '.m.rule.invite_for_me',
        [match('type', 'm.room.member'), match('content.membership', 'invite'), match('state_key', stringOf(userId))],
        ['notify', sound('default')],
      ),
      rule('.m.rule.member_event', [match('type', 'm.room.member')]),
      rule(
        '.m.rule.is_user_mention',
        [{ kind: 'event_property_contains', key: 'content.m\\.mentions.user_ids', value: stringOf(userId) }],
        ['notify', sound('default'), highlight()],
      ),
      rule(
        '.m.rule.is_room_mention',
        [
          { kind: 'event_property_is', key: 'content.m\\.mentions.room', value: true },
          { kind: 'sender_notification_permission', key: 'room' },
        ],
        ['notify', highlight()],
      ),
      rule('.m.rule.tombstone', [match('type', 'm.room.tombstone'), match('state_key', '')], ['notify', highlight()]),
      rule('.m.rule.reaction', [match('type', 'm.reaction')]),
      rule('.m.rule.room.server_acl', [match('type', 'm.room.server_acl'), match('state_key', '')]),
      rule('.m.rule.suppress_edits', [
        { kind: 'event_property_is', key: 'content.m\\.relates_to.rel_type', value: 'm.replace' },
      ]),
    ],
    content: [],
    room: [],
    sender: [],
    underride: [
      rule('.m.rule.call', [match('type', 'm.call.invite')], ['notify', sound('ring')]),
      rule(
        '.m.rule.encrypted_room_one_to_one',
        [{ kind: 'room_member_count', is: '2' }, match('type', 'm.room.encrypted')],
        ['notify', sound('default')],
      ),
      rule(
        '.m.rule.room_one_to_one',
        [{ kind: 'room_member_count', is: '2' }, match('type', 'm.room.message')],
        ['notify', sound('default')],
      ),
      rule('.m.rule.message', [match('type', 'm.room.message')], ['notify']),
      rule('.m.rule.encrypted', [match('type', 'm.room.encrypted')], ['notify']),
    ],
  }
}

/** A rule without actions prevents notifications for the events that it matches. */
function rule(rule_id: string, conditions: readonly PushCondition[], actions: readonly PushAction[] = []): PushRule {
  return { rule_id, default: true, enabled: true, conditions, actions }
}

function match(key: string, pattern: string): EventMatchCondition {
  return { kind: 'event_match', key, pattern }
}

function sound(value: string): PushAction {
  return { set_tweak: 'sound', value }
}

function highlight(): PushAction {
  return { set_tweak: 'highlight' }
}
