/**
 * `m.call`: a call in a room, by MSC3401. The state key is the ID of the call.
 *
 * Element sent it with its unstable name before calls became sessions, which do not need this event.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3401 | MSC3401}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

const groupCallIntent = openLiterals('GroupCallIntent', ['m.prompt', 'm.ring', 'm.room'])
/** How members join: when prompted, when their devices ring, or by opening the room. */
export type GroupCallIntent = TypeOf<typeof groupCallIntent>
export const GroupCallIntent: Codec<GroupCallIntent> = groupCallIntent

const groupCallType = openLiterals('GroupCallType', ['m.video', 'm.voice'])
/** The initial type of a call. */
export type GroupCallType = TypeOf<typeof groupCallType>
export const GroupCallType: Codec<GroupCallType> = groupCallType

const content = object(
  'GroupCallEventContent',
  {
    /** How members join. */
    'm.intent': GroupCallIntent,
    /** The initial type of the call. */
    'm.type': GroupCallType,
  },
  {
    /** Whether members open WebRTC data channels to one another. */
    dataChannelsEnabled: boolean,
    /** The URL of the LiveKit service. Absent: members send media directly to one another. */
    'io.element.livekit_service_url': string,
    /** Whether the call is push-to-talk. */
    'io.element.ptt': boolean,
    /** The name of the call. */
    'm.name': string,
    /** Why the call ended. Absent: it has not ended. */
    'm.terminated': openLiterals('GroupCallTerminationReason', ['call_ended']),
  },
)
/** Content of `m.call`. */
export interface GroupCallEventContent extends TypeOf<typeof content> {}
export const GroupCallEventContent: Codec<GroupCallEventContent> = content

/** Definition of `m.call`. */
export const GroupCallDefinition = defineState(['m.call', 'org.matrix.msc3401.call'], {
  content: GroupCallEventContent,
  stateKey: string,
})

/** An `m.call` event. */
export interface GroupCallEvent extends TypeOf<typeof GroupCallDefinition.event> {}
export const GroupCallEvent: Codec<GroupCallEvent> = GroupCallDefinition.event

/** An `m.call` event without `room_id`, from `/sync`. */
export interface SyncGroupCallEvent extends TypeOf<typeof GroupCallDefinition.sync> {}
export const SyncGroupCallEvent: Codec<SyncGroupCallEvent> = GroupCallDefinition.sync

/** A stripped `m.call` event. */
export interface StrippedGroupCallEvent extends TypeOf<typeof GroupCallDefinition.stripped> {}
export const StrippedGroupCallEvent: Codec<StrippedGroupCallEvent> = GroupCallDefinition.stripped
