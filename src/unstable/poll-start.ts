/**
 * `m.poll.start`: starts a poll.
 *
 * Clients send only the unstable form, because the stable one requires a room version with extensible events. In the
 * unstable form, all names start with `org.matrix.`, texts are strings, and the ID of an answer is `id` instead of
 * `m.id`. In 2022, Element Android sent this form under the names of the first draft, `m.poll.start` and
 * `m.poll.disclosed`. When Element edits a poll, the event has a poll only in `m.new_content`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @module
 */
import { anyKey } from '../codec/any-key.js'
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { integer, string } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { Mentions } from '../event/common/mentions.js'
import { Relation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { ExtensibleText, textFields } from './text-block.js'

const pollKind = openLiterals('PollKind', [
  'm.disclosed',
  'm.poll.disclosed',
  'm.poll.undisclosed',
  'm.undisclosed',
  'org.matrix.msc3381.poll.disclosed',
  'org.matrix.msc3381.poll.undisclosed',
])
/** Whether votes are shown before the poll ends. Unknown: the same as undisclosed. */
export type PollKind = TypeOf<typeof pollKind>
export const PollKind: Codec<PollKind> = pollKind

const answer = intersection(
  'PollAnswer',
  anyKey('PollAnswerId', {
    /** The ID of the answer, to which votes refer. */
    'm.id': string,
    /** The ID of the answer, to which votes refer. */
    id: string,
  }),
  ExtensibleText,
)
/** An answer of a poll. */
export type PollAnswer = TypeOf<typeof answer>
export const PollAnswer: Codec<PollAnswer> = answer

const poll = object(
  'PollContentBlock',
  {
    /** The answers. Those after the twentieth are ignored. */
    answers: array(PollAnswer),
    /** The question. */
    question: ExtensibleText,
  },
  {
    /** Whether votes are shown before the poll ends. Absent: undisclosed. */
    kind: PollKind,
    /** Maximum number of answers in a vote. Absent or less than 1: 1. */
    max_selections: integer,
  },
)
/** A poll: a question with answers. */
export interface PollContentBlock extends TypeOf<typeof poll> {}
export const PollContentBlock: Codec<PollContentBlock> = poll

const pollFields = {
  /** The poll in the stable form. */
  'm.poll': PollContentBlock,
  /** The poll under the name of the first draft. */
  'm.poll.start': PollContentBlock,
  /** The poll in the unstable form. */
  'org.matrix.msc3381.poll.start': PollContentBlock,
}

const withoutRelation = intersection(
  'PollStartEventContentWithoutRelation',
  anyKey('NamedPoll', pollFields),
  object('PollFallback', {}, textFields),
)
/** Content of `m.poll.start` without a relation, as in `m.new_content`. */
export type PollStartEventContentWithoutRelation = TypeOf<typeof withoutRelation>
export const PollStartEventContentWithoutRelation: Codec<PollStartEventContentWithoutRelation> = withoutRelation

const content = intersection(
  'PollStartEventContent',
  anyKey('NamedPollOrEdit', {
    ...pollFields,
    /** For an edit (`m.replace`): the new content. */
    'm.new_content': PollStartEventContentWithoutRelation,
  }),
  object(
    'PollStartFields',
    {},
    {
      /** The users to notify. */
      'm.mentions': Mentions,
      /** The relation to another event. Absent: none. */
      'm.relates_to': Relation,
      // The fallback text for clients without polls.
      ...textFields,
    },
  ),
)
/** Content of `m.poll.start`. */
export type PollStartEventContent = TypeOf<typeof content>
export const PollStartEventContent: Codec<PollStartEventContent> = content

/** Definition of `m.poll.start`. */
export const PollStartDefinition = defineMessageLike(['m.poll.start', 'org.matrix.msc3381.poll.start'], {
  content: PollStartEventContent,
})

/** An `m.poll.start` event. */
export interface PollStartEvent extends TypeOf<typeof PollStartDefinition.event> {}
export const PollStartEvent: Codec<PollStartEvent> = PollStartDefinition.event

/** An `m.poll.start` event without `room_id`, from `/sync`. */
export interface SyncPollStartEvent extends TypeOf<typeof PollStartDefinition.sync> {}
export const SyncPollStartEvent: Codec<SyncPollStartEvent> = PollStartDefinition.sync
