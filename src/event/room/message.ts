/**
 * `m.room.message`: what people say to each other.
 *
 * What a message is, its `msgtype` says: see the files of `message/`. How it relates to others is the same for all.
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

const withoutRelation = intersection(
  'RoomMessageEventContentWithoutRelation',
  AnyMessageEventContent,
  object('MessageMentions', {}, { 'm.mentions': Mentions }),
)
/** A message that stands alone, or that takes another's place. */
export type RoomMessageEventContentWithoutRelation = TypeOf<typeof withoutRelation>
export const RoomMessageEventContentWithoutRelation: Codec<RoomMessageEventContentWithoutRelation> = withoutRelation

const content = intersection(
  'RoomMessageEventContent',
  RoomMessageEventContentWithoutRelation,
  object(
    'MessageRelations',
    {},
    {
      /** On an edit (`m.replace`): what the other message is to say from now on. What stands around it is for old clients. */
      'm.new_content': RoomMessageEventContentWithoutRelation,
      'm.relates_to': Relation,
    },
  ),
)
/** Content of `m.room.message`. */
export type RoomMessageEventContent = TypeOf<typeof content>
export const RoomMessageEventContent: Codec<RoomMessageEventContent> = content

export const RoomMessageDefinition = defineMessageLike('RoomMessage', 'm.room.message', {
  content: RoomMessageEventContent,
})

/** `m.room.message`. */
export interface RoomMessageEvent extends TypeOf<typeof RoomMessageDefinition.event> {}
export const RoomMessageEvent: Codec<RoomMessageEvent> = RoomMessageDefinition.event

/** `m.room.message` without its room, from `/sync`. */
export interface SyncRoomMessageEvent extends TypeOf<typeof RoomMessageDefinition.sync> {}
export const SyncRoomMessageEvent: Codec<SyncRoomMessageEvent> = RoomMessageDefinition.sync
