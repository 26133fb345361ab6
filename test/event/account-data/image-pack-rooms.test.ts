import {
  ImagePackRoomsDefinition,
  ImagePackRoomsEventContent,
} from '../../../src/event/account-data/image-pack-rooms.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { rooms: { '!room:example.org': { '': {}, cats: { x: 1 } }, '!other:example.org': {} } }

accepts(ImagePackRoomsEventContent, [
  ['a room with packs and a room without', content],
  ['no packs', { rooms: {} }],
  ['a pack with the name of an inherited method', { rooms: { '!room:example.org': { toString: {} } } }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ImagePackRoomsEventContent, [
  ['an empty object', {}, 'rooms: expected an object, found nothing'],
  ['a list of rooms', { rooms: ['!room:example.org'] }, 'rooms: expected an object, found an array of 1'],
  ['a list of packs', { rooms: { room: ['cats'] } }, 'rooms[…]: expected an object, found an array of 1'],
  [
    'a pack with a boolean',
    { rooms: { '!room:example.org': { cats: true } } },
    'rooms[…][…]: expected an object, found a boolean',
  ],
])

accountDataShapes(ImagePackRoomsDefinition, { type: 'm.image_pack.rooms', content })
