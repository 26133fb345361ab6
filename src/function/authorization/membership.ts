/**
 * The rules for `m.room.member`.
 *
 * @internal
 * @module
 */
import { ownString, ownValue } from '../../json/own.js'
import { userCanBan, userCanInvite, userCanKick } from '../power-levels/permission.js'
import { userPowerLevel } from '../power-levels/user-level.js'
import { levelsIn, membershipIn, type Question } from './question.js'
import { referencesIn, serverNamedBy } from './references.js'
import type { Refuse } from './refuse.js'
import { judgeThirdPartyInvite } from './third-party-invite.js'

const AUTHORISED_VIA = 'join_authorised_via_users_server'

export function judgeMembership(question: Question, refuse: Refuse): void {
  const { checks, pdu, rules } = question
  const content = ownValue(pdu, 'content')
  const stateKey = ownString(pdu, 'state_key')
  const membership = ownString(content, 'membership')
  if (stateKey === undefined) refuse('member-incomplete', 'state_key')
  if (membership === undefined) refuse('member-incomplete', 'content', 'membership')
  if (stateKey === undefined || membership === undefined) return

  if (rules.checkJoinAuthorisedViaUsersServer && ownValue(content, AUTHORISED_VIA) !== undefined) {
    const server = serverNamedBy(ownString(content, AUTHORISED_VIA))
    const isSigned = server !== undefined && (checks?.isSignedBy?.(pdu, server) ?? true)
    if (!isSigned) refuse('authorising-server-unsigned', 'content', AUTHORISED_VIA)
  }

  if (membership === 'join') judgeJoin(question, stateKey, refuse)
  else if (membership === 'invite') judgeInvite(question, stateKey, refuse)
  else if (membership === 'leave') judgeLeave(question, stateKey, refuse)
  else if (membership === 'ban') judgeBan(question, stateKey, refuse)
  else if (membership === 'knock' && rules.knocking) judgeKnock(question, stateKey, refuse)
  else refuse('unknown-membership', 'content', 'membership')
}

function judgeJoin(question: Question, stateKey: string, refuse: Refuse): void {
  const { pdu, rules } = question
  const sender = ownString(pdu, 'sender')
  const previous = referencesIn(pdu, 'prev_events', rules)
  // This rule does not compare the sender with the state key, and does not check whether the creator is banned.
  if (stateKey === creatorIn(question) && previous.length === 1 && previous[0] === question.createId()) return
  if (sender !== stateKey) refuse('join-for-another', 'state_key')
  const membership = membershipIn(question, sender)
  if (membership === 'ban') refuse('join-banned', 'sender')

  const isInvited = membership === 'invite' || membership === 'join'
  const joinRule = joinRuleIn(question)
  if (joinRule === 'public') return
  if (joinRule === 'invite' || (joinRule === 'knock' && rules.knocking)) {
    if (isInvited) return
  } else if (isRestricted(joinRule, question)) {
    if (!isInvited && !isAuthorised(question)) refuse('join-not-authorised', 'content', AUTHORISED_VIA)
    return
  }
  refuse('join-rule', 'content', 'membership')
}

/** The creator. Up to room version 10, this is the `creator` in the create event. */
function creatorIn({ rules, stateEvent }: Question): string | undefined {
  const create = stateEvent('m.room.create', '')
  return rules.useRoomCreateSender ? ownString(create, 'sender') : ownString(ownValue(create, 'content'), 'creator')
}

/** The join rule. Absent: `invite`. */
function joinRuleIn({ stateEvent }: Question): unknown {
  return ownValue(ownValue(stateEvent('m.room.join_rules', ''), 'content'), 'join_rule') ?? 'invite'
}

function isRestricted(joinRule: unknown, { rules }: Question): boolean {
  return (
    (joinRule === 'restricted' && rules.restrictedJoinRule) ||
    (joinRule === 'knock_restricted' && rules.knockRestrictedJoinRule)
  )
}

function isAuthorised(question: Question): boolean {
  const user = ownString(ownValue(question.pdu, 'content'), AUTHORISED_VIA)
  return user !== undefined && membershipIn(question, user) === 'join' && userCanInvite(levelsIn(question), user)
}

function judgeInvite(question: Question, stateKey: string, refuse: Refuse): void {
  const { pdu } = question
  if (ownValue(ownValue(pdu, 'content'), 'third_party_invite') !== undefined) {
    judgeThirdPartyInvite(question, stateKey, refuse)
    return
  }
  const sender = ownString(pdu, 'sender') ?? ''
  if (membershipIn(question, sender) !== 'join') refuse('invite-sender-not-joined', 'sender')
  const membership = membershipIn(question, stateKey)
  if (membership === 'join' || membership === 'ban') refuse('invite-target-membership', 'state_key')
  if (!userCanInvite(levelsIn(question), sender)) refuse('invite-level', 'sender')
}

function judgeLeave(question: Question, stateKey: string, refuse: Refuse): void {
  const { pdu, rules } = question
  const sender = ownString(pdu, 'sender') ?? ''
  const membership = membershipIn(question, sender)
  if (sender === stateKey) {
    const mayLeave = membership === 'invite' || membership === 'join' || (membership === 'knock' && rules.knocking)
    if (!mayLeave) refuse('leave-membership', 'sender')
    return
  }
  const levels = levelsIn(question)
  if (membership !== 'join') refuse('kick-sender-not-joined', 'sender')
  if (membershipIn(question, stateKey) === 'ban' && userPowerLevel(levels, sender) < levels.ban) {
    refuse('unban-level', 'sender')
  }
  if (!userCanKick(levels, sender, stateKey)) refuse('kick-level', 'sender')
}

function judgeBan(question: Question, stateKey: string, refuse: Refuse): void {
  const sender = ownString(question.pdu, 'sender') ?? ''
  if (membershipIn(question, sender) !== 'join') refuse('ban-sender-not-joined', 'sender')
  if (!userCanBan(levelsIn(question), sender, stateKey)) refuse('ban-level', 'sender')
}

function judgeKnock(question: Question, stateKey: string, refuse: Refuse): void {
  const { pdu, rules } = question
  const joinRule = joinRuleIn(question)
  const isAllowed = joinRule === 'knock' || (joinRule === 'knock_restricted' && rules.knockRestrictedJoinRule)
  if (!isAllowed) refuse('knock-join-rule', 'content', 'membership')
  const sender = ownString(pdu, 'sender')
  if (sender !== stateKey) refuse('knock-for-another', 'state_key')
  const membership = membershipIn(question, sender)
  if (membership === 'ban' || membership === 'invite' || membership === 'join') refuse('knock-membership', 'sender')
}
