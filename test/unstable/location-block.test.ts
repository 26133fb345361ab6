import { AssetContentBlock, LocationContentBlock } from '../../src/unstable/location-block.js'
import { accepts, rejects } from '../support/rows.js'

accepts(LocationContentBlock, [
  ['only coordinates', { uri: 'geo:47.37,8.54' }],
  ['all fields', { uri: 'geo:47.37,8.54;u=12', description: 'The bakery', zoom_level: 15 }],
  ['null as the description, as Element sends it', { uri: 'geo:47.37,8.54', description: null }],
  ['unknown keys', { uri: 'geo:47.37,8.54', 'org.example.floor': 2 }],
])

rejects(LocationContentBlock, [
  ['no coordinates', {}, 'uri: expected a string that matches ^geo: (GeoUri), found nothing'],
  [
    'another URI scheme',
    { uri: 'https://example.org' },
    'uri: expected a string that matches ^geo: (GeoUri), found a string of 19 characters',
  ],
  [
    'wrong descriptions',
    { uri: 'geo:47.37,8.54', description: 5, zoom_level: 1.5 },
    'description: expected a string or null, found a number',
    'zoom_level: expected an integer, found a fraction',
  ],
])

accepts(AssetContentBlock, [
  ['the sender', { type: 'm.self' }],
  ['an unknown asset', { type: 'org.example.parcel', 'org.example.id': 5 }],
])

rejects(AssetContentBlock, [
  ['an empty object', {}, 'type: expected a string (AssetType), found nothing'],
  ['null as the type', { type: null }, 'type: expected a string (AssetType), found null'],
])
