import { expectTypeOf, test } from 'vitest'

import type { EncryptedFile } from '../../../src/event/common/encrypted-file.js'
import type { Mentions } from '../../../src/event/common/mentions.js'
import type { MxcUri } from '../../../src/event/common/mxc-uri.js'
import type { Relation } from '../../../src/event/common/relation.js'
import type { VerificationMethod } from '../../../src/event/common/verification-method.js'
import type { CustomMessageEventContent } from '../../../src/event/message/any.js'
import type { ImageMessageEventContent } from '../../../src/event/message/image.js'
import type { TextMessageEventContent } from '../../../src/event/message/text.js'
import type { RoomMessageEvent, RoomMessageEventContent } from '../../../src/event/room/message.js'

declare const content: RoomMessageEventContent

test('msgtype narrows the union', () => {
  expectTypeOf(content.body).toEqualTypeOf<string>()
  // @ts-expect-error only location messages have a geo_uri
  const place = content.geo_uri
  expectTypeOf(place).toBeAny()

  switch (content.msgtype) {
    case 'm.text':
      expectTypeOf(content).toExtend<TextMessageEventContent>()
      expectTypeOf(content.formatted_body).toEqualTypeOf<string | undefined>()
      break
    case 'm.image':
      expectTypeOf(content).toExtend<ImageMessageEventContent>()
      expectTypeOf(content.url).toEqualTypeOf<MxcUri | undefined>()
      expectTypeOf(content.file).toEqualTypeOf<EncryptedFile | undefined>()
      expectTypeOf(content.info?.w).toEqualTypeOf<number | undefined>()
      break
    case 'm.location':
      expectTypeOf(content.geo_uri).toEqualTypeOf<`geo:${string}`>()
      break
    case 'm.key.verification.request':
      expectTypeOf(content.methods).toEqualTypeOf<readonly VerificationMethod[]>()
      break
    case 'm.audio':
    case 'm.emote':
    case 'm.file':
    case 'm.notice':
    case 'm.server_notice':
    case 'm.video':
      expectTypeOf(content).not.toExtend<CustomMessageEventContent>()
      break
    default:
      expectTypeOf(content).toExtend<CustomMessageEventContent>()
      expectTypeOf(content.body).toEqualTypeOf<string>()
  }
})

test('msgtype narrows the new content of an edit', () => {
  const edited = content['m.new_content']
  if (edited?.msgtype === 'm.image') expectTypeOf(edited.url).toEqualTypeOf<MxcUri | undefined>()
  expectTypeOf(edited?.['m.mentions']).toEqualTypeOf<Mentions | undefined>()
  // @ts-expect-error new content has no relation
  const relation = edited?.['m.relates_to']
  expectTypeOf(relation).toBeAny()
})

test('every message may have a relation and mentions', () => {
  expectTypeOf(content['m.relates_to']).toEqualTypeOf<Relation | undefined>()
  expectTypeOf(content['m.mentions']).toEqualTypeOf<Mentions | undefined>()
})

test('a message can be written as a literal', () => {
  expectTypeOf<{ body: 'Hello'; msgtype: 'm.text' }>().toExtend<RoomMessageEventContent>()
  expectTypeOf<{ msgtype: 'm.text' }>().not.toExtend<RoomMessageEventContent>()
  expectTypeOf<{ body: 'Here'; msgtype: 'm.location' }>().not.toExtend<RoomMessageEventContent>()
  expectTypeOf<RoomMessageEvent['content']>().toEqualTypeOf<RoomMessageEventContent>()
})
