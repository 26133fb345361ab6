import { FullyReadDefinition, FullyReadEventContent } from '../../../src/event/account-data/fully-read.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { event_id: '$event' }

accepts(FullyReadEventContent, [
  ['an event', content],
  ['an invalid event ID', { event_id: '' }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(FullyReadEventContent, [
  ['an empty object', {}, 'event_id: expected a string, found nothing'],
  ['null', { event_id: null }, 'event_id: expected a string, found null'],
])

accountDataShapes(FullyReadDefinition, { type: 'm.fully_read', content })
