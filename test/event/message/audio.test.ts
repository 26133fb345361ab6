import { AudioMessageEventContent } from '../../../src/event/message/audio.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { body: 'Bach.flac', msgtype: 'm.audio', url: 'mxc://example.org/sound' }

accepts(AudioMessageEventContent, [
  [
    'a sound, and what is known about it',
    { ...content, info: { duration: 2_140_786, mimetype: 'audio/flac', size: 1_563_685 } },
  ],
  ['a thumbnail, which means nothing here', { ...content, info: { thumbnail_url: 5 } }],
])

rejects(AudioMessageEventContent, [
  [
    'a length of half a millisecond',
    { ...content, info: { duration: 0.5 } },
    'info.duration: expected an integer, found a fraction',
  ],
])
