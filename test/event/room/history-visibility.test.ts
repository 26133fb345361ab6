import {
  RedactedRoomHistoryVisibilityEventContent,
  RoomHistoryVisibilityDefinition,
  RoomHistoryVisibilityEventContent,
} from '../../../src/event/room/history-visibility.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = { history_visibility: 'shared' }

accepts(RoomHistoryVisibilityEventContent, [
  ['invited', { history_visibility: 'invited' }],
  ['joined', { history_visibility: 'joined' }],
  ['shared', content],
  ['world_readable', { history_visibility: 'world_readable' }],
  ['an unknown value', { history_visibility: 'org.example.last_week' }],
])

rejects(RoomHistoryVisibilityEventContent, [
  ['an empty object', {}, 'history_visibility: expected a string (HistoryVisibility), found nothing'],
  ['null', { history_visibility: null }, 'history_visibility: expected a string (HistoryVisibility), found null'],
])

accepts(RedactedRoomHistoryVisibilityEventContent, [
  ['the value', content],
  ['an empty object, if the event had been cleared', {}],
])

rejects(RedactedRoomHistoryVisibilityEventContent, [
  ['null', { history_visibility: null }, 'history_visibility: expected a string (HistoryVisibility), found null'],
])

stateShapes(
  RoomHistoryVisibilityDefinition,
  { type: 'm.room.history_visibility', state_key: '', content },
  ['main', 'state_key: expected "", found a string of 4 characters'],
  content,
)
