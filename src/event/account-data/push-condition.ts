/**
 * Conditions of push rules, discriminated by `kind`.
 *
 * A condition of an unknown kind, or without its parameters, never matches, and then its rule does not match either.
 * All parameters are optional, since servers have omitted some, even in default rules.
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

const containsDisplayName = object('ContainsDisplayNameCondition', {
  /** Tells this condition from those of other kinds. */
  kind: literal('contains_display_name'),
})
/**
 * Matches if the body of the message contains the user's display name in the room.
 *
 * @deprecated Replaced by `m.mentions`.
 */
export interface ContainsDisplayNameCondition extends TypeOf<typeof containsDisplayName> {}
export const ContainsDisplayNameCondition: Codec<ContainsDisplayNameCondition> = containsDisplayName

const eventMatch = object(
  'EventMatchCondition',
  {
    /** Tells this condition from those of other kinds. */
    kind: literal('event_match'),
  },
  {
    /** The path of the property: keys separated by dots. Dots and backslashes in a key are escaped with a backslash. */
    key: string,
    /** A case-insensitive glob. It must match the whole value, or any run of words if `key` is `content.body`. */
    pattern: string,
  },
)
/** Matches if a property of the event is a string that matches a glob. */
export interface EventMatchCondition extends TypeOf<typeof eventMatch> {}
export const EventMatchCondition: Codec<EventMatchCondition> = eventMatch

/** A value to compare with a property. Numbers are integers. */
export type PushConditionValue = string | number | boolean | null
export const PushConditionValue: Codec<PushConditionValue> = nullable(
  union('string | integer | boolean', string, integer, boolean),
)

const eventPropertyContains = object(
  'EventPropertyContainsCondition',
  {
    /** Tells this condition from those of other kinds. */
    kind: literal('event_property_contains'),
  },
  {
    /** The path of the property, as in {@link EventMatchCondition}. */
    key: string,
    /** The value to compare with. */
    value: PushConditionValue,
  },
)
/** Matches if a property of the event is an array that contains exactly this value. */
export interface EventPropertyContainsCondition extends TypeOf<typeof eventPropertyContains> {}
export const EventPropertyContainsCondition: Codec<EventPropertyContainsCondition> = eventPropertyContains

const eventPropertyIs = object(
  'EventPropertyIsCondition',
  {
    /** Tells this condition from those of other kinds. */
    kind: literal('event_property_is'),
  },
  {
    /** The path of the property, as in {@link EventMatchCondition}. */
    key: string,
    /** The value to compare with. */
    value: PushConditionValue,
  },
)
/** Matches if a property of the event is exactly this value. */
export interface EventPropertyIsCondition extends TypeOf<typeof eventPropertyIs> {}
export const EventPropertyIsCondition: Codec<EventPropertyIsCondition> = eventPropertyIs

const roomMemberCount = object(
  'RoomMemberCountCondition',
  {
    /** Tells this condition from those of other kinds. */
    kind: literal('room_member_count'),
  },
  {
    /** A decimal integer, optionally prefixed with `==`, `<`, `>`, `>=` or `<=`. Without a prefix: `==`. */
    is: string,
  },
)
/** Matches if the number of room members meets a comparison. */
export interface RoomMemberCountCondition extends TypeOf<typeof roomMemberCount> {}
export const RoomMemberCountCondition: Codec<RoomMemberCountCondition> = roomMemberCount

const senderNotificationPermission = object(
  'SenderNotificationPermissionCondition',
  {
    /** Tells this condition from those of other kinds. */
    kind: literal('sender_notification_permission'),
  },
  {
    /** A key of `notifications` in `m.room.power_levels`, for example `room`. */
    key: string,
  },
)
/** Matches if the sender has the power level for a kind of notification. */
export interface SenderNotificationPermissionCondition extends TypeOf<typeof senderNotificationPermission> {}
export const SenderNotificationPermissionCondition: Codec<SenderNotificationPermissionCondition> =
  senderNotificationPermission

const custom = object('CustomPushCondition', {
  /** A kind that this library does not list. */
  kind: Unlisted,
})
/** A condition of a kind that this library does not list. It never matches. */
export interface CustomPushCondition extends TypeOf<typeof custom> {}
export const CustomPushCondition: Codec<CustomPushCondition> = custom

/** A condition of a push rule, discriminated by `kind`. */
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
