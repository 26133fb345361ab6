import {
  type MediaMessageEventContent,
  mediaCaption,
  mediaFilename,
  plainText,
  withoutReplyFallback,
} from '../../../src/index.js'
import { isObject, isString, only, optional } from '../returns.js'
import { data, type Samples, sample } from '../sample.js'

const image: MediaMessageEventContent & object = {
  msgtype: 'm.image',
  body: 'A *cat*',
  filename: 'cat.png',
  format: 'org.matrix.custom.html',
  formatted_body: 'A <em>cat</em>',
  url: 'mxc://a.org/cat',
}

const reply = {
  msgtype: 'm.text',
  body: '> <@alice:a.org> Hi\n\nHello',
  format: 'org.matrix.custom.html',
  formatted_body: '<mx-reply><blockquote>Hi</blockquote></mx-reply>Hello',
  'm.relates_to': { 'm.in_reply_to': { event_id: '$one' } },
}

const edit = {
  ...reply,
  'm.new_content': { msgtype: 'm.text', body: 'Hello, world' },
  'm.relates_to': { rel_type: 'm.replace', event_id: '$two' },
}

export const message: Samples = {
  mediaCaption: sample(mediaCaption, [data(image)], optional(only({ body: isString, html: optional(isString) }))),
  mediaFilename: sample(mediaFilename, [data(image)], isString),
  plainText: [sample(plainText, [data(reply)], isString), sample(plainText, [data(edit)], isString)],
  withoutReplyFallback: sample(withoutReplyFallback, [data(reply)], isObject),
}
