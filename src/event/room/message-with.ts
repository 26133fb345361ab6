/**
 * `m.room.message` with additional msgtypes and relations.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage | m.room.message}
 * @module
 */
import type { Codec, Fields, TypeOf } from '../../codec/codec.js'
import type { JsonObject } from '../../codec/primitive.js'
import { withMembers } from '../../codec/tagged-union.js'
import type { Mentions } from '../common/mentions.js'
import { Relation } from '../common/relation.js'
import { defineMessageLike } from '../envelope/define.js'
import type { MessageLikeEventDefinition } from '../envelope/definition.js'
import { AnyMessageEventContent } from '../message/any.js'
import { messageWithoutRelation, messageWithRelation } from './message.js'

/** Content without a relation, with the msgtypes of `M`. */
type MessageWith<M extends Fields> = (
  | Exclude<AnyMessageEventContent, { readonly msgtype: keyof M }>
  | TypeOf<M[keyof M]>
) & {
  /** The users that the message notifies. Absent: the deprecated push rules search the body for names. */
  readonly 'm.mentions'?: Mentions | undefined
}

type RelationWith<R extends Fields> = Exclude<Relation, { readonly rel_type: keyof R }> | TypeOf<R[keyof R]>

/** Content of `m.room.message` with the additional msgtypes of `M` and relations of `R`. */
export type RoomMessageEventContentWith<M extends Fields, R extends Fields> = MessageWith<M> & {
  /** For an edit (`m.replace`): the new content. The content around it is a fallback for clients without edits. */
  readonly 'm.new_content'?: MessageWith<M> | undefined
  /** The relation to another event. Absent: none. */
  readonly 'm.relates_to'?: RelationWith<R> | undefined
}

/**
 * Defines `m.room.message` with additional msgtypes or relations, for use in a registry. Unlisted msgtypes and
 * relations are still accepted as custom ones.
 *
 * @example
 * ```ts
 * import { registry, defineRoomMessage } from 'matrix-event-model'
 * import { literal, object, string } from 'matrix-event-model/codec'
 *
 * const Recipe = object('Recipe', { msgtype: literal('org.example.recipe'), body: string, dish: string })
 * const mine = registry.with(defineRoomMessage({ msgtypes: { 'org.example.recipe': Recipe } }))
 *
 * const content = { msgtype: 'org.example.recipe', body: 'Tea' }
 * const event = { type: 'm.room.message', event_id: '$e', sender: '@a:b.c', origin_server_ts: 1, content }
 * const outcome = mine.parseEvent('sync', event)
 * const error = outcome._tag === 'Left' && outcome.left.errors[0]?.message
 * error // => 'content.dish: expected a string, found nothing (msgtype is "org.example.recipe")'
 * ```
 */
export function defineRoomMessage<
  M extends Fields = Record<never, never>,
  R extends Fields = Record<never, never>,
>(parts: {
  /** The codecs of contents, by `msgtype`. One for a listed msgtype replaces it. */
  readonly msgtypes?: M
  /** The codecs of `m.relates_to`, by `rel_type`. One for a listed type replaces it. */
  readonly relations?: R
}): MessageLikeEventDefinition<'m.room.message', RoomMessageEventContentWith<M, R>, JsonObject, never> {
  const msgtypes = withMembers(AnyMessageEventContent, parts.msgtypes ?? {})
  const relation = withMembers(Relation, parts.relations ?? {})
  const content = messageWithRelation(messageWithoutRelation(msgtypes), relation)
  return defineMessageLike('m.room.message', {
    content: content as Codec<RoomMessageEventContentWith<M, R>>,
  })
}
