import { FullyReadDefinition, FullyReadEventContent } from '../../../src/event/account-data/fully-read.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { event_id: '$event' }

accepts(FullyReadEventContent, [
  ['an event', content],
  ['what is no event', { event_id: '' }],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(FullyReadEventContent, [
  ['nothing', {}, 'event_id: expected a string, found nothing'],
  ['null for none', { event_id: null }, 'event_id: expected a string, found null'],
])

accountDataShapes(FullyReadDefinition, { type: 'm.fully_read', content })
