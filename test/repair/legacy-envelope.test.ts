import { data, mends, state } from './rows.js'

const user = '@a:b.c'
const legacy = (rest: object) => ({ event_id: '$e', origin_server_ts: 1, room_id: '!r:b.c', user_id: user, ...rest })
const text = { type: 'm.room.message', content: { msgtype: 'm.text', body: 'x' } }
const NO_SENDER = 'sender: expected a string that matches ^@ (UserId), found nothing'

mends('legacy-envelope', [
  {
    why: 'a sender as user_id, and a top-level age',
    format: 'timeline',
    before: legacy({ ...text, age: 5 }),
    errors: [NO_SENDER],
    made: [
      [['sender'], undefined],
      [['unsigned', 'age'], undefined],
    ],
    after: legacy({ ...text, age: 5, sender: user, unsigned: { age: 5 } }),
  },
  {
    why: 'all legacy top-level keys, and a newer one in unsigned',
    format: 'timeline',
    before: legacy({
      ...data('m.room.member', { membership: 'invite' }),
      state_key: '@b:b.c',
      prev_content: { membership: 'leave' },
      replaces_state: '$old',
      invite_room_state: [data('m.room.name', { name: 'Tea' })].map((item) => ({ ...item, state_key: '' })),
      unsigned: { transaction_id: 't' },
    }),
    errors: [NO_SENDER],
    made: [
      [['sender'], undefined],
      [['unsigned', 'invite_room_state'], undefined],
      [['unsigned', 'prev_content'], undefined],
      [['unsigned', 'replaces_state'], undefined],
      [['unsigned', 'invite_room_state', '0', 'sender'], undefined],
    ],
    after: legacy({
      ...data('m.room.member', { membership: 'invite' }),
      sender: user,
      state_key: '@b:b.c',
      prev_content: { membership: 'leave' },
      replaces_state: '$old',
      invite_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '' }],
      unsigned: {
        transaction_id: 't',
        invite_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '', sender: user }],
        prev_content: { membership: 'leave' },
        replaces_state: '$old',
      },
    }),
  },
  {
    why: 'redacted, according to a top-level redacted_because',
    format: 'timeline',
    before: legacy({ ...data('m.room.message', {}), redacted_because: { type: 'm.room.redaction' } }),
    errors: [NO_SENDER, 'content.msgtype: expected a string, found nothing'],
    made: [
      [['sender'], undefined],
      [['unsigned', 'redacted_because'], undefined],
    ],
    after: legacy({
      ...data('m.room.message', {}),
      redacted_because: { type: 'm.room.redaction' },
      sender: user,
      unsigned: { redacted_because: { type: 'm.room.redaction' } },
    }),
    outcome: 'Redacted',
  },
  {
    why: 'invalid legacy keys stay; keys that are also in the new place are left alone',
    format: 'timeline',
    before: legacy({
      ...text,
      age: 'old',
      prev_content: null,
      replaces_state: '$1',
      unsigned: { replaces_state: '$2' },
    }),
    errors: [NO_SENDER],
    made: [[['sender'], undefined]],
    after: legacy({
      ...text,
      age: 'old',
      prev_content: null,
      replaces_state: '$1',
      unsigned: { replaces_state: '$2' },
      sender: user,
    }),
  },
  {
    why: 'a custom type',
    before: { event_id: '$e', origin_server_ts: 1, user_id: user, ...data('org.example', {}) },
    errors: [NO_SENDER],
    made: [[['sender'], undefined]],
    after: { event_id: '$e', origin_server_ts: 1, user_id: user, ...data('org.example', {}), sender: user },
    outcome: 'Custom',
  },
  {
    why: 'presence, with its sender in the content',
    format: 'presence',
    before: data('m.presence', { presence: 'online', user_id: user }),
    errors: [NO_SENDER],
    made: [[['sender'], undefined]],
    after: { ...data('m.presence', { presence: 'online', user_id: user }), sender: user },
  },
  {
    why: 'a membership at the top level only',
    before: { ...state('m.room.member', { displayname: 'A' }, user), membership: 'join' },
    errors: ['content.membership: expected "ban", "invite", "join", "knock" or "leave", found nothing'],
    made: [[['content', 'membership'], undefined]],
    after: { ...state('m.room.member', { displayname: 'A', membership: 'join' }, user), membership: 'join' },
  },
  {
    why: 'stripped state of a knock, without its sender',
    before: {
      ...state('m.room.member', { membership: 'knock' }, user),
      unsigned: { knock_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '' }] },
    },
    errors: [`unsigned.knock_room_state[0].${NO_SENDER}`],
    made: [[['unsigned', 'knock_room_state', '0', 'sender'], undefined]],
    after: {
      ...state('m.room.member', { membership: 'knock' }, user),
      unsigned: { knock_room_state: [{ ...data('m.room.name', { name: 'Tea' }), state_key: '', sender: user }] },
    },
  },
])
