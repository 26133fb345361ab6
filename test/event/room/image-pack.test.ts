import { RoomImagePackDefinition, RoomImagePackEventContent } from '../../../src/event/room/image-pack.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const wave = {
  body: 'a waving crab',
  info: {
    h: 256,
    is_animated: true,
    mimetype: 'image/webp',
    size: 40_960,
    thumbnail_info: { h: 32, mimetype: 'image/png', size: 900, w: 32 },
    thumbnail_url: 'mxc://example.org/crab-small',
    w: 256,
  },
  url: 'mxc://example.org/crab',
}
const content = {
  images: { crab_nap: { url: 'mxc://example.org/nap' }, crab_wave: wave },
  pack: {
    attribution: 'Drawn by Alice',
    avatar_url: 'mxc://example.org/crab-face',
    display_name: 'Crabs',
    usage: ['emoticon', 'sticker'],
  },
}

accepts(RoomImagePackEventContent, [
  ['images and metadata of the pack', content],
  ['no images', { images: {} }],
  ['a pack without metadata', { images: {}, pack: {} }],
  ['an invalid shortcode', { images: { ':crab wave:': wave } }],
  ['shortcodes that are inherited keys', JSON.parse('{ "images": { "__proto__": { "url": "mxc://example.org/x" } } }')],
  ['an empty list of usages', { ...content, pack: { usage: [] } }],
  ['an unknown usage', { ...content, pack: { usage: ['org.example.wallpaper'] } }],
  ['unknown keys', { images: { crab: { ...wave, 'org.example.season': 'fall' } }, 'org.example.v': 2 }],
])

rejects(RoomImagePackEventContent, [
  ['a removed pack', {}, 'images: expected an object, found nothing'],
  ['a list of images', { images: [wave] }, 'images: expected an object, found an array of 1'],
  [
    'an image without a URL',
    { images: { crab: { body: 'a crab' } } },
    'images[…].url: expected a string that matches ^mxc:// (MxcUri), found nothing',
  ],
  [
    'a web URL under an invalid shortcode',
    { images: { 'a crab': { url: 'https://example.org/crab.png' } } },
    'images[…].url: expected a string that matches ^mxc:// (MxcUri), found a string of 28 characters',
  ],
  [
    'null under an inherited key',
    JSON.parse('{ "images": { "__proto__": {} } }'),
    'images[…].url: expected a string that matches ^mxc:// (MxcUri), found nothing',
  ],
  [
    'a description that is not a string',
    { images: { crab: { ...wave, body: 5 } } },
    'images[…].body: expected a string, found a number',
  ],
  [
    'half a pixel',
    { images: { crab: { ...wave, info: { h: 0.5 } } } },
    'images[…].info.h: expected an integer, found a fraction',
  ],
  ['a pack that is not an object', { images: {}, pack: null }, 'pack: expected an object, found null'],
  [
    'metadata with only wrong values',
    { images: {}, pack: { attribution: 1, avatar_url: '', display_name: null, usage: 'sticker' } },
    'pack.attribution: expected a string, found a number',
    'pack.avatar_url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
    'pack.display_name: expected a string, found null',
    'pack.usage: expected an array, found a string of 7 characters',
  ],
  [
    'a usage as a number',
    { images: {}, pack: { usage: [1] } },
    'pack.usage[0]: expected a string (PackUsage), found a number',
  ],
])

stateShapes(RoomImagePackDefinition, { type: 'm.room.image_pack', state_key: 'crabs', content }, [
  5,
  'state_key: expected a string, found a number',
])
