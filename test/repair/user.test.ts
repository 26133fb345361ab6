import { data, mends, state } from './rows.js'

const user = '@a:b.c'
const FOUND = new Map([
  ['false', 'a boolean'],
  ['{}', 'an object'],
  ['0', 'a number'],
  ['[]', 'an array of 0'],
])

mends('ignored-user', [
  {
    why: 'entries that are not objects',
    format: 'account_data',
    before: data('m.ignored_user_list', { ignored_users: { [user]: true, '@b:b.c': {}, '@c:b.c': [] } }),
    errors: [
      'content.ignored_users["@a:b.c"]: expected an object, found a boolean',
      'content.ignored_users["@c:b.c"]: expected an object, found an array of 0',
    ],
    made: [
      [['content', 'ignored_users', user], true],
      [['content', 'ignored_users', '@c:b.c'], []],
    ],
    after: data('m.ignored_user_list', { ignored_users: { [user]: {}, '@b:b.c': {}, '@c:b.c': {} } }),
  },
])

mends('user-details', [
  ...[false, {}, 0, []].map((displayname) => ({
    why: `a display name that is ${JSON.stringify(displayname)}`,
    before: state('m.room.member', { membership: 'join', displayname }, user),
    errors: [`content.displayname: expected a string or null, found ${FOUND.get(JSON.stringify(displayname))}`],
    made: [[['content', 'displayname'], displayname] as const],
    after: state('m.room.member', { membership: 'join' }, user),
  })),
  {
    why: 'all details of a membership',
    before: state('m.room.member', { membership: 'join', avatar_url: 5, is_direct: 'no', reason: {} }, user),
    errors: [
      'content.avatar_url: expected a string or null, found a number',
      'content.is_direct: expected a boolean, found a string of 2 characters',
      'content.reason: expected a string, found an object',
    ],
    made: [
      [['content', 'avatar_url'], 5],
      [['content', 'is_direct'], 'no'],
      [['content', 'reason'], {}],
    ],
    after: state('m.room.member', { membership: 'join' }, user),
  },
  {
    why: 'all details of a presence',
    format: 'presence',
    before: { ...data('m.presence', { presence: 'online', status_msg: {}, last_active_ago: 'x' }), sender: user },
    errors: [
      'content.last_active_ago: expected a number, found a string of 1 character',
      'content.status_msg: expected a string, found an object',
    ],
    made: [
      [['content', 'last_active_ago'], 'x'],
      [['content', 'status_msg'], {}],
    ],
    after: { ...data('m.presence', { presence: 'online' }), sender: user },
  },
])
