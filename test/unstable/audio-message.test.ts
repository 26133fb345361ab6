import { AudioContentBlock, ExtensibleAudioMessageEventContent } from '../../src/unstable/audio-message.js'
import { accepts, rejects } from '../support/rows.js'

const url = 'mxc://example.org/voice'
const message = { body: 'Voice message', msgtype: 'm.audio', url, info: { duration: 2400, mimetype: 'audio/ogg' } }

const unstable = {
  ...message,
  'org.matrix.msc1767.audio': { duration: 2400, waveform: [0, 512, 1024] },
  'org.matrix.msc1767.file': { mimetype: 'audio/ogg', name: 'Voice message.ogg', size: 7992, url },
  'org.matrix.msc1767.text': 'Voice message',
  'org.matrix.msc3245.voice': {},
}

accepts(AudioContentBlock, [
  ['an empty object, as some bridges send it', {}],
  ['a duration', { duration: 2400 }],
  ['a waveform and unknown keys', { waveform: [], 'org.example': 5 }],
])

rejects(AudioContentBlock, [
  ['a value that is not an object', [], 'expected an object, found an array of 0'],
  [
    'wrong values',
    { duration: '2.4 s', waveform: [0, 0.5] },
    'duration: expected an integer, found a string of 5 characters',
    'waveform[1]: expected an integer, found a fraction',
  ],
])

accepts(ExtensibleAudioMessageEventContent, [
  ['a voice message, as Element sends it', unstable],
  [
    'an encrypted voice message',
    {
      ...unstable,
      url: undefined,
      'org.matrix.msc1767.file': {
        file: {
          hashes: { sha256: 'fdSLu' },
          iv: 'w+sE15fz',
          key: { alg: 'A256CTR', ext: true, k: 'aWF6', key_ops: ['encrypt', 'decrypt'], kty: 'oct' },
          url,
          v: 'v2',
        },
      },
    },
  ],
  [
    'the stable names',
    { ...message, 'm.audio': { duration: 2400 }, 'm.file': { url }, 'm.text': [{ body: 'Voice' }], 'm.voice': {} },
  ],
  ['audio without blocks', message],
])

rejects(ExtensibleAudioMessageEventContent, [
  ['blocks without a message', { ...unstable, body: undefined }, 'body: expected a string, found nothing'],
  ['a message of another type', { ...unstable, msgtype: 'm.file' }, 'msgtype: expected "m.audio", found "m.file"'],
  [
    'wrong blocks under both names',
    {
      ...message,
      'm.audio': { duration: '2400' },
      'm.voice': true,
      'org.matrix.msc1767.file': { file: {}, name: 5, size: 'big', url: 'https://example.org' },
      'org.matrix.msc1767.text': [{}],
      'org.matrix.msc3245.voice': null,
    },
    '["org.matrix.msc1767.text"][0].body: expected a string, found nothing',
    '["m.audio"].duration: expected an integer, found a string of 4 characters',
    '["m.voice"]: expected an object, found a boolean',
    '["org.matrix.msc1767.file"].file.v: expected a string, found nothing',
    '["org.matrix.msc1767.file"].name: expected a string, found a number',
    '["org.matrix.msc1767.file"].size: expected an integer, found a string of 3 characters',
    '["org.matrix.msc1767.file"].url: expected a string that matches ^mxc:// (MxcUri), found a string of 19 characters',
    '["org.matrix.msc3245.voice"]: expected an object, found null',
  ],
])
