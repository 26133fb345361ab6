import { RoomAvatarDefinition, RoomAvatarEventContent } from '../../../src/event/room/avatar.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = {
  info: {
    h: 398,
    mimetype: 'image/png',
    size: 31_037,
    thumbnail_info: { h: 32, mimetype: 'image/png', size: 900, w: 32 },
    thumbnail_url: 'mxc://example.org/thumbnail',
    w: 394,
  },
  url: 'mxc://example.org/avatar',
}

accepts(RoomAvatarEventContent, [
  ['an image with metadata', content],
  ['only a URL', { url: 'mxc://example.org/avatar' }],
  ['an empty object', {}],
  ['an encrypted thumbnail, which is ignored', { info: { thumbnail_file: 1 } }],
])

rejects(RoomAvatarEventContent, [
  [
    'a web URL',
    { url: 'https://example.org/a.png' },
    'url: expected a string that matches ^mxc:// (MxcUri), found a string of 25 characters',
  ],
  ['an empty URL', { url: '' }, 'url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters'],
  ['half a pixel', { info: { h: 0.5 } }, 'info.h: expected an integer, found a fraction'],
  [
    'a thumbnail of unknown size',
    { info: { thumbnail_info: { size: null } } },
    'info.thumbnail_info.size: expected an integer, found null',
  ],
  [
    'null as the thumbnail',
    { info: { thumbnail_url: null } },
    'info.thumbnail_url: expected a string that matches ^mxc:// (MxcUri), found null',
  ],
])

stateShapes(RoomAvatarDefinition, { type: 'm.room.avatar', state_key: '', content }, [
  '@alice:example.org',
  'state_key: expected "", found a string of 18 characters',
])
