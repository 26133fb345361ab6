/**
 * `m.poll.end`: closes a poll.
 *
 * It counts only if its sender started the poll or may redact messages of others. Clients send the unstable form, which
 * has no results, but an empty object under its own name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { integer, JsonObject, string } from '../codec/primitive.js'
import { record } from '../codec/record.js'
import { intersection } from '../codec/union.js'
import { ReferenceRelation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { ExtensibleText } from './text-block.js'

const content = intersection(
  'PollEndEventContent',
  // The result as text, for clients without polls.
  ExtensibleText,
  object(
    'PollClosure',
    {
      /** A reference to the `m.poll.start` event. */
      'm.relates_to': ReferenceRelation,
    },
    {
      /** Number of votes by answer ID, as counted by the sender. Do not trust it; count the votes. */
      'm.poll.results': record(string, integer),
      /** Only in the unstable form. An empty object. */
      'org.matrix.msc3381.poll.end': JsonObject,
    },
  ),
)
/** Content of `m.poll.end`. */
export type PollEndEventContent = TypeOf<typeof content>
export const PollEndEventContent: Codec<PollEndEventContent> = content

/** Definition of `m.poll.end`. */
export const PollEndDefinition = defineMessageLike(['m.poll.end', 'org.matrix.msc3381.poll.end'], {
  content: PollEndEventContent,
})

/** An `m.poll.end` event. */
export interface PollEndEvent extends TypeOf<typeof PollEndDefinition.event> {}
export const PollEndEvent: Codec<PollEndEvent> = PollEndDefinition.event

/** An `m.poll.end` event without `room_id`, from `/sync`. */
export interface SyncPollEndEvent extends TypeOf<typeof PollEndDefinition.sync> {}
export const SyncPollEndEvent: Codec<SyncPollEndEvent> = PollEndDefinition.sync
