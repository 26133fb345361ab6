/**
 * `m.room.topic`: the topic of a room.
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
  {
    /** The text in the format `mimetype`. */
    body: string,
  },
  {
    /** The format. Absent: `text/plain`. */
    mimetype: string,
  },
)
/** Text in one format. Untrusted: sanitize it before displaying. */
export interface TextRepresentation extends TypeOf<typeof textRepresentation> {}
export const TextRepresentation: Codec<TextRepresentation> = textRepresentation

const topicBlock = object(
  'TopicContentBlock',
  {},
  {
    /** The topic in several formats, in order of preference. */
    'm.text': array(TextRepresentation, { independent: true }),
  },
)
/** The topic in several formats, including plain text. */
export interface TopicContentBlock extends TypeOf<typeof topicBlock> {}
export const TopicContentBlock: Codec<TopicContentBlock> = topicBlock

const content = object(
  'RoomTopicEventContent',
  {
    /** The topic in plain text. Required even if `m.topic` is present. */
    topic: string,
  },
  {
    /** The topic in several formats. Absent: only plain text. */
    'm.topic': TopicContentBlock,
  },
)
/** Content of `m.room.topic`. */
export interface RoomTopicEventContent extends TypeOf<typeof content> {}
export const RoomTopicEventContent: Codec<RoomTopicEventContent> = content

/** Definition of `m.room.topic`. */
export const RoomTopicDefinition = defineState('m.room.topic', {
  content: RoomTopicEventContent,
  stateKey: literal(''),
})

/** An `m.room.topic` event. */
export interface RoomTopicEvent extends TypeOf<typeof RoomTopicDefinition.event> {}
export const RoomTopicEvent: Codec<RoomTopicEvent> = RoomTopicDefinition.event

/** An `m.room.topic` event without `room_id`, from `/sync`. */
export interface SyncRoomTopicEvent extends TypeOf<typeof RoomTopicDefinition.sync> {}
export const SyncRoomTopicEvent: Codec<SyncRoomTopicEvent> = RoomTopicDefinition.sync

/** A stripped `m.room.topic` event. */
export interface StrippedRoomTopicEvent extends TypeOf<typeof RoomTopicDefinition.stripped> {}
export const StrippedRoomTopicEvent: Codec<StrippedRoomTopicEvent> = RoomTopicDefinition.stripped
