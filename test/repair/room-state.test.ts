import { type MendedEvent, mends, state } from './rows.js'

const user = '@a:b.c'
const signed = { mxid: user, signatures: {}, token: 't' }

mends('unset-name', [
  {
    why: 'a null name with other keys',
    before: state('m.room.name', { name: null, 'org.example': 1 }),
    errors: ['content.name: expected a string, found null'],
    made: [[['content', 'name'], null]],
    after: state('m.room.name', { name: '', 'org.example': 1 }),
  },
  {
    why: 'an absent topic with m.topic',
    before: state('m.room.topic', { 'm.topic': { 'm.text': [{ body: 'x' }] } }),
    errors: ['content.topic: expected a string, found nothing'],
    made: [[['content', 'topic'], undefined]],
    after: state('m.room.topic', { topic: '', 'm.topic': { 'm.text': [{ body: 'x' }] } }),
  },
])

mends('tombstone-body', [
  {
    why: 'without a body',
    before: state('m.room.tombstone', { replacement_room: '!n:b.c' }),
    errors: ['content.body: expected a string, found nothing'],
    made: [[['content', 'body'], undefined]],
    after: state('m.room.tombstone', { replacement_room: '!n:b.c', body: '' }),
  },
])

const rule = { entity: '@spam*:*', recommendation: 'm.ban' }
mends('policy-rule-reason', [
  ...['m.policy.rule.user', 'm.policy.rule.room', 'm.policy.rule.server'].flatMap((type): MendedEvent[] => [
    {
      why: `${type} without a reason`,
      before: state(type, rule, 'rule:spam'),
      errors: ['content.reason: expected a string, found nothing'],
      made: [[['content', 'reason'], undefined]],
      after: state(type, { ...rule, reason: '' }, 'rule:spam'),
    },
    {
      why: `${type} with a null reason`,
      before: state(type, { ...rule, reason: null }, 'rule:spam'),
      errors: ['content.reason: expected a string, found null'],
      made: [[['content', 'reason'], null]],
      after: state(type, { ...rule, reason: '' }, 'rule:spam'),
    },
  ]),
])

mends('third-party-invite', [
  {
    why: 'without the name',
    before: state('m.room.third_party_invite', { key_validity_url: 'u', public_key: 'k' }, 't'),
    errors: ['content.display_name: expected a string, found nothing'],
    made: [[['content', 'display_name'], undefined]],
    after: state('m.room.third_party_invite', { display_name: '', key_validity_url: 'u', public_key: 'k' }, 't'),
  },
  {
    why: 'with only its list of keys',
    before: state('m.room.third_party_invite', { public_keys: [{ public_key: 'k' }] }, 't'),
    errors: [
      'content.display_name: expected a string, found nothing',
      'content.key_validity_url: expected a string, found nothing',
      'content.public_key: expected a string, found nothing',
    ],
    made: [
      [['content', 'display_name'], undefined],
      [['content', 'key_validity_url'], undefined],
      [['content', 'public_key'], undefined],
    ],
    after: state(
      'm.room.third_party_invite',
      { display_name: '', key_validity_url: '', public_key: 'k', public_keys: [{ public_key: 'k' }] },
      't',
    ),
  },
  {
    why: 'with only a name',
    before: state('m.room.third_party_invite', { display_name: 'A' }, 't'),
    errors: [
      'content.key_validity_url: expected a string, found nothing',
      'content.public_key: expected a string, found nothing',
    ],
    made: [
      [['content', 'key_validity_url'], undefined],
      [['content', 'public_key'], undefined],
    ],
    after: state('m.room.third_party_invite', { display_name: 'A', key_validity_url: '', public_key: '' }, 't'),
  },
  {
    why: 'in a member event: redacted',
    before: state('m.room.member', { membership: 'invite', third_party_invite: { signed } }, user),
    errors: ['content.third_party_invite.display_name: expected a string, found nothing'],
    made: [[['content', 'third_party_invite', 'display_name'], undefined]],
    after: state('m.room.member', { membership: 'invite', third_party_invite: { signed, display_name: '' } }, user),
  },
  {
    why: 'in a member event: not signed',
    before: state('m.room.member', { membership: 'invite', third_party_invite: { display_name: 'A' } }, user),
    errors: ['content.third_party_invite.signed: expected an object, found nothing'],
    made: [[['content', 'third_party_invite'], { display_name: 'A' }]],
    after: state('m.room.member', { membership: 'invite' }, user),
  },
  {
    why: 'in a member event: partly signed',
    before: state(
      'm.room.member',
      { membership: 'invite', third_party_invite: { display_name: 'A', signed: { token: 't' } } },
      user,
    ),
    errors: [
      'content.third_party_invite.signed.mxid: expected a string that matches ^@ (UserId), found nothing',
      'content.third_party_invite.signed.signatures: expected an object, found nothing',
    ],
    made: [[['content', 'third_party_invite'], { display_name: 'A', signed: { token: 't' } }]],
    after: state('m.room.member', { membership: 'invite' }, user),
  },
])

mends('malformed-topic', [
  {
    why: 'a bare array',
    before: state('m.room.topic', {
      topic: 'x',
      'm.topic': [{ body: 'x' }, { body: '<b>x</b>', mimetype: 'text/html' }],
    }),
    errors: ['content["m.topic"]: expected an object, found an array of 2'],
    made: [
      [
        ['content', 'm.topic'],
        [{ body: 'x' }, { body: '<b>x</b>', mimetype: 'text/html' }],
      ],
    ],
    after: state('m.room.topic', {
      topic: 'x',
      'm.topic': { 'm.text': [{ body: 'x' }, { body: '<b>x</b>', mimetype: 'text/html' }] },
    }),
  },
  {
    why: 'a bare array of something else',
    before: state('m.room.topic', { topic: 'x', 'm.topic': [5] }),
    errors: ['content["m.topic"]: expected an object, found an array of 1'],
    made: [
      [['content', 'm.topic'], [5]],
      [['content', 'm.topic', 'm.text', '0'], 5],
    ],
    after: state('m.room.topic', { topic: 'x', 'm.topic': { 'm.text': [] } }),
  },
  {
    why: 'a string',
    before: state('m.room.topic', { topic: 'x', 'm.topic': 'x' }),
    errors: ['content["m.topic"]: expected an object, found a string of 1 character'],
    made: [[['content', 'm.topic'], 'x']],
    after: state('m.room.topic', { topic: 'x' }),
  },
])

mends('malformed-predecessor', [
  {
    why: 'without its room',
    before: state('m.room.create', { room_version: '10', predecessor: { event_id: '$e' } }),
    errors: ['content.predecessor.room_id: expected a string that matches ^! (RoomId), found nothing'],
    made: [[['content', 'predecessor'], { event_id: '$e' }]],
    after: state('m.room.create', { room_version: '10' }),
  },
  {
    why: 'not even an object',
    before: state('m.room.create', { predecessor: '!old:b.c' }),
    errors: ['content.predecessor: expected an object, found a string of 8 characters'],
    made: [[['content', 'predecessor'], '!old:b.c']],
    after: state('m.room.create', {}),
  },
  {
    why: 'of an invalid event ID',
    before: state('m.room.create', { predecessor: { room_id: '!old:b.c', event_id: '' } }),
    errors: ['content.predecessor.event_id: expected a string that matches ^\\$ (EventId), found ""'],
    made: [[['content', 'predecessor', 'event_id'], '']],
    after: state('m.room.create', { predecessor: { room_id: '!old:b.c' } }),
  },
])

mends('space-child-order', [
  {
    why: 'a number',
    before: state('m.space.child', { via: ['b.c'], order: 1 }, '!r:b.c'),
    errors: ['content.order: expected a string that matches ^[\\x20-\\x7E]{1,50}$ (SpaceChildOrder), found a number'],
    made: [[['content', 'order'], 1]],
    after: state('m.space.child', { via: ['b.c'] }, '!r:b.c'),
  },
  {
    why: 'not in ASCII',
    before: state('m.space.child', { via: ['b.c'], order: 'é' }, '!r:b.c'),
    errors: [
      'content.order: expected a string that matches ^[\\x20-\\x7E]{1,50}$ (SpaceChildOrder), found a string of 1 character',
    ],
    made: [[['content', 'order'], 'é']],
    after: state('m.space.child', { via: ['b.c'] }, '!r:b.c'),
  },
])

mends('space-without-via', [
  {
    why: 'a removed child that still has an order',
    before: state('m.space.child', { order: 'a' }, '!r:b.c'),
    errors: ['content.via: expected an array, found nothing'],
    made: [[['content'], { order: 'a' }]],
    after: state('m.space.child', {}, '!r:b.c'),
    outcome: 'Cleared',
  },
  {
    why: 'a parent without a valid server',
    before: state('m.space.parent', { canonical: true, via: [5, null] }, '!r:b.c'),
    errors: ['content.via[0]: expected a string, found a number', 'content.via[1]: expected a string, found null'],
    made: [[['content'], { canonical: true, via: [5, null] }]],
    after: state('m.space.parent', {}, '!r:b.c'),
    outcome: 'Cleared',
  },
])
