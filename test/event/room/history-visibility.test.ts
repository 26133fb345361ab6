import {
  RedactedRoomHistoryVisibilityEventContent,
  RoomHistoryVisibilityDefinition,
  RoomHistoryVisibilityEventContent,
} from '../../../src/event/room/history-visibility.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = { history_visibility: 'shared' }

accepts(RoomHistoryVisibilityEventContent, [
  ['those invited at the time', { history_visibility: 'invited' }],
  ['those joined at the time', { history_visibility: 'joined' }],
  ['all members', content],
  ['everyone', { history_visibility: 'world_readable' }],
  ['a value that nobody knows yet', { history_visibility: 'org.example.last_week' }],
])

rejects(RoomHistoryVisibilityEventContent, [
  ['nothing', {}, 'history_visibility: expected a string (HistoryVisibility), found nothing'],
  ['null', { history_visibility: null }, 'history_visibility: expected a string (HistoryVisibility), found null'],
])

accepts(RedactedRoomHistoryVisibilityEventContent, [
  ['the value, which stays', content],
  ['nothing, where it had been cleared', {}],
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
