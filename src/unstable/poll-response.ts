/**
 * `m.poll.response`: a vote in a poll. Only the last vote of a user counts.
 *
 * In the stable form, `m.selections` is a list of the selected answers. Clients send the unstable form, an object with
 * `answers`. Element omits `answers` in withdrawn and spoiled votes. In 2022, Element Android sent this object under
 * the name of the first draft, `m.poll.response`.
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
    /** The IDs of the selected answers. Absent or empty: none. */
    answers: array(string),
  },
)
/** A vote in the unstable form or that of the first draft. */
export interface PollResponseContentBlock extends TypeOf<typeof response> {}
export const PollResponseContentBlock: Codec<PollResponseContentBlock> = response

const content = intersection(
  'PollResponseEventContent',
  anyKey('NamedSelections', {
    /** The IDs of the selected answers. Empty: none. */
    'm.selections': array(string),
    /** The vote in the form of the first draft. */
    'm.poll.response': PollResponseContentBlock,
    /** The vote in the unstable form. */
    'org.matrix.msc3381.poll.response': PollResponseContentBlock,
  }),
  object('PollReference', {
    /** A reference to the `m.poll.start` event. */
    'm.relates_to': ReferenceRelation,
  }),
)
/** Content of `m.poll.response`. */
export type PollResponseEventContent = TypeOf<typeof content>
export const PollResponseEventContent: Codec<PollResponseEventContent> = content

/** Definition of `m.poll.response`. */
export const PollResponseDefinition = defineMessageLike(['m.poll.response', 'org.matrix.msc3381.poll.response'], {
  content: PollResponseEventContent,
})

/** An `m.poll.response` event. */
export interface PollResponseEvent extends TypeOf<typeof PollResponseDefinition.event> {}
export const PollResponseEvent: Codec<PollResponseEvent> = PollResponseDefinition.event

/** An `m.poll.response` event without `room_id`, from `/sync`. */
export interface SyncPollResponseEvent extends TypeOf<typeof PollResponseDefinition.sync> {}
export const SyncPollResponseEvent: Codec<SyncPollResponseEvent> = PollResponseDefinition.sync
