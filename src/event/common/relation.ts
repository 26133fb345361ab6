/**
 * `m.relates_to`: how an event relates to another.
 *
 * A reply has no `rel_type`; every other relation has one, and types that nobody knows yet are relations too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { taggedUnion, Unlisted } from '../../codec/tagged-union.js'
import { EventId } from './identifier.js'

const inReplyTo = object('InReplyTo', { event_id: EventId }, {})
/** The event that is replied to. */
export interface InReplyTo extends TypeOf<typeof inReplyTo> {}
export const InReplyTo: Codec<InReplyTo> = inReplyTo

const reply = object('ReplyRelation', {}, { 'm.in_reply_to': InReplyTo })
/** A reply outside any thread. */
export interface ReplyRelation extends TypeOf<typeof reply> {
  readonly rel_type?: undefined
}
export const ReplyRelation: Codec<ReplyRelation> = reply

const annotation = object(
  'AnnotationRelation',
  { event_id: EventId, rel_type: literal('m.annotation') },
  {
    /** The reaction: an emoji, or any other text. */
    key: string,
  },
)
/** A reaction. */
export interface AnnotationRelation extends TypeOf<typeof annotation> {}
export const AnnotationRelation: Codec<AnnotationRelation> = annotation

const reference = object('ReferenceRelation', { event_id: EventId, rel_type: literal('m.reference') }, {})
/** A plain reference, as verification events make to their request. */
export interface ReferenceRelation extends TypeOf<typeof reference> {}
export const ReferenceRelation: Codec<ReferenceRelation> = reference

const replacement = object('ReplacementRelation', { event_id: EventId, rel_type: literal('m.replace') }, {})
/** An edit: the content's `m.new_content` stands in for that of the event. */
export interface ReplacementRelation extends TypeOf<typeof replacement> {}
export const ReplacementRelation: Codec<ReplacementRelation> = replacement

const thread = object(
  'ThreadRelation',
  {
    /** The thread's root. */
    event_id: EventId,
    rel_type: literal('m.thread'),
  },
  {
    /** True: `m.in_reply_to` is only there for clients that do not know threads, and this is no reply. Absent: false. */
    is_falling_back: boolean,
    'm.in_reply_to': InReplyTo,
  },
)
/** A message in a thread. */
export interface ThreadRelation extends TypeOf<typeof thread> {}
export const ThreadRelation: Codec<ThreadRelation> = thread

const custom = object('CustomRelation', { event_id: EventId, rel_type: Unlisted }, {})
/** A relation of a type that this library does not list. */
export interface CustomRelation extends TypeOf<typeof custom> {}
export const CustomRelation: Codec<CustomRelation> = custom

/** How an event relates to another, told apart by `rel_type`. */
export type Relation =
  | AnnotationRelation
  | CustomRelation
  | ReferenceRelation
  | ReplacementRelation
  | ReplyRelation
  | ThreadRelation
export const Relation: Codec<Relation> = taggedUnion(
  'Relation',
  'rel_type',
  {
    'm.annotation': AnnotationRelation,
    'm.reference': ReferenceRelation,
    'm.replace': ReplacementRelation,
    'm.thread': ThreadRelation,
  },
  { absent: ReplyRelation, other: CustomRelation },
)
