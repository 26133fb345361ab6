import { StickerDefinition, StickerEventContent } from '../../../src/event/message-like/sticker.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = { body: 'A cat that waves', info: {}, url: 'mxc://example.org/cat' }

accepts(StickerEventContent, [
  ['a sticker without metadata', content],
  [
    'a sticker with all metadata',
    {
      ...content,
      info: {
        h: 128,
        is_animated: true,
        mimetype: 'image/webp',
        size: 20_480,
        thumbnail_info: { h: 64, w: 64 },
        thumbnail_url: 'mxc://example.org/kitten',
        w: 128,
      },
    },
  ],
  ['a reply', { ...content, 'm.relates_to': { 'm.in_reply_to': { event_id: '$message' } } }],
  ['a sticker with a mention', { ...content, 'm.mentions': { user_ids: ['@bob:example.org'] } }],
  ['a web URL, which the official schema allows', { ...content, url: 'https://example.org/cat' }],
  ['unknown keys', { ...content, info: { x: 1 }, x: 1 }],
])

rejects(StickerEventContent, [
  [
    'an empty object',
    {},
    'body: expected a string, found nothing',
    'info: expected an object, found nothing',
    'url: expected a string, found nothing',
  ],
  [
    'null instead of absent values',
    { body: null, info: null, url: null },
    'body: expected a string, found null',
    'info: expected an object, found null',
    'url: expected a string, found null',
  ],
  ['half a pixel', { ...content, info: { w: 0.5 } }, 'info.w: expected an integer, found a fraction'],
  [
    'an encrypted file without a URL',
    { ...content, file: { url: 'mxc://example.org/cat' }, url: undefined },
    'url: expected a string, found nothing',
  ],
  ['null as a relation', { ...content, 'm.relates_to': null }, '["m.relates_to"]: expected an object, found null'],
  ['a list of mentions', { ...content, 'm.mentions': [] }, '["m.mentions"]: expected an object, found an array of 0'],
])

messageLikeShapes(StickerDefinition, { type: 'm.sticker', content })
