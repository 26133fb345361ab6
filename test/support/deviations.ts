/**
 * The intended differences from the official schemas: the table in `docs/reference/deviations.md`, in a form that can be checked.
 *
 * @module
 */
import type { ErrorObject } from 'ajv/dist/2020.js'

import type { Mismatch } from '../../src/codec/mismatch.js'
import { jsonPointer } from '../../src/parse/report.js'
import type { Kind } from './kinds.js'
import { officialErrors } from './official.js'
import { mismatchesOf } from './rows.js'

/** A place in an event that one accepts and the other rejects. */
interface Place {
  readonly kind: string
  /** The event's type. */
  readonly type: string
  /** A JSON pointer from the root of the event. For a missing key, it points to that key. */
  readonly path: string
}

interface Refused extends Place {
  /** The error of this library. */
  readonly mismatch: Mismatch
}

interface Accepted extends Place {
  /** The error of the official schemas. */
  readonly error: ErrorObject
}

export interface Deviation {
  readonly id: string
  /** The kinds and types of events to which it applies. Absent: all. */
  readonly kinds?: RegExp
  readonly types?: RegExp
  /** For places that only this library rejects: whether the deviation explains the place. */
  readonly refuses?: (place: Refused) => boolean
  /** For places that only the official schemas reject: whether the deviation explains the place. */
  readonly accepts?: (place: Accepted) => boolean
}

/** Open sets for which the official schemas list values, by type. */
const OPEN_SETS: readonly (readonly [types: RegExp, path: RegExp])[] = [
  [/^m\.room\.encryption$|^m\.room_key(\.withheld)?$/, /^\/content\/algorithm$/],
  [/^m\.room\.guest_access$/, /^\/content\/guest_access$/],
  [/^m\.room\.history_visibility$/, /^\/content\/history_visibility$/],
  [/^m\.room\.join_rules$/, /^\/content\/(join_rule|allow\/\d+\/type)$/],
  [/^m\.call\.hangup$/, /^\/content\/reason$/],
  [/^m\.call\.(answer|invite|negotiate)$/, /^\/content\/(answer|description|offer)\/type$/],
  [/^m\.call\./, /^\/content\/sdp_stream_metadata\/[^/]*\/purpose$/],
  [/^m\.key\.verification\.(accept|start)$/, /^\/content\/short_authentication_string\/\d+$/],
  [/^m\.(room_key_request|secret\.request)$/, /^\/content\/action$/],
  [/^m\.room_key\.withheld$/, /^\/content\/code$/],
  [/^m\.room\.image_pack$/, /^\/content\/(pack|images\/[^/]*)\/usage\/\d+$/],
  [/^m\.presence$/, /^\/content\/(push\/\d+\/)?presence$/],
  [/^m\.signing_key_update$/, /^\/content\/(master|self_signing)_key\/usage\/\d+$/],
]

/** The parts, including integers in them, that this library checks although the official schemas do not define them. */
const PROSE = /^\/content\/m\.new_content\/|^\/unsigned\/m\.relations\//
const CONDITION = /^\/content\/global\/\w+\/\d+\/conditions\/\d+\/(is|key|pattern|value)$/
const RELATION = /^\/content\/m\.relates_to\b/

const isInRoom = ({ kind }: Place): boolean => !kind.endsWith('to-device')

/** Whether the value is a string that is not a valid identifier. */
const isIdentifier = ({ mismatch: { message, value } }: Refused): boolean =>
  typeof value === 'string' && /\((EventId|RoomId|UserId)\), found /.test(message)

/** The keys of a listed algorithm, in an event that names another one. */
const OF_LISTED_ALGORITHM = /^\/content\/(algorithm$|ciphertext(\/|$)|device_id$|sender_key$|session_id$)/

export const DEVIATIONS: readonly Deviation[] = [
  {
    id: 'safe-integer',
    refuses: ({ mismatch: { message, value }, path }) =>
      message.includes('an integer') && Number.isInteger(value) && !Number.isSafeInteger(value) && !PROSE.test(path),
  },
  {
    id: 'open-set',
    accepts: ({ error: { data, keyword }, path, type }) =>
      keyword === 'enum' &&
      typeof data === 'string' &&
      OPEN_SETS.some(([types, paths]) => types.test(type) && paths.test(path)),
  },
  {
    id: 'encryption-algorithm',
    types: /^m\.room\.encrypted$/,
    accepts: ({ path }) => OF_LISTED_ALGORITHM.test(path),
  },
  {
    id: 'sender',
    kinds: /^(presence|to-device)$/,
    refuses: ({ path }) => path === '/sender',
  },
  {
    id: 'unsigned-prose',
    kinds: /^(sync|timeline)$/,
    refuses: ({ path }) => /^\/unsigned\/(invite_room_state|knock_room_state|m\.relations)\b/.test(path),
  },
  {
    id: 'null-unsigned',
    kinds: /^(sync|timeline)$/,
    accepts: ({ error: { data }, path }) => path === '/unsigned' && data === null,
  },
  {
    id: 'encrypted-file',
    types: /^m\.(room\.(image_pack|message)|room_key_bundle|sticker)$/,
    refuses: ({ path }) => /^\/content\/(images\/[^/]*\/)?(info\/thumbnail_)?file\//.test(path),
  },
  {
    id: 'image-shortcode',
    types: /^m\.room\.image_pack$/,
    accepts: ({ error: { keyword, propertyName }, path }) =>
      path === '/content/images' && (keyword === 'propertyNames' || propertyName !== undefined),
  },
  {
    id: 'null-avatar',
    types: /^m\.room\.member$/,
    accepts: ({ error: { data }, path }) => path === '/content/avatar_url' && data === null,
  },
  {
    id: 'null-admin-contact',
    types: /^m\.room\.message$/,
    accepts: ({ error: { data }, path }) => path === '/content/admin_contact' && data === null,
  },
  {
    id: 'relations',
    types: /^m\.(reaction|room\.(encrypted|message)|sticker)$/,
    refuses: ({ path }) => RELATION.test(path) || /^\/content\/m\.(mentions|new_content)\b/.test(path),
  },
  {
    id: 'verification-twins',
    types: /^m\.key\.verification\./,
    refuses: (place) =>
      isInRoom(place)
        ? RELATION.test(place.path)
        : /^\/content\/(timestamp|transaction_id)$/.test(place.path) && place.mismatch.value === undefined,
    accepts: (place) => (isInRoom(place) ? place.path === '/content/transaction_id' : RELATION.test(place.path)),
  },
  {
    id: 'never-active',
    kinds: /^edu$/,
    types: /^m\.presence$/,
    accepts: ({ error, path }) => error.keyword === 'required' && /^\/content\/push\/\d+\/last_active_ago$/.test(path),
  },
  {
    id: 'accept-method',
    types: /^m\.key\.verification\.accept$/,
    refuses: ({ path }) => path === '/content/method',
    // The keys of `m.sas.v1`, in an event that names another method.
    accepts: ({ error, path }) =>
      (error.keyword === 'required' && path === '/content/method') ||
      /^\/content\/(commitment|hash|key_agreement_protocol|message_authentication_code)$/.test(path) ||
      (/^\/content\/short_authentication_string(\/\d+)?$/.test(path) &&
        !(error.keyword === 'enum' && typeof error.data === 'string')),
  },
  {
    id: 'push-rules',
    types: /^m\.push_rules$/,
    refuses: ({ path }) => /^\/content\/global\/\w+\/\d+\/actions\/\d+\/set_tweak$/.test(path),
    accepts: ({ error, path }) => CONDITION.test(path) && error.keyword === 'type',
  },
  {
    id: 'bare-push-rules',
    types: /^m\.push_rules$/,
    accepts: ({ error: { data, keyword }, path }) =>
      (keyword === 'required' && /^\/content\/global\/\w+\/\d+\/default$/.test(path)) ||
      (data === null && /^\/content\/global\/\w+\/\d+\/conditions$/.test(path)),
  },
  {
    id: 'forwarded-withheld',
    types: /^m\.forwarded_room_key$/,
    refuses: ({ path }) => /^\/content\/withheld\//.test(path),
  },
  {
    id: 'one-key',
    types: /^m\.signing_key_update$/,
    accepts: ({ error: { keyword }, path }) =>
      (keyword === 'minProperties' || keyword === 'maxProperties') &&
      /^\/content\/(master|self_signing)_key\/keys$/.test(path),
  },
  {
    id: 'signed-keys',
    types: /^m\.(device_list|signing_key)_update$/,
    refuses: ({ path }) => /^\/content\/(keys\/unsigned|(master|self_signing)_key\/signatures)\b/.test(path),
  },
  {
    id: 'pdu-identifiers',
    kinds: /^pdu /,
    refuses: (place) => isIdentifier(place) && !place.path.startsWith('/content/'),
  },
  {
    id: 'pdu-references',
    kinds: /^pdu 1$/,
    refuses: (place) => /^\/(auth|prev)_events\/\d+\/[01]$/.test(place.path) && !isIdentifier(place),
  },
  {
    id: 'pdu-empty-hashes',
    kinds: /^pdu 1$/,
    // The official schema also accepts a string in this place, and reports that.
    accepts: ({ path }) => /^\/(auth|prev)_events\/\d+\/1(\/sha256)?$/.test(path),
  },
  {
    id: 'pdu-create-room',
    kinds: /^pdu 12$/,
    types: /^m\.room\.create$/,
    accepts: ({ path }) => path === '/room_id',
  },
  {
    id: 'receipt-private',
    kinds: /^ephemeral$/,
    types: /^m\.receipt\.private$/,
    refuses: ({ path }) => path === '/type',
  },
]

/** A place where the two differ. */
export interface Difference {
  /** The error, and its source. */
  readonly said: string
  /** The deviations that explain it. There should be exactly one. */
  readonly ids: readonly string[]
}

/** Lists the places of an event where this library and the official schemas differ, if only one of them accepts it. */
export function differences(event: unknown, kind: Kind, errors = officialErrors): readonly Difference[] {
  const { [kind.tag]: type } = Object(event) as { readonly [tag: string]: unknown }
  const at = (path: string): Place => ({ kind: kind.name, type: String(type), path })
  const mismatches = mismatchesOf(kind.codec, event)
  if (mismatches.length > 0) {
    return mismatches.map((mismatch) => {
      const place: Refused = { ...at(jsonPointer(mismatch.path)), mismatch }
      return { said: `ours: ${mismatch.message}`, ids: idsOf(place, ({ refuses }) => refuses?.(place)) }
    })
  }
  return errors(event, kind).map((error) => {
    const missing = error.keyword === 'required' ? [error.params['missingProperty']] : []
    const place: Accepted = { ...at(error.instancePath + jsonPointer(missing)), error }
    const said = `official: ${error.instancePath} ${error.message}`
    return { said, ids: idsOf(place, ({ accepts }) => accepts?.(place)) }
  })
}

function idsOf({ kind, type }: Place, explains: (deviation: Deviation) => boolean | undefined): readonly string[] {
  const isAbout = ({ kinds = /^/, types = /^/ }: Deviation) => kinds.test(kind) && types.test(type)
  return DEVIATIONS.filter((deviation) => isAbout(deviation) && explains(deviation) === true).map(({ id }) => id)
}
