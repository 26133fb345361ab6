import { NoticeMessageEventContent } from '../../../src/event/message/notice.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(NoticeMessageEventContent, [['what a bot has to say', { body: 'Build failed', msgtype: 'm.notice' }]])

rejects(NoticeMessageEventContent, [
  ['another msgtype', { body: 'Build failed', msgtype: 'm.text' }, 'msgtype: expected "m.notice", found "m.text"'],
  ['nothing said', { msgtype: 'm.notice' }, 'body: expected a string, found nothing'],
])
