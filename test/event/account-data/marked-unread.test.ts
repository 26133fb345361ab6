import { MarkedUnreadDefinition, MarkedUnreadEventContent } from '../../../src/event/account-data/marked-unread.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

accepts(MarkedUnreadEventContent, [
  ['to come back to', { unread: true }],
  ['no longer', { unread: false }],
  ['keys of a later version', { unread: true, x: 1 }],
])

rejects(MarkedUnreadEventContent, [
  ['nothing', {}, 'unread: expected a boolean, found nothing'],
  ['a number of messages', { unread: 3 }, 'unread: expected a boolean, found a number'],
])

accountDataShapes(MarkedUnreadDefinition, { type: 'm.marked_unread', content: { unread: true } })
