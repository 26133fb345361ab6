import { AudioMessageEventContent } from '../../../src/event/message/audio.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { body: 'Bach.flac', msgtype: 'm.audio', url: 'mxc://example.org/sound' }

accepts(AudioMessageEventContent, [
  ['audio with metadata', { ...content, info: { duration: 2_140_786, mimetype: 'audio/flac', size: 1_563_685 } }],
  ['a thumbnail, which is ignored', { ...content, info: { thumbnail_url: 5 } }],
])

rejects(AudioMessageEventContent, [
  [
    'a fractional duration',
    { ...content, info: { duration: 0.5 } },
    'info.duration: expected an integer, found a fraction',
  ],
])
