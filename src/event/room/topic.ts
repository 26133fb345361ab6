/**
 * `m.room.topic`: what a room is about.
 *
 * An empty topic is the same as none.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomtopic | m.room.topic}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const textRepresentation = object(
  'TextRepresentation',
  { body: string },
  {
    /** Absent: `text/plain`. */
    mimetype: string,
  },
)
/** A text in one format. Made by somebody else: sanitize before showing. */
export interface TextRepresentation extends TypeOf<typeof textRepresentation> {}
export const TextRepresentation: Codec<TextRepresentation> = textRepresentation

const topicBlock = object(
  'TopicContentBlock',
  {},
  {
    /** The same text in several formats, the best first. */
    'm.text': array(TextRepresentation, { independent: true }),
  },
)
/** The topic in several formats, with plain text among them. */
export interface TopicContentBlock extends TypeOf<typeof topicBlock> {}
export const TopicContentBlock: Codec<TopicContentBlock> = topicBlock

const content = object(
  'RoomTopicEventContent',
  {
    /** In plain text, whatever `m.topic` has beside it. */
    topic: string,
  },
  { 'm.topic': TopicContentBlock },
)
/** Content of `m.room.topic`. */
export interface RoomTopicEventContent extends TypeOf<typeof content> {}
export const RoomTopicEventContent: Codec<RoomTopicEventContent> = content

export const RoomTopicDefinition = defineState('RoomTopic', 'm.room.topic', {
  content: RoomTopicEventContent,
  stateKey: literal(''),
})

/** `m.room.topic`. */
export interface RoomTopicEvent extends TypeOf<typeof RoomTopicDefinition.event> {}
export const RoomTopicEvent: Codec<RoomTopicEvent> = RoomTopicDefinition.event

/** `m.room.topic` without its room, from `/sync`. */
export interface SyncRoomTopicEvent extends TypeOf<typeof RoomTopicDefinition.sync> {}
export const SyncRoomTopicEvent: Codec<SyncRoomTopicEvent> = RoomTopicDefinition.sync

/** `m.room.topic` as stripped state. */
export interface StrippedRoomTopicEvent extends TypeOf<typeof RoomTopicDefinition.stripped> {}
export const StrippedRoomTopicEvent: Codec<StrippedRoomTopicEvent> = RoomTopicDefinition.stripped
