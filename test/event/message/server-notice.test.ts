import { ServerNoticeMessageEventContent } from '../../../src/event/message/server-notice.js'
import { accepts, rejects } from '../../support/rows.js'

const content = {
  admin_contact: 'mailto:admin@example.org',
  body: 'This server has too many users',
  limit_type: 'monthly_active_user',
  msgtype: 'm.server_notice',
  server_notice_type: 'm.server_notice.usage_limit_reached',
}

accepts(ServerNoticeMessageEventContent, [
  ['an exceeded limit', content],
  ['null as the contact, as Synapse sends it', { ...content, admin_contact: null }],
  ['an unknown notice', { body: 'Hello', msgtype: 'm.server_notice', server_notice_type: 'org.example.party' }],
])

rejects(ServerNoticeMessageEventContent, [
  [
    'a notice without a type',
    { ...content, server_notice_type: undefined },
    'server_notice_type: expected a string (ServerNoticeType), found nothing',
  ],
  ['null as the limit', { ...content, limit_type: null }, 'limit_type: expected a string, found null'],
  ['another msgtype', { ...content, msgtype: 'm.notice' }, 'msgtype: expected "m.server_notice", found "m.notice"'],
  ['no body', { ...content, body: undefined }, 'body: expected a string, found nothing'],
])
