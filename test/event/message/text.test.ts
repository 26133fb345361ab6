import { TextMessageEventContent } from '../../../src/event/message/text.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(TextMessageEventContent, [
  ['text', { body: 'Hello', msgtype: 'm.text' }],
  ['empty text', { body: '', msgtype: 'm.text' }],
])

rejects(TextMessageEventContent, [
  ['another msgtype', { body: 'Hello', msgtype: 'm.notice' }, 'msgtype: expected "m.text", found "m.notice"'],
  ['a number as text', { body: 5, msgtype: 'm.text' }, 'body: expected a string, found a number'],
])
