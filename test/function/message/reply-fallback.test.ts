import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { withoutReplyFallback } from '../../../src/function/message/reply-fallback.js'

const REPLY = { 'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } } }
const HTML = 'org.matrix.custom.html'
const MX_REPLY =
  '<mx-reply><blockquote><a href="https://matrix.to/#/!r/$a">In reply to</a> Tea?</blockquote></mx-reply>'

describe('the body of a reply', () => {
  test.each([
    ['a quoted line, and a blank one', '> <@alice:example.org> Tea?\n\nYes!', 'Yes!'],
    ['several lines', '> <@alice:example.org> Tea?\n> Or coffee?\n\nTea!', 'Tea!'],
    ['a quoted emote', '> * <@alice:example.org> makes tea\n\nOh!', 'Oh!'],
    ['no blank line', '> Tea?\nYes!', 'Yes!'],
    ['only the first blank line goes', '> Tea?\n\n\nYes!', '\nYes!'],
    ['a quote further down stays', '> Tea?\n\nYes!\n> not you', 'Yes!\n> not you'],
    ['a quote after the blank line stays', '> <@alice:example.org> Tea?\n\n> wise words', '> wise words'],
    ['a line that is quoted and empty', '> Tea?\n> \n\nYes!', 'Yes!'],
    ['no space after the mark', '>Tea?\n\nYes!', '>Tea?\n\nYes!'],
    ['a mark without a space ends the quote', '> Tea?\n>\nYes!', '>\nYes!'],
    ['lines that end as on Windows', '> Tea?\r\n> Now?\r\nYes!', 'Yes!'],
    ['not at the beginning', '\n> Tea?\n\nYes!', '\n> Tea?\n\nYes!'],
    ['a blank line that ends as on Windows', '> Tea?\r\n> Now?\r\n\r\nYes!', 'Yes!'],
    ['a carriage return alone is not a line break', '> Tea?\n\rYes!', '\rYes!'],
    ['a line within the quote without a space ends it', '> a\n>\n> b\n\nYes!', '>\n> b\n\nYes!'],
    ['nothing is left', '> <@alice:example.org> I owe you 100', ''],
    ['nothing is left of several lines', '> Tea?\n> Now?\n', ''],
    ['nothing but a blank line is left', '> Tea?\n\n', ''],
    ['nothing but the mark', '> ', ''],
    ['no fallback', 'Yes!', 'Yes!'],
    ['nothing at all', '', ''],
  ])('%s', (_, body, expected) => {
    expect(withoutReplyFallback({ ...REPLY, body })).toStrictEqual({ ...REPLY, body: expected })
  })
})

describe('the formatted body of a reply', () => {
  const body = '> <@alice:example.org> Tea?\n\nYes!'
  test.each([
    ['the element goes', `${MX_REPLY}<b>Yes!</b>`, '<b>Yes!</b>'],
    ['one inside the other', `<mx-reply>${MX_REPLY}Tea?</mx-reply>Yes!`, 'Yes!'],
    ['in capitals, with an attribute', '<MX-REPLY class="a">Tea?</Mx-Reply >Yes!', 'Yes!'],
    ['only the first one', '<mx-reply></mx-reply>Yes!<mx-reply>Tea?</mx-reply>', 'Yes!<mx-reply>Tea?</mx-reply>'],
    ['an element of a similar name inside', '<mx-reply><mx-replying>Tea?</mx-reply>Yes!', 'Yes!'],
    ['nothing is left', MX_REPLY, ''],
    ['it never ends', '<mx-reply>Tea? Yes!', ''],
    ['its end never ends', '<mx-reply>Tea?</mx-reply Yes!', ''],
  ])('%s', (_, formatted_body, expected) => {
    const content = { ...REPLY, body, format: HTML, formatted_body }
    expect(withoutReplyFallback(content)).toStrictEqual({ ...content, body: 'Yes!', formatted_body: expected })
  })

  test.each([
    ['it is not at the start', ` ${MX_REPLY}Yes!`],
    ['there is no fallback', '<blockquote>Tea?</blockquote>Yes!'],
    ['an element of a similar name', '<mx-replying>Tea?</mx-replying>Yes!'],
    ['empty', ''],
  ])('left alone, while the quote in the body goes: %s', (_, formatted_body) => {
    const content = { ...REPLY, body, format: HTML, formatted_body }
    expect(withoutReplyFallback(content)).toStrictEqual({ ...content, body: 'Yes!' })
  })

  test('it goes where the body has no quote', () => {
    const content = { ...REPLY, body: 'Yes!', format: HTML, formatted_body: `${MX_REPLY}Yes!` }
    expect(withoutReplyFallback(content)).toStrictEqual({ ...content, formatted_body: 'Yes!' })
  })

  test('in a format that is not HTML, it is left alone', () => {
    const content = { ...REPLY, body, format: 'org.example.format', formatted_body: `${MX_REPLY}Yes!` }
    expect(withoutReplyFallback(content)).toStrictEqual({ ...content, body: 'Yes!' })
  })
})

describe('the content is returned as the same object', () => {
  const body = '> Tea?\n\nYes!'
  const thread = { rel_type: 'm.thread', event_id: '$r', 'm.in_reply_to': { event_id: '$a' }, is_falling_back: true }
  test.each<[string, object]>([
    ['no relation', { body }],
    ['an edit', { body, 'm.relates_to': { rel_type: 'm.replace', event_id: '$a' } }],
    ['a message in a thread that falls back on a reply', { body, 'm.relates_to': thread }],
    ['a relation of no shape', { body, 'm.relates_to': [] }],
    ['a reply to nothing', { body, 'm.relates_to': { 'm.in_reply_to': { event_id: 1 } } }],
    ['a relation that is inherited', Object.create(REPLY, { body: { value: body } })],
    ['no body', REPLY],
    ['a body that is not a string', { ...REPLY, body: 1 }],
  ])('%s', (_, content) => {
    expect(withoutReplyFallback(content)).toBe(content)
  })
})

test('a reply within a thread is a reply', () => {
  const relation = { rel_type: 'm.thread', event_id: '$r', 'm.in_reply_to': { event_id: '$a' } }
  expect(withoutReplyFallback({ 'm.relates_to': relation, body: '> Tea?\n\nYes!' }).body).toBe('Yes!')
})

test('other keys stay, hostile ones too, and nothing is written to', () => {
  const content = Object.freeze({ ...JSON.parse('{"__proto__":{"a":1},"b":2}'), ...REPLY, body: '> Tea?\n\nYes!' })
  const answer = withoutReplyFallback(content)
  expect(Object.keys(answer)).toStrictEqual(['__proto__', 'b', 'm.relates_to', 'body'])
  expect(Object.getPrototypeOf(answer)).toBe(Object.prototype)
})

test('the answer is kept, for any quote', () => {
  const line = fc.string().map((text) => text.replaceAll('\n', ''))
  const answer = fc.string({ minLength: 1 }).filter((text) => !text.startsWith('> ') && !text.startsWith('\n'))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), answer, (quote, body) => {
      const fallback = quote.map((text) => `> ${text}\n`).join('')
      expect(withoutReplyFallback({ ...REPLY, body: `${fallback}\n${body}` }).body).toBe(body)
    }),
  )
})

/** Backtracking over any of these would take minutes. */
describe('1 MiB of', () => {
  const MIB = 2 ** 20
  const times = (text: string) => text.repeat(MIB / text.length)
  test.each([
    ['quoted lines', times('> \n'), '', '', ''],
    ['one quoted line', `> ${times('> ')}`, '', '', ''],
    ['marks', times('>'), '', times('>'), ''],
    ['elements that open', '> a\n\nb', times('<mx-reply>'), 'b', ''],
    ['elements that never get their bracket', '> a\n\nb', times('<mx-reply '), 'b', ''],
    ['one element inside the other', 'b', times('<mx-reply>') + times('</mx-reply>'), 'b', ''],
    ['elements that open and close', 'b', `<mx-reply>${times('<mx-reply></mx-reply>')}</mx-reply>c`, 'b', 'c'],
    ['brackets', 'b', `<mx-reply>${times('<')}</mx-reply>c`, 'b', 'c'],
    ['spaces in the tag', 'b', `<mx-reply${times(' ')}></mx-reply>c`, 'b', 'c'],
  ])('%s', (_, body, html, ...expected) => {
    const answer = withoutReplyFallback({ ...REPLY, body, format: HTML, formatted_body: html })
    expect([answer.body, answer.formatted_body]).toStrictEqual(expected)
  })
})

test.each([[null], ['x'], [5], [[]]])('returns nothing for %j, which is not an object', (content) => {
  expect(withoutReplyFallback(content as unknown as object)).toStrictEqual({})
})
