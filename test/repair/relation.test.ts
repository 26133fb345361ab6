import { data, event, mends, message } from './rows.js'

const user = '@a:b.c'

mends('receipt-string', [
  {
    why: 'a receipt that was encoded twice',
    format: 'ephemeral',
    before: data('m.receipt', { $e: { 'm.read': { [user]: '{"ts":5}' } } }),
    errors: ['content["$e"]["m.read"]["@a:b.c"]: expected an object, found a string of 8 characters'],
    made: [[['content', '$e', 'm.read', user], '{"ts":5}']],
    after: data('m.receipt', { $e: { 'm.read': { [user]: { ts: 5 } } } }),
  },
])

mends('malformed-redacts', [
  {
    why: 'a room ID, and no event ID in the content',
    before: { ...event('m.room.redaction', { reason: 'spam' }), redacts: '!r:b.c' },
    errors: ['redacts: expected a string that matches ^\\$ (EventId), found "!r:b.c"'],
    made: [[['redacts'], '!r:b.c']],
    after: event('m.room.redaction', { reason: 'spam' }),
  },
  {
    why: 'an event ID in the content',
    before: { ...event('m.room.redaction', { redacts: '$o' }), redacts: '' },
    errors: ['redacts: expected a string that matches ^\\$ (EventId), found ""'],
    made: [[['redacts'], '']],
    after: { ...event('m.room.redaction', { redacts: '$o' }), redacts: '$o' },
  },
  {
    why: 'the top-level event ID replaces the invalid one in the content',
    before: { ...event('m.room.redaction', { redacts: 5 }), redacts: '$o' },
    errors: ['content.redacts: expected a string that matches ^\\$ (EventId), found a number'],
    made: [[['content', 'redacts'], 5]],
    after: { ...event('m.room.redaction', { redacts: '$o' }), redacts: '$o' },
  },
])

mends('malformed-relation', [
  {
    why: 'a string',
    before: message({ 'm.relates_to': 'x' }),
    errors: ['content["m.relates_to"]: expected an object, found a string of 1 character'],
    made: [[['content', 'm.relates_to'], 'x']],
    after: message({}),
  },
  {
    why: 'a thread without a root',
    before: message({ 'm.relates_to': { rel_type: 'm.thread', is_falling_back: 1 } }),
    errors: [
      'content["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing (rel_type is "m.thread")',
      'content["m.relates_to"].is_falling_back: expected a boolean, found a number (rel_type is "m.thread")',
    ],
    made: [[['content', 'm.relates_to'], { rel_type: 'm.thread', is_falling_back: 1 }]],
    after: message({}),
  },
  {
    why: 'a thread with a reply to nothing',
    before: message({ 'm.relates_to': { rel_type: 'm.thread', event_id: '$r', 'm.in_reply_to': {} } }),
    errors: [
      'content["m.relates_to"]["m.in_reply_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing',
    ],
    made: [[['content', 'm.relates_to', 'm.in_reply_to'], {}]],
    after: message({ 'm.relates_to': { rel_type: 'm.thread', event_id: '$r' } }),
  },
  {
    why: 'a type that is not a string, of an encrypted event',
    before: event('m.room.encrypted', {
      algorithm: 'm.megolm.v1.aes-sha2',
      ciphertext: 'x',
      'm.relates_to': { rel_type: 5 },
    }),
    errors: ['content["m.relates_to"].rel_type: expected a string, found a number'],
    made: [[['content', 'm.relates_to'], { rel_type: 5 }]],
    after: event('m.room.encrypted', { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'x' }),
  },
])
