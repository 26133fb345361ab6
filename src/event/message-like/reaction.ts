/**
 * `m.reaction`: an emoji, or any other short text, put to another event.
 *
 * All that it says is in its relation. To take it back, redact it: it cannot be edited.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mreaction | m.reaction}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { AnnotationRelation } from '../common/relation.js'
import { defineMessageLike } from '../envelope/define.js'

const content = object('ReactionEventContent', { 'm.relates_to': AnnotationRelation }, {})
/** Content of `m.reaction`. */
export interface ReactionEventContent extends TypeOf<typeof content> {}
export const ReactionEventContent: Codec<ReactionEventContent> = content

export const ReactionDefinition = defineMessageLike('Reaction', 'm.reaction', { content: ReactionEventContent })

/** `m.reaction`. */
export interface ReactionEvent extends TypeOf<typeof ReactionDefinition.event> {}
export const ReactionEvent: Codec<ReactionEvent> = ReactionDefinition.event

/** `m.reaction` without its room, from `/sync`. */
export interface SyncReactionEvent extends TypeOf<typeof ReactionDefinition.sync> {}
export const SyncReactionEvent: Codec<SyncReactionEvent> = ReactionDefinition.sync
