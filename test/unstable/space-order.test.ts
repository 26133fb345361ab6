import { SpaceOrderDefinition, SpaceOrderEventContent } from '../../src/unstable/space-order.js'
import { accepts, rejects } from '../support/rows.js'

accepts(SpaceOrderEventContent, [['an order', { order: 'a~' }]])

rejects(SpaceOrderEventContent, [
  ['no order', {}, 'order: expected a string that matches ^[\\x20-\\x7E]{1,50}$ (SpaceChildOrder), found nothing'],
])

accepts(SpaceOrderDefinition.event, [
  ['the name of the proposal', { content: { order: 'a' }, type: 'm.space_order' }],
  ['the name that clients send', { content: { order: 'a' }, type: 'org.matrix.msc3230.space_order' }],
])
