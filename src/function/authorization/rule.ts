/**
 * The rules by code, with the number of each on the page of each room version.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion } from '../../event/common/room-version.js'

/** For each code, the section of the rules, the number within the section, and the message. */
const RULES = {
  'create-has-prev-events': ['create', '.1', 'a create event has no previous events'],
  'create-room-of-another-server': ['create', '.2', "the room ID is not of the sender's server"],
  'create-has-room-id': ['create', '.2', 'a create event has no room ID in this room version'],
  'create-unknown-room-version': ['create', '.3', 'the room version is unknown'],
  'create-without-creator': ['create', '.4', 'the creator is missing'],
  'create-malformed-creators': ['create', '.4', 'not a list of user IDs'],

  'room-id-not-of-create': ['roomId', '', 'not made of the ID of an accepted create event'],

  'auth-event-missing': ['authEvents', '', 'the event is not among those that were given'],
  'auth-event-duplicate': ['authEvents', '.1', 'another event has the same type and state key'],
  'auth-event-not-selected': ['authEvents', '.2', 'the event is not relevant for the authorization of this one'],
  'auth-event-rejected': ['authEvents', '.3', 'the event was rejected'],
  'no-create-event': ['authEvents', '.4', 'there is no create event'],
  'auth-event-of-another-room': ['authEvents', '.5', 'the event is of another room'],

  'not-federated': ['federation', '', "the room is closed to servers other than its creator's"],

  'aliases-without-state-key': ['aliases', '.1', 'the state key is missing'],
  'aliases-of-another-server': ['aliases', '.2', "the state key is not the sender's server"],

  'member-incomplete': ['member', '.1', 'required in a member event'],
  'authorising-server-unsigned': ['member', '.2.1', 'the server of this user has not signed the event'],

  'join-for-another': ['join', '.2', 'only the sender can join'],
  'join-banned': ['join', '.3', 'the sender is banned'],
  'join-not-authorised': ['join', '.5.2', 'the join needs a member of the room who may invite'],
  'join-rule': ['joinOtherwise', '', 'the join rule does not let the sender in'],

  'third-party-invite-banned': ['invite', '.1.1', 'the invited user is banned'],
  'third-party-invite-unsigned': ['invite', '.1.2', 'the signed part is missing'],
  'third-party-invite-incomplete': ['invite', '.1.3', 'the user ID or the token is missing'],
  'third-party-invite-for-another': ['invite', '.1.4', 'the user ID is not that of the invited user'],
  'third-party-invite-unknown': ['invite', '.1.5', 'no m.room.third_party_invite has this token'],
  'third-party-invite-of-another': ['invite', '.1.6', 'another user sent the m.room.third_party_invite'],
  'third-party-invite-signature': ['invite', '.1.8', 'no signature is by a key of the m.room.third_party_invite'],
  'invite-sender-not-joined': ['invite', '.2', 'the sender is not in the room'],
  'invite-target-membership': ['invite', '.3', 'the invited user is in the room already, or banned'],
  'invite-level': ['invite', '.5', "the sender's power level is too low for invites"],

  'leave-membership': ['leave', '.1', 'the sender is not in the room, not invited, and has not knocked'],
  'kick-sender-not-joined': ['leave', '.2', 'the sender is not in the room'],
  'unban-level': ['leave', '.3', "the sender's power level is too low to lift a ban"],
  'kick-level': ['leave', '.5', "the sender's power level is too low for kicks, or not above that of the user"],

  'ban-sender-not-joined': ['ban', '.1', 'the sender is not in the room'],
  'ban-level': ['ban', '.3', "the sender's power level is too low for bans, or not above that of the user"],

  'knock-join-rule': ['knock', '.1', 'the join rule does not allow knocks'],
  'knock-for-another': ['knock', '.2', 'only the sender can knock'],
  'knock-membership': ['knock', '.4', 'the sender is in the room, invited or banned'],

  'unknown-membership': ['memberOtherwise', '', 'the room version does not have this membership'],

  'sender-not-joined': ['sender', '', 'the sender is not in the room'],
  'third-party-invite-level': ['thirdPartyInvite', '.1', "the sender's power level is too low for invites"],
  'required-level': ['requiredLevel', '', "the sender's power level is too low for this event"],
  'state-key-of-another': ['stateKey', '', 'only the user that a state key names may write there'],

  'power-level-malformed': ['levelTypes', '', 'not a power level in this room version'],
  'power-levels-of-events-malformed': ['eventLevelTypes', '', 'not an object of power levels in this room version'],
  'power-levels-of-users-malformed': ['userLevelTypes', '', 'not an object of user IDs and power levels'],
  'power-levels-of-creators': ['creators', '', 'the creators of the room cannot be listed'],
  'power-level-current': ['levels', '.1', 'the current level is too high for the sender to change it'],
  'power-level-new': ['levels', '.2', "the new level is above the sender's own"],
  'power-level-of-event-current': [
    'currentEventLevels',
    '.1',
    'the current level is too high for the sender to change it',
  ],
  'power-level-of-event-new': ['newEventLevels', '.1', "the new level is above the sender's own"],
  'power-level-of-user-current': [
    'currentUserLevels',
    '.1',
    'the current level is too high for the sender to change it',
  ],
  'power-level-of-user-new': ['newUserLevels', '.1', "the new level is above the sender's own"],

  'redaction-level': ['redaction', '.3', "the sender's power level is too low to redact an event of another server"],
} as const satisfies { readonly [code: string]: readonly [part: Part, number: string, message: string] }

/** The number of each section on the page of a room version; `undefined` if the page does not have it. */
interface Numbers {
  readonly create: string
  readonly roomId?: string | undefined
  readonly authEvents: string
  readonly federation: string
  readonly aliases?: string | undefined
  readonly member: string
  readonly join: string
  readonly joinOtherwise: string
  readonly invite: string
  readonly leave: string
  readonly ban: string
  readonly knock?: string | undefined
  readonly memberOtherwise: string
  readonly sender: string
  readonly thirdPartyInvite: string
  readonly requiredLevel: string
  readonly stateKey: string
  readonly levelTypes?: string | undefined
  readonly eventLevelTypes?: string | undefined
  readonly userLevelTypes: string
  readonly creators?: string | undefined
  readonly levels: string
  readonly currentEventLevels: string
  readonly newEventLevels: string
  readonly currentUserLevels: string
  readonly newUserLevels: string
  readonly redaction?: string | undefined
}

type Part = keyof Numbers

const V1: Numbers = {
  create: '1',
  authEvents: '2',
  federation: '3',
  aliases: '4',
  member: '5',
  join: '5.2',
  joinOtherwise: '5.2.6',
  invite: '5.3',
  leave: '5.4',
  ban: '5.5',
  memberOtherwise: '5.6',
  sender: '6',
  thirdPartyInvite: '7',
  requiredLevel: '8',
  stateKey: '9',
  userLevelTypes: '10.1',
  levels: '10.3',
  currentEventLevels: '10.4',
  newEventLevels: '10.5',
  currentUserLevels: '10.6',
  newUserLevels: '10.7',
  redaction: '11',
}

const V3: Numbers = { ...V1, redaction: undefined }

const V6: Numbers = {
  ...V3,
  aliases: undefined,
  member: '4',
  join: '4.2',
  joinOtherwise: '4.2.6',
  invite: '4.3',
  leave: '4.4',
  ban: '4.5',
  memberOtherwise: '4.6',
  sender: '5',
  thirdPartyInvite: '6',
  requiredLevel: '7',
  stateKey: '8',
  userLevelTypes: '9.1',
  levels: '9.3',
  currentEventLevels: '9.4',
  newEventLevels: '9.5',
  currentUserLevels: '9.6',
  newUserLevels: '9.7',
}

const V7: Numbers = { ...V6, knock: '4.6', memberOtherwise: '4.7' }

const V8: Numbers = {
  ...V7,
  join: '4.3',
  joinOtherwise: '4.3.7',
  invite: '4.4',
  leave: '4.5',
  ban: '4.6',
  knock: '4.7',
  memberOtherwise: '4.8',
}

const V10: Numbers = {
  ...V8,
  levelTypes: '9.1',
  eventLevelTypes: '9.2',
  userLevelTypes: '9.3',
  levels: '9.5',
  currentEventLevels: '9.6',
  newEventLevels: '9.7',
  currentUserLevels: '9.8',
  newUserLevels: '9.9',
}

const V12: Numbers = {
  ...V10,
  roomId: '2',
  authEvents: '3',
  federation: '4',
  member: '5',
  join: '5.3',
  joinOtherwise: '5.3.7',
  invite: '5.4',
  leave: '5.5',
  ban: '5.6',
  knock: '5.7',
  memberOtherwise: '5.8',
  sender: '6',
  thirdPartyInvite: '7',
  requiredLevel: '8',
  stateKey: '9',
  levelTypes: '10.1',
  eventLevelTypes: '10.2',
  userLevelTypes: '10.3',
  creators: '10.4',
  levels: '10.6',
  currentEventLevels: '10.7',
  newEventLevels: '10.8',
  currentUserLevels: '10.9',
  newUserLevels: '10.10',
}

const NUMBERS: Readonly<Record<KnownRoomVersion, Numbers>> = {
  '1': V1,
  '2': V1,
  '3': V3,
  '4': V3,
  '5': V3,
  '6': V6,
  '7': V7,
  '8': V8,
  '9': V8,
  '10': V10,
  '11': V10,
  '12': V12,
}

export type RuleCode = keyof typeof RULES

/** The message for a violated rule. */
export function lineOf(code: RuleCode): string {
  return RULES[code][2]
}

/** The number of a rule on the page of a room version; `''` if it has none. */
export function numberOf(code: RuleCode, roomVersion: KnownRoomVersion): string {
  const [part, number] = RULES[code]
  const section = NUMBERS[roomVersion][part]
  return section === undefined ? '' : section + number
}
