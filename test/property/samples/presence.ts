import {
  buildPresenceEvent,
  comparePresence,
  concealHidden,
  isCurrentlyActive,
  isPresenceDue,
  isProactive,
  lastActiveAgo,
  lastActiveTs,
  PresenceEvent,
  PresenceEventContent,
  presenceAfter,
  presenceLevel,
  presenceOfDevices,
  presenceOrd,
  shownLastActiveAgo,
} from '../../../src/index.js'
import { decodesInPart, fields, isBoolean, isCount, isNumber, isOneOf, isString, only, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const content = {
  presence: 'online',
  currently_active: false,
  last_active_ago: 1000,
  status_msg: 'Here',
  displayname: 'Alice',
  avatar_url: 'mxc://a.org/a',
} as const

const state = {
  user_id: '@alice:a.org',
  presence: 'unavailable',
  currently_active: true,
  last_active_ts: 1_700_000_000_000,
  status_msg: 'Away',
  displayname: 'Alice',
  avatar_url: 'mxc://a.org/a',
} as const

const now = 1_700_000_100_000

const isOutcome = only({
  state: fields({
    user_id: optional(isString),
    presence: isString,
    currently_active: optional(isBoolean),
    last_active_ts: optional(isNumber),
    status_msg: optional(isString),
    displayname: optional(isString),
    avatar_url: optional(isString),
  }),
  proactive: isBoolean,
  due: isBoolean,
})

export const presence: Samples = {
  presenceAfter: [
    sample(presenceAfter, [data(state), data({ _tag: 'message-sent', at: now })], isOutcome),
    sample(
      presenceAfter,
      [data(state), data({ _tag: 'presence-set', at: now, presence: 'online', status_msg: null })],
      isOutcome,
    ),
    sample(presenceAfter, [data(state), data({ _tag: 'activity', at: now })], isOutcome),
    sample(presenceAfter, [data(state), data({ _tag: 'connected', at: now, presence: 'online' })], isOutcome),
    sample(
      presenceAfter,
      [data({ ...state, presence: 'online' }), data({ _tag: 'activity-timeout', at: now, threshold: 5 })],
      isOutcome,
    ),
    sample(presenceAfter, [data(state), data({ _tag: 'idle-timeout', at: now, threshold: 5 })], isOutcome),
    sample(presenceAfter, [data(state), data({ _tag: 'connection-lost', at: now })], isOutcome),
  ],
  comparePresence: sample(comparePresence, [data('online'), data('offline')], isOneOf(-1, 0, 1)),
  isProactive: sample(isProactive, [data('offline'), data('online')], isBoolean),
  presenceLevel: sample(presenceLevel, [data('online')], isOneOf(0, 1, 2, 3)),
  'presenceOrd.compare': sample(presenceOrd.compare, [data('online'), data('offline')], isOneOf(-1, 0, 1)),
  'presenceOrd.equals': sample(presenceOrd.equals, [data('online'), data('offline')], isBoolean),
  isCurrentlyActive: sample(isCurrentlyActive, [data(content)], isBoolean),
  lastActiveAgo: sample(lastActiveAgo, [data(1_700_000_000_000), choice(now)], optional(isCount)),
  shownLastActiveAgo: sample(shownLastActiveAgo, [data(content), choice(now - 5), choice(now)], optional(isCount)),
  lastActiveTs: sample(lastActiveTs, [data(content), choice(now)], optional(isCount)),
  concealHidden: [
    sample(concealHidden, [data({ ...content, presence: 'hidden' })], (result) => typeof result === 'object'),
    sample(
      concealHidden,
      [choice({ ...content, presence: 'hidden', currently_active: true })],
      decodesInPart(PresenceEventContent),
    ),
  ],
  isPresenceDue: sample(isPresenceDue, [data(state), data({ ...state, presence: 'online' })], isBoolean),
  presenceOfDevices: sample(
    presenceOfDevices,
    [data([state, { presence: 'online', currently_active: true, last_active_ts: now }])],
    only({ presence: isString, currently_active: isBoolean, last_active_ts: optional(isNumber) }),
  ),
  buildPresenceEvent: sample(buildPresenceEvent, [data(state), choice(now)], decodesInPart(PresenceEvent)),
}
