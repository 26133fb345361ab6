import { expectTypeOf, test } from 'vitest'

import { literal } from '../../../src/codec/literals.js'
import { object } from '../../../src/codec/object.js'
import { integer, string } from '../../../src/codec/primitive.js'
import type { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { defineRoomMessage } from '../../../src/event/room/message-with.js'
import { registry } from '../../../src/registry/registry.js'

const Recipe = object('Recipe', { msgtype: literal('org.example.recipe'), body: string, dish: string })
const Short = object('Short', { msgtype: literal('m.text'), body: literal('Tea') })
const Link = object('Link', { rel_type: literal('org.example.link'), event_id: string, label: string })
const Counted = object('Counted', { rel_type: literal('m.thread'), event_id: string, count: integer })

const mine = registry.with(
  defineRoomMessage({
    msgtypes: { 'org.example.recipe': Recipe, 'm.text': Short },
    relations: { 'org.example.link': Link, 'm.thread': Counted },
  }),
)

test('msgtype and relation narrow to added and to listed types', () => {
  const outcome = mine.parseEvent('sync', {})
  if (outcome._tag === 'Left' || outcome.right._tag !== 'Known') return
  if (outcome.right.event.type !== 'm.room.message') return
  const { content } = outcome.right.event
  if (content.msgtype === 'org.example.recipe') expectTypeOf(content.dish).toEqualTypeOf<string>()
  if (content.msgtype === 'm.text') expectTypeOf(content.body).toEqualTypeOf<'Tea'>()
  if (content.msgtype === 'm.location') expectTypeOf(content.geo_uri).toEqualTypeOf<`geo:${string}`>()
  const relation = content['m.relates_to']
  if (relation?.rel_type === 'org.example.link') expectTypeOf(relation.label).toEqualTypeOf<string>()
  if (relation?.rel_type === 'm.thread') expectTypeOf(relation.count).toEqualTypeOf<number>()
  const edited = content['m.new_content']
  if (edited?.msgtype === 'm.text') expectTypeOf(edited.body).toEqualTypeOf<'Tea'>()
})

test('without additions, the type is unchanged', () => {
  const { content } = defineRoomMessage({})
  expectTypeOf<(typeof content)['_A']['msgtype']>().toEqualTypeOf<RoomMessageEventContent['msgtype']>()
  expectTypeOf<(typeof content)['_A']['m.relates_to']>().toEqualTypeOf<RoomMessageEventContent['m.relates_to']>()
})
