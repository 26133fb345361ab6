import { ImageInfo, ThumbnailInfo } from '../../../src/event/common/image-info.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(ThumbnailInfo, [
  ['all fields', { h: 398, mimetype: 'image/jpeg', size: 31_037, w: 394 }],
  ['an empty object', {}],
  ['a negative height, which the specification allows', { h: -1 }],
])

rejects(ThumbnailInfo, [
  [
    'a size that is not a safe integer',
    { size: 2 ** 53 },
    'size: expected an integer, found a number of more than 53 bits',
  ],
])

accepts(ImageInfo, [
  ['a thumbnail', { thumbnail_info: { h: 10, w: 10 }, thumbnail_url: 'mxc://example.org/thumbnail' }],
  ['an image that is not animated', { is_animated: false }],
  ['an empty object', {}],
])

rejects(ImageInfo, [
  [
    'a thumbnail as a data URL',
    { thumbnail_url: 'data:image/png;base64,iVBORw0KGgo' },
    'thumbnail_url: expected a string that matches ^mxc:// (MxcUri), found a string of 33 characters',
  ],
  ['a list of thumbnails', { thumbnail_info: [] }, 'thumbnail_info: expected an object, found an array of 0'],
])
