import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EncryptedFile } from '../../../src/event/common/encrypted-file.js'
import { ImageInfo } from '../../../src/event/common/image-info.js'
import { AudioInfo } from '../../../src/event/message/audio.js'
import { FileInfo } from '../../../src/event/message/file.js'
import { VideoInfo } from '../../../src/event/message/video.js'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import {
  buildAudioMessage,
  buildFileMessage,
  buildImageMessage,
  buildVideoMessage,
} from '../../../src/function/compose/media.js'
import { mediaCaption, mediaFilename } from '../../../src/function/message/caption.js'
import { valuesOf } from '../../support/arbitrary.js'
import { messages } from '../../support/rows.js'

const URL = 'mxc://example.org/a'

const FILE: EncryptedFile = {
  hashes: { sha256: 'fdSLu/YkRx3Wyh3KQabP3rd6+SFiKg5lsJZQHtkSAYA' },
  iv: 'w+sE15fzSc0AAAAAAAAAAA',
  key: {
    alg: 'A256CTR',
    ext: true,
    k: 'aWF6-32KGYaC3A_FEUCk1Bt0JA37zP0wrStgmdCaW-0',
    key_ops: ['decrypt'],
    kty: 'oct',
  },
  url: URL,
  v: 'v2',
}

describe.each([
  ['m.image', buildImageMessage, ImageInfo],
  ['m.video', buildVideoMessage, VideoInfo],
  ['m.audio', buildAudioMessage, AudioInfo],
  ['m.file', buildFileMessage, FileInfo],
] as const)('%s', (msgtype, build, info) => {
  test('by its URI', () => {
    expect(build({ source: URL, filename: 'dog.jpg' })).toStrictEqual({
      msgtype,
      body: 'dog.jpg',
      filename: 'dog.jpg',
      url: URL,
      'm.mentions': {},
    })
  })

  test('encrypted: no url', () => {
    const content = build({ source: FILE, filename: 'dog.jpg' })
    expect(content.file).toBe(FILE)
    expect(content).not.toHaveProperty('url')
    expect(messages(RoomMessageEventContent, content)).toStrictEqual([])
  })

  test('with a caption', () => {
    const caption = { caption: 'a *dog*', captionHtml: 'a <i>dog</i>' }
    expect(build({ source: URL, filename: 'dog.jpg', info: { size: 27253 }, ...caption })).toStrictEqual({
      msgtype,
      body: 'a *dog*',
      format: 'org.matrix.custom.html',
      formatted_body: 'a <i>dog</i>',
      filename: 'dog.jpg',
      url: URL,
      info: { size: 27253 },
      'm.mentions': {},
    })
  })

  test.each([
    ['an empty caption', ''],
    ['the file’s name', 'dog.jpg'],
    ['no caption', undefined],
  ])('no caption, and no HTML for it: %s', (_, caption) => {
    const content = build({ source: URL, filename: 'dog.jpg', caption, captionHtml: '<i>dog</i>' })
    expect(content.body).toBe('dog.jpg')
    expect(content).not.toHaveProperty('formatted_body')
    expect(content).not.toHaveProperty('format')
  })

  test('decodes, and has the given values', () => {
    const text = fc.string({ unit: 'binary' })
    const maybe = fc.option(text, { nil: undefined })
    const source = fc.constantFrom<typeof URL | EncryptedFile>(URL, FILE)
    fc.assert(
      fc.property(source, text, maybe, maybe, valuesOf(info), (where, filename, caption, captionHtml, about) => {
        const content = build({ source: where, filename, caption, captionHtml, info: about as object })
        expect(messages(RoomMessageEventContent, content)).toStrictEqual([])
        expect(mediaFilename(content)).toBe(filename)
        expect(mediaCaption(content)?.body).toBe(caption === filename ? undefined : caption || undefined)
      }),
    )
  })
})
