/**
 * `m.room.message`: a message in a room.
 *
 * The content depends on the `msgtype`: see the modules in `message/`. Mentions and relations are the same for all.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage | m.room.message}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { intersection } from '../../codec/union.js'
import { Mentions } from '../common/mentions.js'
import { Relation } from '../common/relation.js'
import { defineMessageLike } from '../envelope/define.js'
import { AnyMessageEventContent } from '../message/any.js'

const mentions = object(
  'MessageMentions',
  {},
  {
    /** The users that the message notifies. Absent: the deprecated push rules search the body for names. */
    'm.mentions': Mentions,
  },
)

/**
 * Content without a relation, for these msgtypes.
 *
 * @internal
 */
export function messageWithoutRelation<M>(msgtypes: Codec<M>) {
  return intersection('RoomMessageEventContentWithoutRelation', msgtypes, mentions)
}

/**
 * Content with these relations.
 *
 * @internal
 */
export function messageWithRelation<M, R>(message: Codec<M>, relation: Codec<R>) {
  const relations = object(
    'MessageRelations',
    {},
    {
      /** For an edit (`m.replace`): the new content. The content around it is a fallback for clients without edits. */
      'm.new_content': message,
      /** The relation to another event. Absent: none. */
      'm.relates_to': relation,
    },
  )
  return intersection('RoomMessageEventContent', message, relations)
}

const withoutRelation = messageWithoutRelation(AnyMessageEventContent)
/** Content of `m.room.message` without a relation, as in `m.new_content`. */
export type RoomMessageEventContentWithoutRelation = TypeOf<typeof withoutRelation>
export const RoomMessageEventContentWithoutRelation: Codec<RoomMessageEventContentWithoutRelation> = withoutRelation

const content = messageWithRelation(RoomMessageEventContentWithoutRelation, Relation)
/** Content of `m.room.message`. */
export type RoomMessageEventContent = TypeOf<typeof content>
export const RoomMessageEventContent: Codec<RoomMessageEventContent> = content

/** Definition of `m.room.message`. */
export const RoomMessageDefinition = defineMessageLike('m.room.message', {
  content: RoomMessageEventContent,
})

/** An `m.room.message` event. */
export interface RoomMessageEvent extends TypeOf<typeof RoomMessageDefinition.event> {}
export const RoomMessageEvent: Codec<RoomMessageEvent> = RoomMessageDefinition.event

/** An `m.room.message` event without `room_id`, from `/sync`. */
export interface SyncRoomMessageEvent extends TypeOf<typeof RoomMessageDefinition.sync> {}
export const SyncRoomMessageEvent: Codec<SyncRoomMessageEvent> = RoomMessageDefinition.sync
