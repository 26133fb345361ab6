/**
 * `m.relates_to`: relations between events.
 *
 * A reply has no `rel_type`; all other relations have one. Unknown types are accepted.
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

const inReplyTo = object('InReplyTo', {
  /** The ID of the event that is replied to. */
  event_id: EventId,
})
/** The event that is replied to. */
export interface InReplyTo extends TypeOf<typeof inReplyTo> {}
export const InReplyTo: Codec<InReplyTo> = inReplyTo

const reply = object(
  'ReplyRelation',
  {},
  {
    /** The event that is replied to. Absent: no relation. */
    'm.in_reply_to': InReplyTo,
  },
)
/** A reply outside any thread. */
export interface ReplyRelation extends TypeOf<typeof reply> {
  /** Only a reply has no type. */
  readonly rel_type?: undefined
}
export const ReplyRelation: Codec<ReplyRelation> = reply

const annotation = object(
  'AnnotationRelation',
  {
    /** The event that is reacted to. */
    event_id: EventId,
    /** Tells this relation from those of other types. */
    rel_type: literal('m.annotation'),
  },
  {
    /** The reaction: an emoji, or any other text. */
    key: string,
  },
)
/** A reaction. */
export interface AnnotationRelation extends TypeOf<typeof annotation> {}
export const AnnotationRelation: Codec<AnnotationRelation> = annotation

const reference = object('ReferenceRelation', {
  /** The referenced event. */
  event_id: EventId,
  /** Tells this relation from those of other types. */
  rel_type: literal('m.reference'),
})
/** A reference, for example of a verification event to its request. */
export interface ReferenceRelation extends TypeOf<typeof reference> {}
export const ReferenceRelation: Codec<ReferenceRelation> = reference

const replacement = object('ReplacementRelation', {
  /** The original event, even if it was edited before. */
  event_id: EventId,
  /** Tells this relation from those of other types. */
  rel_type: literal('m.replace'),
})
/** An edit: `m.new_content` replaces the content of the event. */
export interface ReplacementRelation extends TypeOf<typeof replacement> {}
export const ReplacementRelation: Codec<ReplacementRelation> = replacement

const thread = object(
  'ThreadRelation',
  {
    /** The root of the thread. */
    event_id: EventId,
    /** Tells this relation from those of other types. */
    rel_type: literal('m.thread'),
  },
  {
    /** Whether `m.in_reply_to` is only a fallback for clients without threads, and not a real reply. Absent: false. */
    is_falling_back: boolean,
    /** The event that is replied to in the thread, or the fallback: see `is_falling_back`. */
    'm.in_reply_to': InReplyTo,
  },
)
/** A message in a thread. */
export interface ThreadRelation extends TypeOf<typeof thread> {}
export const ThreadRelation: Codec<ThreadRelation> = thread

const custom = object('CustomRelation', {
  /** The event that this one relates to. */
  event_id: EventId,
  /** A type that this library does not list. */
  rel_type: Unlisted,
})
/** A relation of a type that this library does not list. */
export interface CustomRelation extends TypeOf<typeof custom> {}
export const CustomRelation: Codec<CustomRelation> = custom

/** A relation to another event, discriminated by `rel_type`. */
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
