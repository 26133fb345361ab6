import { AudioMessageEventContent } from '../../../src/event/message/audio.js'
import { FileMessageEventContent } from '../../../src/event/message/file.js'
import { ImageMessageEventContent } from '../../../src/event/message/image.js'
import { VideoMessageEventContent } from '../../../src/event/message/video.js'
import { accepts, rejects } from '../../support/rows.js'

const file = {
  hashes: { sha256: 'fdSLu/YkRx3Wyh3KQabP3rd6+SFiKg5lsJZQHtkSAYA' },
  iv: 'w+sE15fzSc0AAAAAAAAAAA',
  key: {
    alg: 'A256CTR',
    ext: true,
    k: 'aWF6-32KGYaC3A_FEUCk1Bt0JA37zP0wrStgmdCaW-0',
    key_ops: ['encrypt', 'decrypt'],
    kty: 'oct',
  },
  url: 'mxc://example.org/ciphertext',
  v: 'v2',
}

const ATTACHMENTS = [
  [AudioMessageEventContent, 'm.audio'],
  [FileMessageEventContent, 'm.file'],
  [ImageMessageEventContent, 'm.image'],
  [VideoMessageEventContent, 'm.video'],
] as const

for (const [codec, msgtype] of ATTACHMENTS) {
  const plain = { body: 'holiday.bin', msgtype, url: 'mxc://example.org/media' }
  accepts(codec, [
    ['a file with its name as the body', plain],
    ['an encrypted file', { body: 'holiday.bin', file, msgtype }],
    ['a file with a caption', { ...plain, body: 'Us', filename: 'holiday.bin' }],
    ['a formatted caption', { ...plain, filename: 'a', format: 'org.matrix.custom.html', formatted_body: '<i>Us</i>' }],
    ['neither URL nor file', { body: 'holiday.bin', msgtype }],
    ['no info', { ...plain, info: {} }],
  ])
  rejects(codec, [
    ['another msgtype', { ...plain, msgtype: 'm.text' }, `msgtype: expected "${msgtype}", found "m.text"`],
    ['no body', { msgtype, url: plain.url }, 'body: expected a string, found nothing'],
    [
      'a web URL',
      { ...plain, url: 'http://example.org/a' },
      'url: expected a string that matches ^mxc:// (MxcUri), found a string of 20 characters',
    ],
    [
      'an encrypted file without a key, which is not quoted',
      { ...plain, file: { ...file, key: 'secret' } },
      'file.key: expected an object, found a string of 6 characters (v is "v2")',
    ],
    ['null as info', { ...plain, info: null }, 'info: expected an object, found null'],
    [
      'a type that is not a string',
      { ...plain, info: { mimetype: 1 } },
      'info.mimetype: expected a string, found a number',
    ],
    [
      'a size as a string',
      { ...plain, info: { size: '1 MB' } },
      'info.size: expected an integer, found a string of 4 characters',
    ],
  ])
}

const THUMBNAILS = ATTACHMENTS.filter(([, msgtype]) => msgtype !== 'm.audio')

for (const [codec, msgtype] of THUMBNAILS) {
  const withInfo = (info: object) => ({ body: 'holiday.bin', info, msgtype })
  accepts(codec, [
    ['a thumbnail', withInfo({ thumbnail_info: { h: 10, w: 10 }, thumbnail_url: 'mxc://example.org/thumbnail' })],
    ['an encrypted thumbnail', withInfo({ thumbnail_file: file })],
  ])
  rejects(codec, [
    [
      'an encrypted thumbnail without a URL',
      withInfo({ thumbnail_file: { ...file, url: undefined } }),
      'info.thumbnail_file.url: expected a string, found nothing (v is "v2")',
    ],
    [
      'half a pixel',
      withInfo({ thumbnail_info: { w: 0.5 } }),
      'info.thumbnail_info.w: expected an integer, found a fraction',
    ],
  ])
}
