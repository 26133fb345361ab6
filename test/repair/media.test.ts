import { event, mends, message } from './rows.js'

const file = {
  hashes: { sha256: 'h' },
  iv: 'i',
  key: { alg: 'A256CTR', ext: true, k: 'k', key_ops: ['decrypt'], kty: 'oct' },
  url: 'mxc://b.c/s',
  v: 'v2',
}

mends('media-size', [
  {
    why: 'fractions, and numbers in strings',
    before: message({
      msgtype: 'm.video',
      info: { duration: 10.9, h: '480', size: '1.5', w: 640, thumbnail_info: { w: 1.2 } },
    }),
    errors: [
      'content.info.h: expected an integer, found a string of 3 characters',
      'content.info.size: expected an integer, found a string of 3 characters',
      'content.info.thumbnail_info.w: expected an integer, found a fraction',
      'content.info.duration: expected an integer, found a fraction',
    ],
    made: [
      [['content', 'info', 'h'], '480'],
      [['content', 'info', 'size'], '1.5'],
      [['content', 'info', 'thumbnail_info', 'w'], 1.2],
      [['content', 'info', 'duration'], 10.9],
    ],
    after: message({ msgtype: 'm.video', info: { duration: 10, h: 480, size: 1, w: 640, thumbnail_info: { w: 1 } } }),
  },
])

mends('encrypted-sticker', [
  {
    why: 'an encrypted file instead of a URL',
    before: event('m.sticker', { body: 'x', info: {}, file }),
    errors: ['content.url: expected a string, found nothing'],
    made: [[['content', 'url'], undefined]],
    after: event('m.sticker', { body: 'x', info: {}, file, url: 'mxc://b.c/s' }),
  },
  {
    why: 'null instead of the URL',
    before: event('m.sticker', { body: 'x', info: {}, file, url: null }),
    errors: ['content.url: expected a string, found null'],
    made: [[['content', 'url'], null]],
    after: event('m.sticker', { body: 'x', info: {}, file, url: 'mxc://b.c/s' }),
  },
])
