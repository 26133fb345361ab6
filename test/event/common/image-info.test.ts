import { ImageInfo, ThumbnailInfo } from '../../../src/event/common/image-info.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(ThumbnailInfo, [
  ['everything', { h: 398, mimetype: 'image/jpeg', size: 31_037, w: 394 }],
  ['nothing', {}],
  ['a height below zero, since the specification asks for an integer', { h: -1 }],
])

rejects(ThumbnailInfo, [
  [
    'a size that JavaScript does not hold exactly',
    { size: 2 ** 53 },
    'size: expected an integer from -(2^53-1) to 2^53-1, found a larger number',
  ],
])

accepts(ImageInfo, [
  ['a thumbnail', { thumbnail_info: { h: 10, w: 10 }, thumbnail_url: 'mxc://example.org/thumbnail' }],
  ['a picture that stands still', { is_animated: false }],
  ['nothing', {}],
])

rejects(ImageInfo, [
  [
    'a thumbnail in the event itself',
    { thumbnail_url: 'data:image/png;base64,iVBORw0KGgo' },
    'thumbnail_url: expected a string that matches ^mxc:// (MxcUri), found a string of 33 characters',
  ],
  ['a list of thumbnails', { thumbnail_info: [] }, 'thumbnail_info: expected an object, found an array of 0'],
])
