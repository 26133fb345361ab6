/**
 * `m.poll.response`: a user's vote. Of several votes in a poll, the user's last one counts.
 *
 * The stable name has the chosen answers themselves under it, the unstable one, which is what clients send, an object
 * with `answers`. Element leaves these out where a vote is withdrawn or spoiled. For a while in 2022, Element Android
 * sent that object under the name of a first draft, `m.poll.response`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @module
 */
import { anyKey } from '../codec/any-key.js'
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { ReferenceRelation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'

const response = object(
  'PollResponseContentBlock',
  {},
  {
    /** The IDs of the chosen answers. Absent or empty: none. */
    answers: array(string),
  },
)
/** A vote, under its unstable name or that of the first draft. */
export interface PollResponseContentBlock extends TypeOf<typeof response> {}
export const PollResponseContentBlock: Codec<PollResponseContentBlock> = response

const content = intersection(
  'PollResponseEventContent',
  anyKey('NamedSelections', {
    /** The IDs of the chosen answers. Empty: none. */
    'm.selections': array(string),
    'm.poll.response': PollResponseContentBlock,
    'org.matrix.msc3381.poll.response': PollResponseContentBlock,
  }),
  object(
    'PollReference',
    {
      /** To the poll. */
      'm.relates_to': ReferenceRelation,
    },
    {},
  ),
)
/** Content of `m.poll.response`. */
export type PollResponseEventContent = TypeOf<typeof content>
export const PollResponseEventContent: Codec<PollResponseEventContent> = content

export const PollResponseDefinition = defineMessageLike(
  'PollResponse',
  ['m.poll.response', 'org.matrix.msc3381.poll.response'],
  {
    content: PollResponseEventContent,
  },
)

/** An `m.poll.response` event. */
export interface PollResponseEvent extends TypeOf<typeof PollResponseDefinition.event> {}
export const PollResponseEvent: Codec<PollResponseEvent> = PollResponseDefinition.event

/** An `m.poll.response` event without `room_id`, from `/sync`. */
export interface SyncPollResponseEvent extends TypeOf<typeof PollResponseDefinition.sync> {}
export const SyncPollResponseEvent: Codec<SyncPollResponseEvent> = PollResponseDefinition.sync
