/**
 * `m.poll.start`: a question to the room, with answers to choose from.
 *
 * Clients send the unstable form alone, as only rooms with extensible events may have the other. There all names begin
 * with `org.matrix.`, texts are strings, and an answer's `m.id` is called `id`. For a while in 2022, Element Android
 * sent that form under the names of a first draft, `m.poll.start` and `m.poll.disclosed`. When Element edits a poll,
 * the new one stands in `m.new_content`, and none beside it.
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

/** Whether votes are shown before the end. Unknown: as undisclosed. */
export type PollKind =
  | 'm.disclosed'
  | 'm.poll.disclosed'
  | 'm.poll.undisclosed'
  | 'm.undisclosed'
  | 'org.matrix.msc3381.poll.disclosed'
  | 'org.matrix.msc3381.poll.undisclosed'
  | (string & {})
export const PollKind: Codec<PollKind> = openLiterals('PollKind', [
  'm.disclosed',
  'm.poll.disclosed',
  'm.poll.undisclosed',
  'm.undisclosed',
  'org.matrix.msc3381.poll.disclosed',
  'org.matrix.msc3381.poll.undisclosed',
])

const answer = intersection(
  'PollAnswer',
  anyKey('PollAnswerId', {
    /** What a vote for it says. */
    'm.id': string,
    /** What a vote for it says. */
    id: string,
  }),
  ExtensibleText,
)
/** What one can vote for. */
export type PollAnswer = TypeOf<typeof answer>
export const PollAnswer: Codec<PollAnswer> = answer

const poll = object(
  'PollContentBlock',
  {
    /** Those after the twentieth do not count. */
    answers: array(PollAnswer),
    question: ExtensibleText,
  },
  {
    /** Absent: undisclosed. */
    kind: PollKind,
    /** How many answers a user may choose. Absent, or less than 1: 1. */
    max_selections: integer,
  },
)
/** A question and its answers. */
export interface PollContentBlock extends TypeOf<typeof poll> {}
export const PollContentBlock: Codec<PollContentBlock> = poll

const pollFields = {
  'm.poll': PollContentBlock,
  'm.poll.start': PollContentBlock,
  'org.matrix.msc3381.poll.start': PollContentBlock,
}

const withoutRelation = intersection(
  'PollStartEventContentWithoutRelation',
  anyKey('NamedPoll', pollFields),
  object('PollFallback', {}, textFields),
)
/** A poll that stands alone, or that takes another's place. */
export type PollStartEventContentWithoutRelation = TypeOf<typeof withoutRelation>
export const PollStartEventContentWithoutRelation: Codec<PollStartEventContentWithoutRelation> = withoutRelation

const content = intersection(
  'PollStartEventContent',
  anyKey('NamedPollOrEdit', {
    ...pollFields,
    /** On an edit (`m.replace`): what the other poll is from now on. */
    'm.new_content': PollStartEventContentWithoutRelation,
  }),
  object(
    'PollSurroundings',
    {},
    {
      'm.mentions': Mentions,
      'm.relates_to': Relation,
      /** For clients that know no polls. */
      ...textFields,
    },
  ),
)
/** Content of `m.poll.start`. */
export type PollStartEventContent = TypeOf<typeof content>
export const PollStartEventContent: Codec<PollStartEventContent> = content

export const PollStartDefinition = defineMessageLike('PollStart', ['m.poll.start', 'org.matrix.msc3381.poll.start'], {
  content: PollStartEventContent,
})

/** An `m.poll.start` event. */
export interface PollStartEvent extends TypeOf<typeof PollStartDefinition.event> {}
export const PollStartEvent: Codec<PollStartEvent> = PollStartDefinition.event

/** An `m.poll.start` event without `room_id`, from `/sync`. */
export interface SyncPollStartEvent extends TypeOf<typeof PollStartDefinition.sync> {}
export const SyncPollStartEvent: Codec<SyncPollStartEvent> = PollStartDefinition.sync
