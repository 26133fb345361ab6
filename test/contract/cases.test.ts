/**
 * The cases of other projects' tests, with the expected verdicts. The cases are in the shared data; the verdicts are
 * here.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'
import type { EventFormat } from '../../src/kind/event-format.js'
import { inferFormat } from '../../src/parse/infer-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'
import { lenient, salvaging } from '../../src/repair/leniency.js'
import {
  UnstableCallSdpStreamMetadataChangedDefinition,
  UnstablePolicyRuleUserDefinition,
  UnstableRoomPolicyDefinition,
  UnstableToDeviceRoomKeyWithheldDefinition,
} from '../../src/unstable/old-names.js'
import { hasCases, readCases } from '../support/shared.js'

interface Verdict {
  /** The outcome of strict parsing. */
  readonly strict: string
  /** The outcome of lenient parsing and the repairs, if different. */
  readonly lenient?: readonly [outcome: string, ...repairs: string[]]
  /** The outcome of salvage, if different from that of lenient parsing. */
  readonly salvaging?: string
  /** The inferred format. */
  readonly format?: EventFormat
  /** The outcome if old names are registered. */
  readonly renamed?: string
  /** The first error. */
  readonly error?: string
}

const CLEARED: Verdict = { strict: 'Cleared' }
const KNOWN: Verdict = { strict: 'Known' }
/** An event of a type that exists in only one format, without a required field of that format. */
const NOT_CUSTOM = { strict: 'Malformed', error: 'sender: expected a string that matches ^@ (UserId), found nothing' }

const VERDICTS: { readonly [id: string]: Verdict } = {
  'cleared-account-data-1': CLEARED,
  'cleared-account-data-2': CLEARED,
  'cleared-account-data-4': CLEARED,
  'cleared-account-data-5': CLEARED,
  'deleted-account-data-1': CLEARED,
  'deleted-account-data-2': CLEARED,
  'deleted-account-data-4': CLEARED,
  'deleted-account-data-5': CLEARED,
  'presence-busy': KNOWN,
  'presence-unreachable': KNOWN,
  'encrypted-file-new-version': KNOWN,
  'redacted-by-only': { strict: 'Redacted' },
  'member-displayname-2': {
    strict: 'Malformed',
    lenient: ['Known', 'user-details'],
    error: 'content.displayname: expected a string or null, found an object',
  },
  'member-displayname-3': {
    strict: 'Malformed',
    lenient: ['Known', 'user-details'],
    error: 'content.displayname: expected a string or null, found a number',
  },
  // The case asks for a repair. Servers write it, so it is accepted: see the deviation `null-avatar`.
  'member-avatar-url-null': KNOWN,
  'mentions-user-ids-string': {
    strict: 'Malformed',
    lenient: ['Known', 'malformed-mentions'],
    error: 'content["m.mentions"].user_ids: expected an array, found a string of 16 characters',
  },
  'new-content-empty': {
    strict: 'Malformed',
    lenient: ['Known', 'malformed-new-content'],
    error: 'content["m.new_content"].msgtype: expected a string, found nothing',
  },
  'bundled-thread-incomplete': {
    strict: 'Malformed',
    lenient: ['Known', 'malformed-unsigned'],
    error: 'unsigned["m.relations"]["m.thread"].current_user_participated: expected a boolean, found nothing',
  },
  'invite-invitee-no-user': {
    strict: 'Malformed',
    salvaging: 'Known',
    error: 'content.invitee: expected a string that matches ^@ (UserId), found "c1591052749784"',
  },
  'pdu-depth-2^63': {
    strict: 'Malformed',
    lenient: ['Known', 'large-pdu-integer'],
    error: 'depth: expected an integer, found a number of more than 53 bits',
  },
  'record-key-message': {
    strict: 'Malformed',
    lenient: ['Known', 'map-entry'],
    error: 'content.dER5V1RCMxzAhHXQ: expected a string that matches ^\\$ (EventId) as key, found "dER5V1RCMxzAhHXQ"',
  },
  'infer-to-device-1': { ...NOT_CUSTOM, format: 'to_device' },
  'infer-to-device-3': { ...NOT_CUSTOM, format: 'to_device' },
  'infer-to-device-4': { ...NOT_CUSTOM, format: 'to_device' },
  'infer-room-1': {
    strict: 'Malformed',
    format: 'sync',
    error: 'event_id: expected a string that matches ^\\$ (EventId), found nothing',
  },
  'infer-room-2': {
    strict: 'Malformed',
    format: 'sync',
    error: 'event_id: expected a string that matches ^\\$ (EventId), found nothing',
  },
  'infer-stripped-room-id': { strict: 'Known', format: 'stripped' },
  'infer-sync-room-id': { strict: 'Known', format: 'timeline' },
  'member-cleared': {
    strict: 'Malformed',
    error: 'content.membership: expected "ban", "invite", "join", "knock" or "leave", found nothing',
  },
  'create-salvage-version': {
    strict: 'Malformed',
    error: 'content.room_version: expected a string (RoomVersion), found a boolean',
  },
  'accept-custom-method': KNOWN,
  'sticker-without-info': {
    strict: 'Malformed',
    lenient: ['Known', 'sticker-info'],
    error: 'content.info: expected an object, found nothing',
  },
  'alias-state-2': { strict: 'Custom', renamed: 'Cleared' },
  'alias-state-3': { strict: 'Custom', renamed: 'Cleared' },
  // Only state can be cleared: under its old name too, an event with an empty content is malformed.
  'alias-call-sdp': { strict: 'Custom', renamed: 'Malformed' },
  'alias-withheld': { strict: 'Custom', renamed: 'Malformed' },
}

/** Returns the verdict on a case. */
function verdictOn({ event, kind }: { readonly event: unknown; readonly kind: string }): Verdict {
  const told = inferFormat(event)
  const format = kind === 'infer' ? told : (kind as EventFormat)
  if (format === undefined) return { strict: 'of no format' }
  const parse = (options: ParseOptions) => parseEvent(format, event, options)
  const outcome = ({ right, left = right }: { right?: { _tag: string }; left?: { _tag: string } }) => String(left?._tag)
  const strict = parse({})
  const mended = parse({ repair: lenient })
  const salvaged = parse({ repair: salvaging })
  const renamed = OLD.parseEvent(format, event)
  const ids = mended._tag === 'Right' ? mended.right.repairs.map(({ id }) => id) : []
  return {
    strict: outcome(strict),
    ...(ids.length > 0 && { lenient: [outcome(mended), ...ids] }),
    ...(outcome(salvaged) !== outcome(mended) && { salvaging: outcome(salvaged) }),
    ...(kind === 'infer' && told !== undefined && { format: told }),
    ...(outcome(renamed) !== outcome(strict) && { renamed: outcome(renamed) }),
    ...(strict._tag === 'Left' && { error: strict.left.errors[0]?.message ?? '' }),
  }
}

const OLD = registry.with(
  UnstableCallSdpStreamMetadataChangedDefinition,
  UnstablePolicyRuleUserDefinition,
  UnstableRoomPolicyDefinition,
  UnstableToDeviceRoomKeyWithheldDefinition,
)

describe.skipIf(!hasCases)('cases of other projects (needs ../shared)', () => {
  test('every case has a verdict', () => {
    expect(readCases().map(({ id }) => id)).toEqual(Object.keys(VERDICTS))
  })

  test.each(readCases())('$id', (row) => expect(verdictOn(row)).toEqual(VERDICTS[row.id]))
})
