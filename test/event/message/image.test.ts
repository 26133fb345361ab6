import { ImageMessageEventContent } from '../../../src/event/message/image.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { body: 'cat.gif', msgtype: 'm.image', url: 'mxc://example.org/image' }

accepts(ImageMessageEventContent, [
  ['an image with metadata', { ...content, info: { h: 398, mimetype: 'image/gif', size: 31_037, w: 394 } }],
  ['an animated image', { ...content, info: { is_animated: true } }],
])

rejects(ImageMessageEventContent, [
  [
    'a height as a string',
    { ...content, info: { h: '398px' } },
    'info.h: expected an integer, found a string of 5 characters',
  ],
  [
    'a string as is_animated',
    { ...content, info: { is_animated: 1 } },
    'info.is_animated: expected a boolean, found a number',
  ],
])
