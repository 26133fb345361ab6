/**
 * `m.call`: there is a call in this room, by MSC3401. Filed under the call's ID.
 *
 * Element sent it by its unstable name, before calls became sessions, which need no such event.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3401 | MSC3401}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

/** Whether to ask the members in, to ring, or to be in the call for as long as one looks at the room. */
export type GroupCallIntent = 'm.prompt' | 'm.ring' | 'm.room' | (string & {})
export const GroupCallIntent: Codec<GroupCallIntent> = openLiterals('GroupCallIntent', ['m.prompt', 'm.ring', 'm.room'])

/** What a call begins as. */
export type GroupCallType = 'm.video' | 'm.voice' | (string & {})
export const GroupCallType: Codec<GroupCallType> = openLiterals('GroupCallType', ['m.video', 'm.voice'])

const content = object(
  'GroupCallEventContent',
  {
    'm.intent': GroupCallIntent,
    'm.type': GroupCallType,
  },
  {
    /** Whether members open WebRTC data channels to each other. */
    dataChannelsEnabled: boolean,
    /** Where LiveKit passes the media on. Absent: the members send them to each other. */
    'io.element.livekit_service_url': string,
    /** One talks at a time, while pressing a button. */
    'io.element.ptt': boolean,
    'm.name': string,
    /** Why the call is over. Absent: it is not. */
    'm.terminated': openLiterals('GroupCallTerminationReason', ['call_ended']),
  },
)
/** Content of `m.call`. */
export interface GroupCallEventContent extends TypeOf<typeof content> {}
export const GroupCallEventContent: Codec<GroupCallEventContent> = content

export const GroupCallDefinition = defineState('GroupCall', ['m.call', 'org.matrix.msc3401.call'], {
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
