import { isRedacted, redact, roomVersionRules } from '../../../src/index.js'
import { fields, isBoolean, isObject, optional } from '../returns.js'
import { data, type Samples, sample } from '../sample.js'

const member = {
  type: 'm.room.member',
  content: {
    membership: 'join',
    displayname: 'Alice',
    third_party_invite: { display_name: 'a', signed: { mxid: '@alice:a.org' } },
  },
  state_key: '@alice:a.org',
  sender: '@alice:a.org',
  event_id: '$one',
  unsigned: { age: 5 },
} as const

const because = { type: 'm.room.redaction', content: { redacts: '$one' } } as const

export const roomVersion: Samples = {
  isRedacted: [
    sample(isRedacted, [data({ ...member, unsigned: { redacted_because: because } })], isBoolean),
    sample(isRedacted, [data({ ...member, unsigned: { redacted_by: '$two' } })], isBoolean),
  ],
  redact: [
    sample(redact, [data(member), data('11'), data(because)], fields({ content: isObject })),
    sample(
      redact,
      [data({ type: 'm.room.create', content: { creator: '@alice:a.org' } }), data('1'), data(because)],
      fields({ content: isObject }),
    ),
  ],
  roomVersionRules: sample(roomVersionRules, [data('12')], optional(isObject)),
}
