/**
 * The authorization rules, except those for `auth_events`.
 *
 * Every violated rule is reported, as if the rules before it had been met; a rule that allows the event ends the list.
 *
 * @internal
 * @module
 */
import { ownArray, ownString, ownValue } from '../../json/own.js'
import { parseUserId } from '../identifier/user-id.js'
import { powerLevelsRefusals } from '../power-levels/change-refusals.js'
import { userCanInvite, userCanSendMessage } from '../power-levels/permission.js'
import { levelToSendState } from '../power-levels/required-level.js'
import { userPowerLevel } from '../power-levels/user-level.js'
import { type RoomVersionRules, roomVersionRules } from '../room-version/rules.js'
import { judgeMembership } from './membership.js'
import type { RoomPdu } from './pdu.js'
import { creationOf, type KnownVersion, levelsIn, membershipIn, type Question } from './question.js'
import { createIdInRoomId, serverNamedBy } from './references.js'
import type { AuthRefusal } from './refusal.js'
import { type Refuse, refuseInto } from './refuse.js'

/** Lists the rules that an event violates in a room with this state. */
export function refusalsInState(
  pdu: RoomPdu,
  { roomVersion, rules }: KnownVersion,
  known: Omit<Question, 'pdu' | keyof KnownVersion>,
): readonly AuthRefusal[] {
  const refusals: AuthRefusal[] = []
  const refuse = refuseInto(refusals, roomVersion)
  if (ownString(pdu, 'type') === 'm.room.create') judgeCreate(pdu, rules, refuse)
  else judge({ pdu, roomVersion, rules, ...known }, refuse)
  return refusals
}

/** The rules for `m.room.create`. */
function judgeCreate(pdu: RoomPdu, rules: RoomVersionRules, refuse: Refuse): void {
  const content = ownValue(pdu, 'content')
  if (ownArray(pdu, 'prev_events').length > 0) refuse('create-has-prev-events', 'prev_events')
  if (rules.roomIdFormat === 'v12') {
    if (ownValue(pdu, 'room_id') !== undefined) refuse('create-has-room-id', 'room_id')
  } else {
    const server = serverNamedBy(ownString(pdu, 'room_id'))
    if (server === undefined || server !== serverNamedBy(ownString(pdu, 'sender'))) {
      refuse('create-room-of-another-server', 'room_id')
    }
  }
  const roomVersion = ownValue(content, 'room_version')
  if (roomVersion !== undefined && (typeof roomVersion !== 'string' || roomVersionRules(roomVersion) === undefined)) {
    refuse('create-unknown-room-version', 'content', 'room_version')
  }
  if (!rules.useRoomCreateSender && ownValue(content, 'creator') === undefined) {
    refuse('create-without-creator', 'content', 'creator')
  }
  const creators = ownValue(content, 'additional_creators')
  if (rules.additionalRoomCreators && creators !== undefined && !isListOfUsers(creators)) {
    refuse('create-malformed-creators', 'content', 'additional_creators')
  }
}

function isListOfUsers(value: unknown): boolean {
  return Array.isArray(value) && value.every((user) => typeof user === 'string' && parseUserId(user)._tag === 'Right')
}

/** The rules for all other events, judged by the state of the room. */
function judge(question: Question, refuse: Refuse): void {
  const { pdu, rules, stateEvent } = question
  const type = ownString(pdu, 'type')
  const content = ownValue(pdu, 'content')
  const sender = ownString(pdu, 'sender') ?? ''
  const create = stateEvent('m.room.create', '')

  if (rules.roomIdFormat === 'v12') {
    const createId = createIdInRoomId(pdu)
    if (create === undefined || createId === undefined || createId !== question.createId()) {
      refuse('room-id-not-of-create', 'room_id')
    }
  } else if (create === undefined) refuse('no-create-event')

  const isClosed = ownValue(ownValue(create, 'content'), 'm.federate') === false
  if (isClosed && serverNamedBy(sender) !== serverNamedBy(ownString(create, 'sender'))) {
    refuse('not-federated', 'sender')
  }

  if (type === 'm.room.aliases' && rules.specialCaseRoomAliases) {
    const server = ownString(pdu, 'state_key')
    if (server === undefined) refuse('aliases-without-state-key', 'state_key')
    else if (server !== serverNamedBy(sender)) refuse('aliases-of-another-server', 'state_key')
    return
  }
  if (type === 'm.room.member') {
    judgeMembership(question, refuse)
    return
  }

  if (membershipIn(question, sender) !== 'join') refuse('sender-not-joined', 'sender')
  const levels = levelsIn(question)
  if (type === 'm.room.third_party_invite') {
    if (!userCanInvite(levels, sender)) refuse('third-party-invite-level', 'sender')
    return
  }
  const stateKey = ownValue(pdu, 'state_key')
  const maySend =
    stateKey === undefined
      ? userCanSendMessage(levels, sender, type ?? '')
      : userPowerLevel(levels, sender) >= levelToSendState(levels, type ?? '')
  if (!maySend) refuse('required-level', 'sender')
  if (typeof stateKey === 'string' && stateKey.startsWith('@') && stateKey !== sender) {
    refuse('state-key-of-another', 'state_key')
  }
  if (type === 'm.room.power_levels') judgePowerLevels(question, content, refuse)
  if (type === 'm.room.redaction' && rules.specialCaseRoomRedaction && userPowerLevel(levels, sender) < levels.redact) {
    const server = serverNamedBy(ownString(pdu, 'event_id'))
    if (server === undefined || server !== serverNamedBy(ownString(pdu, 'redacts'))) refuse('redaction-level', 'sender')
  }
}

/** The rules for `m.room.power_levels`, compared with the event that it replaces. */
function judgePowerLevels({ pdu, rules, stateEvent }: Question, content: unknown, refuse: Refuse): void {
  const current = stateEvent('m.room.power_levels', '')
  const previous = current === undefined ? undefined : ownValue(current, 'content')
  const refusals = powerLevelsRefusals({
    sender: ownString(pdu, 'sender') ?? '',
    // Anything except an object sets no levels, as in `powerLevelsRefusals`.
    previous: current === undefined ? undefined : ((previous ?? {}) as object),
    next: content as object,
    create: creationOf(stateEvent('m.room.create', '')),
    rules,
  })
  for (const { code, path } of refusals) {
    const [key = 'users'] = path
    const { current, malformed, next } = LEVEL_CODES[key === 'users' ? 'user' : isOfEvents(key) ? 'event' : 'other']
    const place = ['content', ...path]
    if (code === 'creator-listed') refuse('power-levels-of-creators', ...place)
    else if (code === 'current-too-high') refuse(current, ...place)
    else if (code === 'new-too-high') refuse(next, ...place)
    // There is a separate rule for whether the sender may send the event at all.
    else if (code !== 'sender-below-needed') refuse(malformed, ...place)
  }
}

const LEVEL_CODES = {
  user: {
    current: 'power-level-of-user-current',
    malformed: 'power-levels-of-users-malformed',
    next: 'power-level-of-user-new',
  },
  event: {
    current: 'power-level-of-event-current',
    malformed: 'power-levels-of-events-malformed',
    next: 'power-level-of-event-new',
  },
  other: { current: 'power-level-current', malformed: 'power-level-malformed', next: 'power-level-new' },
} as const

function isOfEvents(key: string): boolean {
  return key === 'events' || key === 'notifications'
}
