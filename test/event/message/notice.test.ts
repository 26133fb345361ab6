import { NoticeMessageEventContent } from '../../../src/event/message/notice.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(NoticeMessageEventContent, [['a notice', { body: 'Build failed', msgtype: 'm.notice' }]])

rejects(NoticeMessageEventContent, [
  ['another msgtype', { body: 'Build failed', msgtype: 'm.text' }, 'msgtype: expected "m.notice", found "m.text"'],
  ['no body', { msgtype: 'm.notice' }, 'body: expected a string, found nothing'],
])
