/**
 * What must hold of an event for a push rule to match it, told apart by `kind`.
 *
 * A condition of an unknown kind never holds, and neither does one without its parameters: its rule is as good as disabled.
 * All parameters are optional, since servers left some out, of default rules too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { boolean, integer, string } from '../../codec/primitive.js'
import { taggedUnion, Unlisted } from '../../codec/tagged-union.js'
import { union } from '../../codec/union.js'

const containsDisplayName = object('ContainsDisplayNameCondition', { kind: literal('contains_display_name') }, {})
/**
 * The message's body contains the name that the user has in the room.
 *
 * @deprecated Messages say whom they mention, in `m.mentions`.
 */
export interface ContainsDisplayNameCondition extends TypeOf<typeof containsDisplayName> {}
export const ContainsDisplayNameCondition: Codec<ContainsDisplayNameCondition> = containsDisplayName

const eventMatch = object(
  'EventMatchCondition',
  { kind: literal('event_match') },
  {
    /** The path of the property: keys with dots between them, and with backslashes before dots of their own. */
    key: string,
    /** A glob, in which case does not matter. It is for the whole string; in `content.body`, for any run of words. */
    pattern: string,
  },
)
/** A property of the event is a string that matches a glob. */
export interface EventMatchCondition extends TypeOf<typeof eventMatch> {}
export const EventMatchCondition: Codec<EventMatchCondition> = eventMatch

/** What a property may be compared with. A number is an integer. */
export type PushConditionValue = string | number | boolean | null
export const PushConditionValue: Codec<PushConditionValue> = nullable(
  union('string | integer | boolean', string, integer, boolean),
)

const eventPropertyContains = object(
  'EventPropertyContainsCondition',
  { kind: literal('event_property_contains') },
  {
    /** The path of the property, as in {@link EventMatchCondition}. */
    key: string,
    value: PushConditionValue,
  },
)
/** A property of the event is an array that contains exactly this value. */
export interface EventPropertyContainsCondition extends TypeOf<typeof eventPropertyContains> {}
export const EventPropertyContainsCondition: Codec<EventPropertyContainsCondition> = eventPropertyContains

const eventPropertyIs = object(
  'EventPropertyIsCondition',
  { kind: literal('event_property_is') },
  {
    /** The path of the property, as in {@link EventMatchCondition}. */
    key: string,
    value: PushConditionValue,
  },
)
/** A property of the event is exactly this value. */
export interface EventPropertyIsCondition extends TypeOf<typeof eventPropertyIs> {}
export const EventPropertyIsCondition: Codec<EventPropertyIsCondition> = eventPropertyIs

const roomMemberCount = object(
  'RoomMemberCountCondition',
  { kind: literal('room_member_count') },
  {
    /** A decimal integer, with `==`, `<`, `>`, `>=` or `<=` before it, or nothing, which is as `==`. */
    is: string,
  },
)
/** The room has so many members. */
export interface RoomMemberCountCondition extends TypeOf<typeof roomMemberCount> {}
export const RoomMemberCountCondition: Codec<RoomMemberCountCondition> = roomMemberCount

const senderNotificationPermission = object(
  'SenderNotificationPermissionCondition',
  { kind: literal('sender_notification_permission') },
  {
    /** What the sender means to do, by its key in `notifications` of `m.room.power_levels`: `room`, for example. */
    key: string,
  },
)
/** The sender has the power that it takes to notify a room, or whom else `key` says. */
export interface SenderNotificationPermissionCondition extends TypeOf<typeof senderNotificationPermission> {}
export const SenderNotificationPermissionCondition: Codec<SenderNotificationPermissionCondition> =
  senderNotificationPermission

const custom = object('CustomPushCondition', { kind: Unlisted }, {})
/** A condition of a kind that this library does not list. It never holds. */
export interface CustomPushCondition extends TypeOf<typeof custom> {}
export const CustomPushCondition: Codec<CustomPushCondition> = custom

/** A condition of any kind. */
export type PushCondition =
  | ContainsDisplayNameCondition
  | CustomPushCondition
  | EventMatchCondition
  | EventPropertyContainsCondition
  | EventPropertyIsCondition
  | RoomMemberCountCondition
  | SenderNotificationPermissionCondition
export const PushCondition: Codec<PushCondition> = taggedUnion(
  'PushCondition',
  'kind',
  {
    contains_display_name: ContainsDisplayNameCondition,
    event_match: EventMatchCondition,
    event_property_contains: EventPropertyContainsCondition,
    event_property_is: EventPropertyIsCondition,
    room_member_count: RoomMemberCountCondition,
    sender_notification_permission: SenderNotificationPermissionCondition,
  },
  { other: CustomPushCondition },
)
