import { event, mends } from './rows.js'

const call = { call_id: 'c', party_id: 'p', version: '1' }
const { party_id: _, ...call0 } = { ...call, version: 0 }
const negotiation = { description: { sdp: 's', type: 'offer' }, lifetime: 1 }

mends('voip-version', [
  {
    why: 'a negotiation without a version',
    before: event('m.call.negotiate', { call_id: 'c', party_id: 'p', ...negotiation }),
    errors: ['content.version: expected a string, found nothing'],
    made: [[['content', 'version'], undefined]],
    after: event('m.call.negotiate', { ...call, ...negotiation }),
  },
  {
    why: 'an event with a party, which version 0 did not have',
    before: event('m.call.reject', { call_id: 'c', party_id: 'p', version: null }),
    errors: ['content.version: expected a string, found null'],
    made: [[['content', 'version'], null]],
    after: event('m.call.reject', { call_id: 'c', party_id: 'p', version: '1' }),
  },
  {
    why: 'an event without a version and without a party',
    before: event('m.call.hangup', { call_id: 'c' }),
    errors: [
      'content.party_id: expected a string, found nothing',
      'content.version: expected a string, found nothing',
      'content.reason: expected a string (HangupReason), found nothing',
    ],
    made: [
      [['content', 'version'], undefined],
      [['content', 'reason'], undefined],
      [['content', 'party_id'], undefined],
    ],
    after: event('m.call.hangup', { call_id: 'c', version: '0', reason: 'user_hangup', party_id: '' }),
  },
  {
    why: 'a version that is the number 0, and no party',
    before: event('m.call.invite', { ...call0, lifetime: 1, offer: { sdp: 's', type: 'offer' } }),
    errors: [
      'content.party_id: expected a string, found nothing',
      'content.version: expected a string, found a number',
    ],
    made: [
      [['content', 'party_id'], undefined],
      [['content', 'version'], 0],
    ],
    after: event('m.call.invite', {
      ...call,
      version: '0',
      party_id: '',
      lifetime: 1,
      offer: { sdp: 's', type: 'offer' },
    }),
  },
  {
    why: 'candidates',
    before: event('m.call.candidates', { ...call0, candidates: [{ candidate: 'c', sdpMid: 'audio' }] }),
    errors: [
      'content.party_id: expected a string, found nothing',
      'content.version: expected a string, found a number',
    ],
    made: [
      [['content', 'party_id'], undefined],
      [['content', 'version'], 0],
    ],
    after: event('m.call.candidates', {
      ...call,
      version: '0',
      party_id: '',
      candidates: [{ candidate: 'c', sdpMid: 'audio' }],
    }),
  },
  {
    why: 'a hangup without a reason',
    before: event('m.call.hangup', call0),
    errors: [
      'content.party_id: expected a string, found nothing',
      'content.version: expected a string, found a number',
      'content.reason: expected a string (HangupReason), found nothing',
    ],
    made: [
      [['content', 'party_id'], undefined],
      [['content', 'version'], 0],
      [['content', 'reason'], undefined],
    ],
    after: event('m.call.hangup', { ...call, version: '0', party_id: '', reason: 'user_hangup' }),
  },
  {
    why: 'a version that is the number 1',
    before: event('m.call.reject', { ...call, version: 1 }),
    errors: ['content.version: expected a string, found a number'],
    made: [[['content', 'version'], 1]],
    after: event('m.call.reject', call),
  },
])
