import { mends, pdu, state } from './rows.js'

const levels = (content: object) => state('m.room.power_levels', content)
const user = '@a:b.c'

mends('power-level-string', [
  {
    why: 'levels of all sorts, with signs, zeros and white space',
    before: levels({
      ban: '50',
      events: { 'm.room.name': ' +00100 ', x: '-1' },
      notifications: { room: '\t20\n' },
      users: { [user]: '100' },
      users_default: 7,
    }),
    errors: [
      'content.ban: expected an integer, found a string of 2 characters',
      'content.events["m.room.name"]: expected an integer, found a string of 8 characters',
      'content.events.x: expected an integer, found a string of 2 characters',
      'content.users["@a:b.c"]: expected an integer, found a string of 3 characters',
      'content.notifications.room: expected an integer, found a string of 4 characters',
    ],
    made: [
      [['content', 'ban'], '50'],
      [['content', 'events', 'm.room.name'], ' +00100 '],
      [['content', 'events', 'x'], '-1'],
      [['content', 'users', user], '100'],
      [['content', 'notifications', 'room'], '\t20\n'],
    ],
    after: levels({
      ban: 50,
      events: { 'm.room.name': 100, x: -1 },
      notifications: { room: 20 },
      users: { [user]: 100 },
      users_default: 7,
    }),
  },
  {
    why: 'a key that every object inherits',
    before: levels({ events: JSON.parse('{"__proto__":"50"}') }),
    errors: ['content.events.__proto__: expected an integer, found a string of 2 characters'],
    made: [[['content', 'events', '__proto__'], '50']],
    after: levels({ events: JSON.parse('{"__proto__":50}') }),
  },
  {
    why: 'in a PDU, after redaction',
    format: 'pdu',
    before: pdu('m.room.power_levels', { ban: '50' }),
    errors: ['content.ban: expected an integer, found a string of 2 characters'],
    made: [[['content', 'ban'], '50']],
    after: pdu('m.room.power_levels', { ban: 50 }),
    outcome: 'Redacted',
    options: { redacted: true, roomVersion: '9' },
  },
])

mends('power-level-float', [
  {
    why: 'fractions, of both signs',
    before: levels({ ban: 50.57, kick: -1.5, redact: -0.5 }),
    errors: [
      'content.ban: expected an integer, found a fraction',
      'content.kick: expected an integer, found a fraction',
      'content.redact: expected an integer, found a fraction',
    ],
    made: [
      [['content', 'ban'], 50.57],
      [['content', 'kick'], -1.5],
      [['content', 'redact'], -0.5],
    ],
    after: levels({ ban: 50, kick: -1, redact: 0 }),
  },
])

mends('power-level-null', [
  {
    why: 'empty maps of a server written in Go',
    before: levels({ users: null, events: null, notifications: null }),
    errors: [
      'content.events: expected an object, found null',
      'content.users: expected an object, found null',
      'content.notifications: expected an object, found null',
    ],
    made: [
      [['content', 'events'], null],
      [['content', 'users'], null],
      [['content', 'notifications'], null],
    ],
    after: levels({}),
  },
  {
    why: 'levels that are not set',
    before: levels({ ban: null, events: { 'm.room.name': null, 'm.room.topic': 20 } }),
    errors: [
      'content.ban: expected an integer, found null',
      'content.events["m.room.name"]: expected an integer, found null',
    ],
    made: [
      [['content', 'ban'], null],
      [['content', 'events', 'm.room.name'], null],
    ],
    after: levels({ events: { 'm.room.topic': 20 } }),
  },
])
