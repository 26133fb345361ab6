import { event, mends, message } from './rows.js'

mends('malformed-unsigned', [
  {
    why: 'a bundled thread without its latest event',
    before: { ...message({}), unsigned: { age: 5, 'm.relations': { 'm.thread': { count: 1 } } } },
    errors: [
      'unsigned["m.relations"]["m.thread"].current_user_participated: expected a boolean, found nothing',
      'unsigned["m.relations"]["m.thread"].latest_event: expected an object, found nothing',
    ],
    made: [[['unsigned', 'm.relations', 'm.thread'], { count: 1 }]],
    after: { ...message({}), unsigned: { age: 5, 'm.relations': {} } },
  },
  {
    why: 'anything else in it, and all of it',
    before: { ...message({}), unsigned: 'x' },
    errors: ['unsigned: expected an object or null, found a string of 1 character'],
    made: [[['unsigned'], 'x']],
    after: message({}),
  },
  {
    why: 'of an event of a custom type',
    before: { ...event('org.example', {}), unsigned: { age: '5', replaces_state: 'e' } },
    errors: [
      'unsigned.age: expected an integer, found a string of 1 character',
      'unsigned.replaces_state: expected a string that matches ^\\$ (EventId), found "e"',
    ],
    made: [
      [['unsigned', 'age'], '5'],
      [['unsigned', 'replaces_state'], 'e'],
    ],
    after: { ...event('org.example', {}), unsigned: {} },
    outcome: 'Custom',
  },
])
