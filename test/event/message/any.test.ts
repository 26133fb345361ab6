import { AnyMessageEventContent, CustomMessageEventContent } from '../../../src/event/message/any.js'
import { accepts, type Rejected, rejects } from '../../support/rows.js'

/** An invalid value of a field that only this msgtype has. */
const WRONG: readonly Rejected[] = [
  ['m.audio', { info: { duration: '2:20' } }, 'info.duration: expected an integer, found a string of 4 characters'],
  ['m.emote', { formatted_body: 5 }, 'formatted_body: expected a string, found a number'],
  [
    'm.file',
    { info: { thumbnail_url: 5 } },
    'info.thumbnail_url: expected a string that matches ^mxc:// (MxcUri), found a number',
  ],
  ['m.image', { info: { is_animated: 5 } }, 'info.is_animated: expected a boolean, found a number'],
  ['m.key.verification.request', { from_device: 'A', methods: [], to: 5 }, 'to: expected a string, found a number'],
  ['m.location', { geo_uri: 5 }, 'geo_uri: expected a string that matches ^geo: (GeoUri), found a number'],
  ['m.notice', { formatted_body: 5 }, 'formatted_body: expected a string, found a number'],
  [
    'm.server_notice',
    { server_notice_type: 5 },
    'server_notice_type: expected a string (ServerNoticeType), found a number',
  ],
  ['m.text', { formatted_body: 5 }, 'formatted_body: expected a string, found a number'],
  ['m.video', { info: { duration: '2:20' } }, 'info.duration: expected an integer, found a string of 4 characters'],
]

rejects(
  AnyMessageEventContent,
  WRONG.map(([msgtype, fields, message]) => [msgtype, { body: 'a', msgtype, ...(fields as object) }, message]),
)

accepts(AnyMessageEventContent, [
  ['an unknown msgtype with any keys', { body: 'A card', formatted_body: 5, info: 5, msgtype: 'org.example.card' }],
  ['an empty msgtype', { body: 'a', msgtype: '' }],
  ['a msgtype that is the name of an inherited method', { body: 'a', msgtype: 'constructor' }],
  ['a msgtype in another case', { body: 'a', msgtype: 'M.Location' }],
])

rejects(AnyMessageEventContent, [
  ['an unknown msgtype without a body', { msgtype: 'org.example.card' }, 'body: expected a string, found nothing'],
  ['no msgtype', {}, 'msgtype: expected a string, found nothing'],
  [
    'a msgtype that is not a string',
    { body: 'a', msgtype: ['m.text'] },
    'msgtype: expected a string, found an array of 1',
  ],
  ['a list', [{ body: 'a', msgtype: 'm.text' }], 'expected an object, found an array of 1'],
])

rejects(CustomMessageEventContent, [
  ['an empty object', {}, 'body: expected a string, found nothing', 'msgtype: expected a string, found nothing'],
])
