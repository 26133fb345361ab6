import { LocationMessageEventContent } from '../../../src/event/message/location.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { body: 'Big Ben, London, UK', geo_uri: 'geo:51.5008,0.1247', msgtype: 'm.location' }

accepts(LocationMessageEventContent, [
  ['a location', content],
  ['a location with an uncertainty', { ...content, geo_uri: 'geo:51.5008,0.1247;u=35' }],
  [
    'a location with a thumbnail',
    { ...content, info: { thumbnail_info: { h: 300, w: 300 }, thumbnail_url: 'mxc://example.org/map' } },
  ],
])

rejects(LocationMessageEventContent, [
  [
    'only a description',
    { body: 'Big Ben, London, UK', msgtype: 'm.location' },
    'geo_uri: expected a string that matches ^geo: (GeoUri), found nothing',
  ],
  [
    'coordinates without a scheme',
    { ...content, geo_uri: '51.5008,0.1247' },
    'geo_uri: expected a string that matches ^geo: (GeoUri), found a string of 14 characters',
  ],
  ['another msgtype', { ...content, msgtype: 'm.text' }, 'msgtype: expected "m.location", found "m.text"'],
])
