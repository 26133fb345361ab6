import { expectTypeOf, test } from 'vitest'

import type { ImageInfo } from '../../../src/event/common/image-info.js'
import type { TextMessageEventContent } from '../../../src/event/message/text.js'
import type { RoomMemberEventContent } from '../../../src/event/room/member.js'
import type { RoomMessageEventContent } from '../../../src/event/room/message.js'
import type { WithCustomKeys } from '../../../src/function/compose/custom-keys.js'
import { buildLocationMessage } from '../../../src/function/compose/location.js'
import { buildImageMessage } from '../../../src/function/compose/media.js'
import { withMentions } from '../../../src/function/compose/mention.js'
import { withReply } from '../../../src/function/compose/reply.js'

const text = { msgtype: 'm.text', body: 'Hello!' } as const

test('an object literal with a key of your own', () => {
  // @ts-expect-error the type of the content does not list the key
  const strict: TextMessageEventContent = { ...text, 'org.example.color': 'red' }
  const own: WithCustomKeys<TextMessageEventContent> = { ...text, 'org.example.color': 'red' }
  expectTypeOf(own).toExtend<TextMessageEventContent>()
  expectTypeOf(own.body).toEqualTypeOf<string>()
  expectTypeOf(strict.body).toEqualTypeOf<string>()
  const state: WithCustomKeys<RoomMemberEventContent> = { membership: 'join', 'org.example.badge': 1 }
  expectTypeOf(state).toExtend<RoomMemberEventContent>()
})

test('keys that are misspelled or of the wrong type are errors', () => {
  // @ts-expect-error no key with a dot
  const misspelled: WithCustomKeys<TextMessageEventContent> = { ...text, formattedbody: '' }
  // @ts-expect-error a member's name is a string
  const wrong: WithCustomKeys<RoomMemberEventContent> = { membership: 'join', displayname: 1 }
  // @ts-expect-error mentions are an object
  const mentions: WithCustomKeys<RoomMessageEventContent> = { ...text, 'm.mentions': 1 }
  expectTypeOf([misspelled, wrong, mentions]).toBeArray()
})

test('a value of another interface can be assigned', () => {
  interface Theirs {
    msgtype: 'm.text'
    body: string
  }
  expectTypeOf<Theirs>().toExtend<WithCustomKeys<TextMessageEventContent>>()
})

test('builders take keys of your own', () => {
  const info: ImageInfo = { w: 1, h: 1 }
  buildImageMessage({ source: 'mxc://a/b', filename: 'a.png', info })
  buildImageMessage({ source: 'mxc://a/b', filename: 'a.png', info: { w: 1, 'xyz.amorgan.blurhash': 'LEHV6n' } })
  // @ts-expect-error a width is a number
  buildImageMessage({ source: 'mxc://a/b', filename: 'a.png', info: { w: '1', 'xyz.amorgan.blurhash': 'LEHV6n' } })
  buildLocationMessage('Here', 'geo:1,2', { 'org.example.floor': 3 })
  const reply = withReply({ ...text, 'org.example.color': 'red' }, { event_id: '$a', sender: '@a:b' })
  expectTypeOf(reply['org.example.color']).toEqualTypeOf<string>()
  expectTypeOf(withMentions({ 'org.example.color': 1 }, {})['org.example.color']).toEqualTypeOf<number>()
})
