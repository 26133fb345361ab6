import { data, mends } from './rows.js'

const user = '@a:b.c'
const roomKey = { algorithm: 'a', room_id: '!r:b.c', session_id: 's', session_key: 'k' }

mends('shared-history', [
  {
    why: 'not a boolean',
    format: 'to_device',
    before: { ...data('m.room_key', { ...roomKey, shared_history: 'yes' }), sender: user },
    errors: ['content.shared_history: expected a boolean, found a string of 3 characters'],
    made: [[['content', 'shared_history'], 'yes']],
    after: { ...data('m.room_key', { ...roomKey, shared_history: false }), sender: user },
  },
])
