import { event, mends, message } from './rows.js'

const user = '@a:b.c'

mends('sticker-body', [
  {
    why: 'a sticker without a body',
    before: event('m.sticker', { url: 'mxc://b.c/s', info: {} }),
    errors: ['content.body: expected a string, found nothing'],
    made: [[['content', 'body'], undefined]],
    after: event('m.sticker', { url: 'mxc://b.c/s', info: {}, body: '' }),
  },
  {
    why: 'a null body',
    before: event('m.sticker', { url: 'mxc://b.c/s', info: {}, body: null }),
    errors: ['content.body: expected a string, found null'],
    made: [[['content', 'body'], null]],
    after: event('m.sticker', { url: 'mxc://b.c/s', info: {}, body: '' }),
  },
])

mends('sticker-info', [
  {
    why: 'a sticker without info',
    before: event('m.sticker', { body: 'x', url: 'mxc://b.c/s' }),
    errors: ['content.info: expected an object, found nothing'],
    made: [[['content', 'info'], undefined]],
    after: event('m.sticker', { body: 'x', url: 'mxc://b.c/s', info: {} }),
  },
  {
    why: 'an invalid info',
    before: event('m.sticker', { body: 'x', url: 'mxc://b.c/s', info: 'x' }),
    errors: ['content.info: expected an object, found a string of 1 character'],
    made: [[['content', 'info'], 'x']],
    after: event('m.sticker', { body: 'x', url: 'mxc://b.c/s', info: {} }),
  },
])

mends('malformed-mentions', [
  {
    why: 'user_ids that are not a list',
    before: message({ 'm.mentions': { room: true, user_ids: user } }),
    errors: ['content["m.mentions"].user_ids: expected an array, found a string of 6 characters'],
    made: [[['content', 'm.mentions', 'user_ids'], user]],
    after: message({ 'm.mentions': { room: true } }),
  },
  {
    why: 'a list: an empty object remains, so that the text is not searched',
    before: message({ 'm.mentions': [] }),
    errors: ['content["m.mentions"]: expected an object, found an array of 0'],
    made: [[['content', 'm.mentions'], []]],
    after: message({ 'm.mentions': {} }),
  },
  {
    why: 'mentions of an edit',
    before: message({ 'm.new_content': { msgtype: 'm.text', body: 'y', 'm.mentions': 'x' } }),
    errors: ['content["m.new_content"]["m.mentions"]: expected an object, found a string of 1 character'],
    made: [[['content', 'm.new_content', 'm.mentions'], 'x']],
    after: message({ 'm.new_content': { msgtype: 'm.text', body: 'y', 'm.mentions': {} } }),
  },
])

mends('malformed-new-content', [
  {
    why: 'an empty one',
    before: message({ 'm.new_content': {}, 'm.relates_to': { rel_type: 'm.replace', event_id: '$o' } }),
    errors: ['content["m.new_content"].msgtype: expected a string, found nothing'],
    made: [[['content', 'm.new_content'], {}]],
    after: message({ 'm.relates_to': { rel_type: 'm.replace', event_id: '$o' } }),
  },
  {
    why: 'one with something optional that is wrong',
    before: message({ 'm.new_content': { msgtype: 'm.text', body: 'y', format: 5 } }),
    errors: [
      'content["m.new_content"].format: expected a string (MessageFormat), found a number (msgtype is "m.text")',
    ],
    made: [[['content', 'm.new_content', 'format'], 5]],
    after: message({ 'm.new_content': { msgtype: 'm.text', body: 'y' } }),
  },
])
