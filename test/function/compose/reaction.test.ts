import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReactionEventContent } from '../../../src/event/message-like/reaction.js'
import { buildReaction } from '../../../src/function/compose/reaction.js'
import { relationOf } from '../../../src/function/relation/relation-of.js'
import { messages } from '../../support/rows.js'

test('an emoji', () => {
  expect(buildReaction('$a', '👍')).toStrictEqual({
    'm.relates_to': { rel_type: 'm.annotation', event_id: '$a', key: '👍' },
  })
})

test('decodes, and is read as it was meant', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (id, key) => {
      const content: ReactionEventContent = buildReaction(`$${id}`, key)
      expect(messages(ReactionEventContent, content)).toStrictEqual([])
      expect(relationOf({ content })).toStrictEqual({ kind: 'reaction', eventId: `$${id}`, key })
    }),
  )
})
