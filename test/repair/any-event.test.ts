import { data, event, mends, message, state } from './rows.js'

const image = (content: object) => message({ msgtype: 'm.image', url: 'mxc://b.c/i', ...content })
const user = '@a:b.c'
const call = { call_id: 'c', party_id: 'p', version: '1' }
const rule = { actions: ['notify'], default: true, enabled: true, rule_id: '.m.rule.x' }

mends('null-collection', [
  {
    why: 'null pinned events, by a client in Go',
    before: state('m.room.pinned_events', { pinned: null }),
    errors: ['content.pinned: expected an array, found null'],
    made: [[['content', 'pinned'], null]],
    after: state('m.room.pinned_events', { pinned: [] }),
  },
  {
    why: 'null typing users, images and direct chats',
    format: 'ephemeral',
    before: data('m.typing', { user_ids: null }),
    errors: ['content.user_ids: expected an array, found null'],
    made: [[['content', 'user_ids'], null]],
    after: data('m.typing', { user_ids: [] }),
  },
  {
    why: 'null ignored users',
    format: 'account_data',
    before: data('m.ignored_user_list', { ignored_users: null }),
    errors: ['content.ignored_users: expected an object, found null'],
    made: [[['content', 'ignored_users'], null]],
    after: data('m.ignored_user_list', { ignored_users: {} }),
  },
])

mends('null-content', [
  {
    why: 'a removed name',
    before: state('m.room.name', { name: null }),
    errors: ['content.name: expected a string, found null'],
    made: [[['content'], { name: null }]],
    after: state('m.room.name', {}),
    outcome: 'Cleared',
  },
  {
    why: 'a removed topic, in stripped state',
    format: 'stripped',
    before: { type: 'm.room.topic', state_key: '', sender: user, content: { topic: null } },
    errors: ['content.topic: expected a string, found null'],
    made: [[['content'], { topic: null }]],
    after: { type: 'm.room.topic', state_key: '', sender: user, content: {} },
    outcome: 'Cleared',
  },
  {
    why: 'guest access that is not set',
    before: state('m.room.guest_access', { guest_access: null }),
    errors: ['content.guest_access: expected a string (GuestAccess), found null'],
    made: [[['content'], { guest_access: null }]],
    after: state('m.room.guest_access', {}),
    outcome: 'Cleared',
  },
  {
    why: 'a removed policy rule',
    before: state('m.policy.rule.user', { entity: null, reason: null, recommendation: null }, 'r'),
    errors: [
      'content.entity: expected a string, found null',
      'content.reason: expected a string, found null',
      'content.recommendation: expected a string (Recommendation), found null',
    ],
    made: [[['content'], { entity: null, reason: null, recommendation: null }]],
    after: state('m.policy.rule.user', {}, 'r'),
    outcome: 'Cleared',
  },
  {
    why: 'deleted account data',
    format: 'account_data',
    before: data('m.secret_storage.default_key', { key: null }),
    errors: ['content.key: expected a string, found null'],
    made: [[['content'], { key: null }]],
    after: data('m.secret_storage.default_key', {}),
    outcome: 'Cleared',
  },
])

mends('null-entry', [
  {
    why: 'a null tag',
    format: 'account_data',
    before: data('m.tag', { tags: { 'm.favourite': null, 'u.x': { order: 1 } } }),
    errors: ['content.tags[…]: expected an object, found null'],
    made: [[['content', 'tags', 'm.favourite'], null]],
    after: data('m.tag', { tags: { 'm.favourite': {}, 'u.x': { order: 1 } } }),
  },
])

mends('null-optional', [
  {
    why: 'a reason; a display name may be null',
    before: state('m.room.member', { membership: 'join', displayname: null, reason: null }, user),
    errors: ['content.reason: expected a string, found null'],
    made: [[['content', 'reason'], null]],
    after: state('m.room.member', { membership: 'join', displayname: null }, user),
  },
  {
    why: 'an alias',
    before: state('m.room.canonical_alias', { alias: null }),
    errors: ['content.alias: expected a string that matches ^# (RoomAlias), found null'],
    made: [[['content', 'alias'], null]],
    after: state('m.room.canonical_alias', {}),
  },
  {
    why: 'formatting and a relation',
    before: message({ format: null, formatted_body: null, 'm.relates_to': null }),
    errors: [
      'content.format: expected a string (MessageFormat), found null (msgtype is "m.text")',
      'content.formatted_body: expected a string, found null (msgtype is "m.text")',
      'content["m.relates_to"]: expected an object, found null',
    ],
    made: [
      [['content', 'format'], null],
      [['content', 'formatted_body'], null],
      [['content', 'm.relates_to'], null],
    ],
    after: message({}),
  },
  {
    why: 'nested, and at the top level',
    before: { ...image({ info: { thumbnail_info: { w: null, h: 1 } } }), unsigned: { age: null } },
    errors: [
      'unsigned.age: expected an integer, found null',
      'content.info.thumbnail_info.w: expected an integer, found null',
    ],
    made: [
      [['unsigned', 'age'], null],
      [['content', 'info', 'thumbnail_info', 'w'], null],
    ],
    after: { ...image({ info: { thumbnail_info: { h: 1 } } }), unsigned: {} },
  },
  {
    why: 'the pattern of a push rule, in account data',
    format: 'account_data',
    before: data('m.push_rules', { global: { content: [{ ...rule, pattern: null }] } }),
    errors: ['content.global.content[0].pattern: expected a string, found null'],
    made: [[['content', 'global', 'content', '0', 'pattern'], null]],
    after: data('m.push_rules', { global: { content: [rule] } }),
  },
  {
    why: 'in a to-device event',
    format: 'to_device',
    before: {
      ...data('m.room_key_request', {
        action: 'request_cancellation',
        body: null,
        request_id: 'r',
        requesting_device_id: 'd',
      }),
      sender: user,
    },
    errors: ['content.body: expected an object, found null'],
    made: [[['content', 'body'], null]],
    after: {
      ...data('m.room_key_request', { action: 'request_cancellation', request_id: 'r', requesting_device_id: 'd' }),
      sender: user,
    },
  },
  {
    why: 'in an EDU',
    format: 'edu',
    before: {
      edu_type: 'm.device_list_update',
      content: { device_id: 'd', keys: null, stream_id: 1, user_id: user },
    },
    errors: ['content.keys: expected an object, found null'],
    made: [[['content', 'keys'], null]],
    after: { edu_type: 'm.device_list_update', content: { device_id: 'd', stream_id: 1, user_id: user } },
  },
  {
    why: 'the state key of a custom type',
    before: { ...event('org.example', {}), state_key: null },
    errors: ['state_key: expected a string, found null'],
    made: [[['state_key'], null]],
    after: event('org.example', {}),
    outcome: 'Custom',
  },
])

mends('empty-optional', [
  {
    why: 'an alias',
    before: state('m.room.canonical_alias', { alias: '', alt_aliases: ['#a:b.c'] }),
    errors: ['content.alias: expected a string that matches ^# (RoomAlias), found ""'],
    made: [[['content', 'alias'], '']],
    after: state('m.room.canonical_alias', { alt_aliases: ['#a:b.c'] }),
  },
  {
    why: 'a room avatar',
    before: state('m.room.avatar', { url: '', info: { thumbnail_url: '' } }),
    errors: [
      'content.info.thumbnail_url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
      'content.url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
    ],
    made: [
      [['content', 'info', 'thumbnail_url'], ''],
      [['content', 'url'], ''],
    ],
    after: state('m.room.avatar', { info: {} }),
  },
  {
    why: 'the avatar of an image pack',
    before: state('m.room.image_pack', { images: {}, pack: { avatar_url: '', display_name: '' } }),
    errors: [
      'content.pack.avatar_url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
    ],
    made: [[['content', 'pack', 'avatar_url'], '']],
    after: state('m.room.image_pack', { images: {}, pack: { display_name: '' } }),
  },
])

mends('list-item', [
  {
    why: 'pinned events',
    before: state('m.room.pinned_events', { pinned: ['$a', 5, '$b', '', '$c'] }),
    errors: [
      'content.pinned[1]: expected a string that matches ^\\$ (EventId), found a number',
      'content.pinned[3]: expected a string that matches ^\\$ (EventId), found ""',
    ],
    made: [
      [['content', 'pinned', '1'], 5],
      [['content', 'pinned', '3'], ''],
    ],
    after: state('m.room.pinned_events', { pinned: ['$a', '$b', '$c'] }),
  },
  {
    why: 'a join rule condition with two faults',
    before: state('m.room.join_rules', {
      join_rule: 'restricted',
      allow: [
        { type: 5, room_id: 5 },
        { type: 'm.room_membership', room_id: '!r:b.c' },
      ],
    }),
    errors: [
      'content.allow[0].type: expected a string (AllowConditionType), found a number',
      'content.allow[0].room_id: expected a string that matches ^! (RoomId), found a number',
    ],
    made: [[['content', 'allow', '0'], { type: 5, room_id: 5 }]],
    after: state('m.room.join_rules', {
      join_rule: 'restricted',
      allow: [{ type: 'm.room_membership', room_id: '!r:b.c' }],
    }),
  },
  {
    why: 'a push rule, which without its conditions would match every event',
    format: 'account_data',
    before: data('m.push_rules', {
      global: { override: [{ ...rule, conditions: [{ kind: 'event_match', key: 5 }] }, rule] },
    }),
    errors: ['content.global.override[0].conditions[0].key: expected a string, found a number (kind is "event_match")'],
    made: [[['content', 'global', 'override', '0'], { ...rule, conditions: [{ kind: 'event_match', key: 5 }] }]],
    after: data('m.push_rules', { global: { override: [rule] } }),
  },
  {
    why: 'recent emoji',
    format: 'account_data',
    before: data('m.recent_emoji', { recent_emoji: [{ emoji: 'a' }, { emoji: 'b', total: 1 }] }),
    errors: ['content.recent_emoji[0].total: expected a number, found nothing'],
    made: [[['content', 'recent_emoji', '0'], { emoji: 'a' }]],
    after: data('m.recent_emoji', { recent_emoji: [{ emoji: 'b', total: 1 }] }),
  },
  {
    why: 'server ACLs',
    before: state('m.room.server_acl', { allow: ['*', null], deny: [5, 'evil.example'] }),
    errors: ['content.allow[1]: expected a string, found null', 'content.deny[0]: expected a string, found a number'],
    made: [
      [['content', 'allow', '1'], null],
      [['content', 'deny', '0'], 5],
    ],
    after: state('m.room.server_acl', { allow: ['*'], deny: ['evil.example'] }),
  },
  {
    why: 'other aliases',
    before: state('m.room.canonical_alias', { alt_aliases: ['', '#a:b.c'] }),
    errors: ['content.alt_aliases[0]: expected a string that matches ^# (RoomAlias), found ""'],
    made: [[['content', 'alt_aliases', '0'], '']],
    after: state('m.room.canonical_alias', { alt_aliases: ['#a:b.c'] }),
  },
  {
    why: 'presence updates, one invalid and one with an invalid optional field',
    format: 'edu',
    before: {
      edu_type: 'm.presence',
      content: {
        push: [
          { last_active_ago: 1, presence: 'online', user_id: user, status_msg: 5 },
          { last_active_ago: 1, presence: 'online' },
          { last_active_ago: 1, presence: 'offline', user_id: '@b:b.c' },
        ],
      },
    },
    errors: [
      'content.push[0].status_msg: expected a string, found a number',
      'content.push[1].user_id: expected a string, found nothing',
    ],
    made: [
      [['content', 'push', '0', 'status_msg'], 5],
      [['content', 'push', '1'], { last_active_ago: 1, presence: 'online' }],
    ],
    after: {
      edu_type: 'm.presence',
      content: {
        push: [
          { last_active_ago: 1, presence: 'online', user_id: user },
          { last_active_ago: 1, presence: 'offline', user_id: '@b:b.c' },
        ],
      },
    },
  },
  {
    why: 'direct chats',
    format: 'account_data',
    before: data('m.direct', { [user]: [null, '!r:b.c'] }),
    errors: ['content["@a:b.c"][0]: expected a string, found null'],
    made: [[['content', user, '0'], null]],
    after: data('m.direct', { [user]: ['!r:b.c'] }),
  },
  {
    why: 'call candidates',
    before: event('m.call.candidates', { ...call, candidates: [{ candidate: 'c' }, {}, { candidate: '' }] }),
    errors: ['content.candidates[1].candidate: expected a string, found nothing'],
    made: [[['content', 'candidates', '1'], {}]],
    after: event('m.call.candidates', { ...call, candidates: [{ candidate: 'c' }, { candidate: '' }] }),
  },
  {
    why: 'mentions',
    before: message({ 'm.mentions': { user_ids: [null, user] } }),
    errors: ['content["m.mentions"].user_ids[0]: expected a string, found null'],
    made: [[['content', 'm.mentions', 'user_ids', '0'], null]],
    after: message({ 'm.mentions': { user_ids: [user] } }),
  },
  {
    why: 'typing users',
    format: 'ephemeral',
    before: data('m.typing', { user_ids: ['a', user] }),
    errors: ['content.user_ids[0]: expected a string that matches ^@ (UserId), found "a"'],
    made: [[['content', 'user_ids', '0'], 'a']],
    after: data('m.typing', { user_ids: [user] }),
  },
  {
    why: 'the stripped state of an invite',
    before: {
      ...state('m.room.member', { membership: 'invite' }, '@b:b.c'),
      unsigned: { invite_room_state: [5, { ...data('m.room.name', {}), state_key: '', sender: user }] },
    },
    errors: ['unsigned.invite_room_state[0]: expected an object, found a number'],
    made: [[['unsigned', 'invite_room_state', '0'], 5]],
    after: {
      ...state('m.room.member', { membership: 'invite' }, '@b:b.c'),
      unsigned: { invite_room_state: [{ ...data('m.room.name', {}), state_key: '', sender: user }] },
    },
  },
])

mends('map-entry', [
  {
    why: 'direct chats; keys that are not user IDs stay',
    format: 'account_data',
    before: data('m.direct', { [user]: ['!r:b.c'], '@b:b.c': '!r:b.c', 'c@b.c': 5 }),
    errors: ['content["@b:b.c"]: expected an array, found a string of 6 characters'],
    made: [[['content', '@b:b.c'], '!r:b.c']],
    after: data('m.direct', { [user]: ['!r:b.c'], 'c@b.c': 5 }),
  },
  {
    why: 'an optional part of an entry, before the entry',
    format: 'ephemeral',
    before: data('m.receipt', { $e: { 'm.read': { [user]: { ts: 'now' }, '@b:b.c': { ts: 1 } } } }),
    errors: ['content["$e"]["m.read"]["@a:b.c"].ts: expected an integer, found a string of 3 characters'],
    made: [[['content', '$e', 'm.read', user, 'ts'], 'now']],
    after: data('m.receipt', { $e: { 'm.read': { [user]: {}, '@b:b.c': { ts: 1 } } } }),
  },
  {
    why: 'a receipt that is a string, and one for an invalid event ID',
    format: 'ephemeral',
    before: data('m.receipt', { $e: { 'm.read': { [user]: 'now', '@b:b.c': { ts: 1 } } }, e: {} }),
    errors: [
      'content["$e"]["m.read"]["@a:b.c"]: expected an object, found a string of 3 characters',
      'content.e: expected a string that matches ^\\$ (EventId) as key, found "e"',
    ],
    made: [
      [['content', '$e', 'm.read', user], 'now'],
      [['content', 'e'], {}],
    ],
    after: data('m.receipt', { $e: { 'm.read': { '@b:b.c': { ts: 1 } } } }),
  },
  {
    why: 'keys of future algorithms',
    before: state('m.room.policy', { via: 'b.c', public_keys: { ed25519: 'k', x: 5 } }, ''),
    errors: ['content.public_keys[…]: expected a string, found a number'],
    made: [[['content', 'public_keys', 'x'], 5]],
    after: state('m.room.policy', { via: 'b.c', public_keys: { ed25519: 'k' } }, ''),
  },
  {
    why: 'images of a pack',
    before: state('m.room.image_pack', { images: { a: { url: '' }, b: { url: 'mxc://b.c/i' } } }),
    errors: ['content.images[…].url: expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters'],
    made: [[['content', 'images', 'a'], { url: '' }]],
    after: state('m.room.image_pack', { images: { b: { url: 'mxc://b.c/i' } } }),
  },
  {
    why: 'rooms with image packs, under keys that every object inherits',
    format: 'account_data',
    before: data('m.image_pack.rooms', { rooms: JSON.parse('{"__proto__":5,"!r:b.c":{"constructor":5,"":{}}}') }),
    errors: [
      'content.rooms[…]: expected an object, found a number',
      'content.rooms[…][…]: expected an object, found a number',
    ],
    made: [
      [['content', 'rooms', '__proto__'], 5],
      [['content', 'rooms', '!r:b.c', 'constructor'], 5],
    ],
    after: data('m.image_pack.rooms', { rooms: { '!r:b.c': { '': {} } } }),
  },
])
