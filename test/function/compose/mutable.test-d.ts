import { expectTypeOf, test } from 'vitest'

import { buildEdit } from '../../../src/function/compose/edit.js'
import { buildImageMessage } from '../../../src/function/compose/media.js'
import { withMentions } from '../../../src/function/compose/mention.js'
import { buildReaction } from '../../../src/function/compose/reaction.js'
import { withReply } from '../../../src/function/compose/reply.js'
import { buildTextMessage } from '../../../src/function/compose/text.js'
import { withThread } from '../../../src/function/compose/thread.js'
import { buildVerificationRequestMessage } from '../../../src/function/compose/verification-request.js'

test('what is built may be changed', () => {
  const text = buildTextMessage('Hello!')
  text.body = 'Hi!'
  text['m.mentions'].user_ids = ['@alice:example.org']
  expectTypeOf(withMentions(text, {})['m.mentions'].user_ids).toEqualTypeOf<string[] | undefined>()
  buildImageMessage({ source: 'mxc://a/b', filename: 'a.png' }).filename = 'b.png'
  buildReaction('$a', '👍')['m.relates_to'].key = '👎'
  withThread(text, '$a')['m.relates_to'].is_falling_back = false
  buildEdit(text, { event_id: '$a', content: text })['m.new_content'].body = 'Hey!'
  expectTypeOf(withReply(text, { event_id: '$a', sender: '@a:b' })).toExtend<{ body: string }>()
  const request = buildVerificationRequestMessage({ body: '', fromDevice: '', methods: ['m.sas.v1'], to: '@a:b' })
  request.methods.push('m.reciprocate.v1')
})

test('what was passed in keeps its type', () => {
  const { info } = buildImageMessage({ source: 'mxc://a/b', filename: 'a.png', info: { w: 1 } })
  // @ts-expect-error it may be the object of the caller
  if (info !== undefined) info.w = 2
})
