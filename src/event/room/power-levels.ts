/**
 * `m.room.power_levels`: who may do what in a room.
 *
 * An absent level has the default that stands beside it; these are the defaults of an event that is there. Levels are
 * integers here, as room version 10 demands. Older rooms may hold strings, those up to version 5 fractions too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { identifier } from '../../codec/pattern.js'
import { integer } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { UserId } from '../common/identifier.js'
import { defineState } from '../envelope/define.js'

/** Errors may name the types of events. */
const EventType = identifier<string>('EventType')
const NotificationKey = openLiterals('NotificationKey', ['room'])

const fields = {
  /** To ban and to unban. Absent: 50. */
  ban: integer,
  /** To send an event, by its type. */
  events: record(EventType, integer),
  /** To send an event that is not state, and that `events` does not list. Absent: 0. */
  events_default: integer,
  /** To invite. Absent: 0. */
  invite: integer,
  /** To kick. Absent: 50. */
  kick: integer,
  /** To redact what others sent. Absent: 50. */
  redact: integer,
  /** To send a state event that `events` does not list. Absent: 50. */
  state_default: integer,
  /** The level of a user. From room version 12 on, the creators are not listed, who stand above all levels. */
  users: record(UserId, integer),
  /** The level of a user whom `users` does not list. Absent: 0. */
  users_default: integer,
}

/** An absent level is that of its default: 50 to ban, 0 to invite. */
const decisive = [
  'ban',
  'events',
  'events_default',
  'invite',
  'kick',
  'redact',
  'state_default',
  'users',
  'users_default',
] as const

const content = object(
  'RoomPowerLevelsEventContent',
  {},
  {
    ...fields,
    /** To notify, by whom: `room` is for the whole room. `room` absent: 50. */
    notifications: record(NotificationKey, integer),
  },
  { decisive: [...decisive, 'notifications'] },
)
/** Content of `m.room.power_levels`. */
export interface RoomPowerLevelsEventContent extends TypeOf<typeof content> {}
export const RoomPowerLevelsEventContent: Codec<RoomPowerLevelsEventContent> = content

const redacted = object('RedactedRoomPowerLevelsEventContent', {}, fields, { decisive })
/** What redaction leaves of `m.room.power_levels`. `invite` stays from room version 11 on. */
export interface RedactedRoomPowerLevelsEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomPowerLevelsEventContent: Codec<RedactedRoomPowerLevelsEventContent> = redacted

export const RoomPowerLevelsDefinition = defineState('RoomPowerLevels', 'm.room.power_levels', {
  content: RoomPowerLevelsEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomPowerLevelsEventContent,
})

/** `m.room.power_levels`. */
export interface RoomPowerLevelsEvent extends TypeOf<typeof RoomPowerLevelsDefinition.event> {}
export const RoomPowerLevelsEvent: Codec<RoomPowerLevelsEvent> = RoomPowerLevelsDefinition.event

/** `m.room.power_levels` without its room, from `/sync`. */
export interface SyncRoomPowerLevelsEvent extends TypeOf<typeof RoomPowerLevelsDefinition.sync> {}
export const SyncRoomPowerLevelsEvent: Codec<SyncRoomPowerLevelsEvent> = RoomPowerLevelsDefinition.sync

/** `m.room.power_levels` as stripped state. */
export interface StrippedRoomPowerLevelsEvent extends TypeOf<typeof RoomPowerLevelsDefinition.stripped> {}
export const StrippedRoomPowerLevelsEvent: Codec<StrippedRoomPowerLevelsEvent> = RoomPowerLevelsDefinition.stripped
