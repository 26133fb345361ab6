import { describe, expect, test } from 'vitest'
import type { ImageMessageEventContent } from '../../../src/event/message/image.js'
import { type MediaCaption, mediaCaption, mediaFilename } from '../../../src/function/message/caption.js'

const HTML = 'org.matrix.custom.html'

const image = (fields: Partial<ImageMessageEventContent>): ImageMessageEventContent => ({
  msgtype: 'm.image',
  body: 'dog.jpg',
  ...fields,
})

describe('caption and name of a medium', () => {
  test.each<[string, Partial<ImageMessageEventContent>, MediaCaption | undefined, string]>([
    ['no filename: the body is the name', {}, undefined, 'dog.jpg'],
    ['a filename that is the body', { filename: 'dog.jpg' }, undefined, 'dog.jpg'],
    ['another filename: the body is a caption', { filename: 'a.jpg', body: 'Rex!' }, { body: 'Rex!' }, 'a.jpg'],
    [
      'a caption with markup',
      { filename: 'a.jpg', body: 'Rex!', format: HTML, formatted_body: '<b>Rex!</b>' },
      { body: 'Rex!', html: '<b>Rex!</b>' },
      'a.jpg',
    ],
    [
      'markup in another format',
      { filename: 'a.jpg', body: 'Rex!', format: 'org.example.format', formatted_body: '**Rex!**' },
      { body: 'Rex!' },
      'a.jpg',
    ],
    ['markup without a caption', { format: HTML, formatted_body: '<b>Rex!</b>' }, undefined, 'dog.jpg'],
    ['an empty caption', { filename: 'a.jpg', body: '' }, undefined, 'a.jpg'],
    ['an empty filename', { filename: '', body: 'Rex!' }, { body: 'Rex!' }, ''],
    ['a filename that is undefined', { filename: undefined }, undefined, 'dog.jpg'],
  ])('%s', (_, fields, caption, filename) => {
    expect(mediaCaption(image(fields))).toStrictEqual(caption)
    expect(mediaFilename(image(fields))).toBe(filename)
  })

  test('inherited keys do not count', () => {
    const content: ImageMessageEventContent = Object.create({ filename: 'a.jpg' }, { body: { value: 'dog.jpg' } })
    expect(mediaCaption(content)).toBeUndefined()
    expect(mediaFilename(content)).toBe('dog.jpg')
  })
})
