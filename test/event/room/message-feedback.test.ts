import {
  RoomMessageFeedbackDefinition,
  RoomMessageFeedbackEventContent,
} from '../../../src/event/room/message-feedback.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = { target_event_id: '$message', type: 'delivered' }

accepts(RoomMessageFeedbackEventContent, [
  ['delivered', content],
  ['read', { ...content, type: 'read' }],
  ['an unknown value', { ...content, type: 'org.example.heard' }],
])

rejects(RoomMessageFeedbackEventContent, [
  [
    'an empty object',
    {},
    'target_event_id: expected a string that matches ^\\$ (EventId), found nothing',
    'type: expected a string (FeedbackType), found nothing',
  ],
])

messageLikeShapes(RoomMessageFeedbackDefinition, { type: 'm.room.message.feedback', content })
