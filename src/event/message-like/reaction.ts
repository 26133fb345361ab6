/**
 * `m.reaction`: a reaction to another event, with an emoji or other short text.
 *
 * The relation is the whole content. Reactions cannot be edited; redact one to remove it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mreaction | m.reaction}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { AnnotationRelation } from '../common/relation.js'
import { defineMessageLike } from '../envelope/define.js'

const content = object('ReactionEventContent', {
  /** The reaction and the event that it applies to. */
  'm.relates_to': AnnotationRelation,
})
/** Content of `m.reaction`. */
export interface ReactionEventContent extends TypeOf<typeof content> {}
export const ReactionEventContent: Codec<ReactionEventContent> = content

/** Definition of `m.reaction`. */
export const ReactionDefinition = defineMessageLike('m.reaction', { content: ReactionEventContent })

/** An `m.reaction` event. */
export interface ReactionEvent extends TypeOf<typeof ReactionDefinition.event> {}
export const ReactionEvent: Codec<ReactionEvent> = ReactionDefinition.event

/** An `m.reaction` event without `room_id`, from `/sync`. */
export interface SyncReactionEvent extends TypeOf<typeof ReactionDefinition.sync> {}
export const SyncReactionEvent: Codec<SyncReactionEvent> = ReactionDefinition.sync
