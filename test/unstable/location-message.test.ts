import { ExtensibleLocationMessageEventContent } from '../../src/unstable/location-message.js'
import { accepts, rejects } from '../support/rows.js'

const message = { body: 'The bakery', geo_uri: 'geo:47.37,8.54', msgtype: 'm.location' }

const unstable = {
  ...message,
  'org.matrix.msc1767.text': 'The bakery',
  'org.matrix.msc3488.asset': { type: 'm.pin' },
  'org.matrix.msc3488.location': { uri: 'geo:47.37,8.54', description: null },
  'org.matrix.msc3488.ts': 1_700_000_000_000,
}

accepts(ExtensibleLocationMessageEventContent, [
  ['the form that Element sends', unstable],
  [
    'the stable names',
    {
      ...message,
      'm.asset': { type: 'm.self' },
      'm.location': { uri: 'geo:47.37,8.54' },
      'm.text': [{ body: 'The bakery' }],
      'm.ts': 1_700_000_000_000,
    },
  ],
  ['a message without blocks', message],
])

rejects(ExtensibleLocationMessageEventContent, [
  [
    'blocks without a message',
    { ...unstable, geo_uri: undefined },
    'geo_uri: expected a string that matches ^geo: (GeoUri), found nothing',
  ],
  ['a message of another type', { ...unstable, msgtype: 'm.text' }, 'msgtype: expected "m.location", found "m.text"'],
  [
    'wrong blocks under both names',
    {
      ...unstable,
      'm.asset': {},
      'm.location': {},
      'm.ts': 'now',
      'org.matrix.msc1767.text': 5,
      'org.matrix.msc3488.ts': 0.5,
    },
    '["m.asset"].type: expected a string (AssetType), found nothing',
    '["m.location"].uri: expected a string that matches ^geo: (GeoUri), found nothing',
    '["org.matrix.msc1767.text"]: expected a string or an array, found a number',
    '["m.ts"]: expected an integer, found a string of 3 characters',
    '["org.matrix.msc3488.ts"]: expected an integer, found a fraction',
  ],
])
