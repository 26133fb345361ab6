import { expect, test } from 'vitest'

import {
  MediaPreviewConfigDefinition,
  MediaPreviewConfigEventContent,
  RoomMediaPreviewConfigDefinition,
} from '../../src/unstable/media-preview-config.js'
import { accepts, rejects } from '../support/rows.js'
import { accountDataOfNames } from './shapes.js'

const content = { invite_avatars: 'off', media_previews: 'private' }
const names = ['m.media_preview_config', 'io.element.msc4278.media_preview_config']

accepts(MediaPreviewConfigEventContent, [
  ['both settings', content],
  ['no settings', {}],
  ['unknown settings and unknown keys', { invite_avatars: 'blurred', media_previews: '', 'org.example': 5 }],
])

rejects(MediaPreviewConfigEventContent, [
  [
    'settings that are not strings',
    { invite_avatars: false, media_previews: null },
    'invite_avatars: expected a string (InviteAvatars), found a boolean',
    'media_previews: expected a string (MediaPreviews), found null',
  ],
])

accountDataOfNames(MediaPreviewConfigDefinition.event, names, content)
accountDataOfNames(RoomMediaPreviewConfigDefinition.event, names, content)

test('global and per room', () => {
  expect(MediaPreviewConfigDefinition).toMatchObject({ kind: 'global-account-data', types: names })
  expect(RoomMediaPreviewConfigDefinition).toMatchObject({ kind: 'room-account-data', types: names })
})
