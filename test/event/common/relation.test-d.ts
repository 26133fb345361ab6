import { expectTypeOf, test } from 'vitest'

import type { EventId } from '../../../src/event/common/identifier.js'
import type {
  AnnotationRelation,
  CustomRelation,
  ReferenceRelation,
  Relation,
  ReplacementRelation,
  ReplyRelation,
  ThreadRelation,
} from '../../../src/event/common/relation.js'

declare const relation: Relation

test('rel_type narrows the union', () => {
  switch (relation.rel_type) {
    case 'm.annotation':
      expectTypeOf(relation).toEqualTypeOf<AnnotationRelation>()
      expectTypeOf(relation.key).toEqualTypeOf<string | undefined>()
      break
    case 'm.reference':
      expectTypeOf(relation).toEqualTypeOf<ReferenceRelation>()
      break
    case 'm.replace':
      expectTypeOf(relation).toEqualTypeOf<ReplacementRelation>()
      break
    case 'm.thread':
      expectTypeOf(relation).toEqualTypeOf<ThreadRelation>()
      expectTypeOf(relation.is_falling_back).toEqualTypeOf<boolean | undefined>()
      break
    case undefined:
      expectTypeOf(relation).toEqualTypeOf<ReplyRelation>()
      expectTypeOf(relation['m.in_reply_to']?.event_id).toEqualTypeOf<EventId | undefined>()
      break
    default:
      expectTypeOf(relation).toEqualTypeOf<CustomRelation>()
      expectTypeOf(relation.event_id).toEqualTypeOf<EventId>()
  }
})

test('a reply has no event_id', () => {
  // @ts-expect-error the event ID of a reply is in `m.in_reply_to`
  const event_id = relation.event_id
  if (relation.rel_type !== undefined) expectTypeOf(relation.event_id).toEqualTypeOf<EventId>()
  expectTypeOf(event_id).toBeAny()
})
