import { describe, expect, test } from 'vitest'
import { withClearRelation } from '../../../src/function/relation/clear-relation.js'
import { AnyMegolmPayload } from '../../../src/kind/decrypted.js'
import { deepFrozen } from '../../support/frozen.js'
import { messages } from '../../support/rows.js'

const clear = { event_id: '$request', rel_type: 'm.reference' }
const other = { event_id: '$other', rel_type: 'm.thread' }

const payloadOf = (content: object) => ({ type: 'm.key.verification.done', room_id: '!room:example.org', content })

describe('withClearRelation', () => {
  test.each<[string, object, object, object]>([
    ['one that is not in the payload', {}, { 'm.relates_to': clear }, { 'm.relates_to': clear }],
    [
      'one that differs from that in the payload',
      { 'm.relates_to': other },
      { 'm.relates_to': clear },
      { 'm.relates_to': clear },
    ],
    ['none: that in the payload does not count', { 'm.relates_to': other, more: 1 }, {}, { more: 1 }],
    [
      'none: a wrong one in the payload does not count either',
      { 'm.relates_to': 5 },
      { 'm.relates_to': undefined },
      {},
    ],
    ['one that is wrong, which is for others to say', {}, { 'm.relates_to': null }, { 'm.relates_to': null }],
    [
      'an inherited one, which does not count',
      { more: 1, 'm.relates_to': other },
      Object.create({ 'm.relates_to': clear }),
      { more: 1 },
    ],
  ])('%s', (_, content, encrypted, expected) => {
    const payload = deepFrozen(payloadOf(content))
    expect(withClearRelation(payload, { content: encrypted })).toEqual({ ...payload, content: expected })
  })

  test.each<[string, object, object]>([
    ['neither has one', { more: 1 }, {}],
    ['it is the same', { 'm.relates_to': clear }, { 'm.relates_to': clear }],
  ])('the payload itself where %s', (_, content, encrypted) => {
    const payload = payloadOf(content)
    expect(withClearRelation(payload, { content: encrypted })).toBe(payload)
  })

  test('keeps all other keys, with any name', () => {
    const content = JSON.parse('{ "__proto__": 1, "constructor": 2 }')
    const found = withClearRelation(payloadOf(content), { content: { 'm.relates_to': clear } }).content
    expect(JSON.stringify(found)).toBe(JSON.stringify({ ...content, 'm.relates_to': clear }))
  })

  test('an event of a verification decodes only with it', () => {
    const payload = payloadOf({})
    expect(messages(AnyMegolmPayload, payload)).toEqual(['content["m.relates_to"]: expected an object, found nothing'])
    expect(messages(AnyMegolmPayload, withClearRelation(payload, { content: { 'm.relates_to': clear } }))).toEqual([])
  })
})
