import { MarkedUnreadDefinition, MarkedUnreadEventContent } from '../../../src/event/account-data/marked-unread.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

accepts(MarkedUnreadEventContent, [
  ['an unread room', { unread: true }],
  ['a room that is no longer unread', { unread: false }],
  ['unknown keys', { unread: true, x: 1 }],
])

rejects(MarkedUnreadEventContent, [
  ['an empty object', {}, 'unread: expected a boolean, found nothing'],
  ['a number instead of a boolean', { unread: 3 }, 'unread: expected a boolean, found a number'],
])

accountDataShapes(MarkedUnreadDefinition, { type: 'm.marked_unread', content: { unread: true } })
