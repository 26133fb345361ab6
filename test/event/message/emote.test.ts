import { EmoteMessageEventContent } from '../../../src/event/message/emote.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(EmoteMessageEventContent, [['an action', { body: 'waves', msgtype: 'm.emote' }]])

rejects(EmoteMessageEventContent, [
  ['another msgtype', { body: 'waves', msgtype: 'm.text' }, 'msgtype: expected "m.emote", found "m.text"'],
  ['no body', { msgtype: 'm.emote' }, 'body: expected a string, found nothing'],
])
