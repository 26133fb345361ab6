import {
  PreviewUrlsEventContent,
  RoomPreviewUrlsEvent,
  UserRoomPreviewUrlsEvent,
} from '../../src/unstable/org-matrix-room-preview-urls.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'
import { accountDataOfNames } from './shapes.js'

const content = { disable: true }

accepts(PreviewUrlsEventContent, [
  ['no previews', content],
  ['previews', { disable: false }],
])

rejects(PreviewUrlsEventContent, [
  ['an empty object', {}, 'disable: expected a boolean, found nothing'],
  ['a string', { disable: 'true' }, 'disable: expected a boolean, found a string of 4 characters'],
])

const event = roomEvent({ type: 'org.matrix.room.preview_urls', content, state_key: '' })

accepts(RoomPreviewUrlsEvent, [['for a room', event]])

rejects(RoomPreviewUrlsEvent, [
  ['a state key', { ...event, state_key: 'x' }, 'state_key: expected "", found a string of 1 character'],
])

accountDataOfNames(UserRoomPreviewUrlsEvent, ['org.matrix.room.preview_urls'], content)
