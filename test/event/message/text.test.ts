import { TextMessageEventContent } from '../../../src/event/message/text.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(TextMessageEventContent, [
  ['words', { body: 'Hello', msgtype: 'm.text' }],
  ['no words', { body: '', msgtype: 'm.text' }],
])

rejects(TextMessageEventContent, [
  ['another msgtype', { body: 'Hello', msgtype: 'm.notice' }, 'msgtype: expected "m.text", found "m.notice"'],
  ['words that are a number', { body: 5, msgtype: 'm.text' }, 'body: expected a string, found a number'],
])
