/**
 * Where this library means to differ from the official schemas: the table of `docs/deviations.md`, as it can be checked.
 *
 * @module
 */
import type { ErrorObject } from 'ajv/dist/2020.js'

import type { Mismatch } from '../../src/codec/mismatch.js'

export interface Deviation {
  readonly id: string
  /** For what only this library refuses: does this place belong to the deviation? */
  readonly refuses?: (place: Mismatch) => boolean
  /** For what only the official schemas refuse: does this error belong to the deviation? */
  readonly accepts?: (error: ErrorObject) => boolean
}

/** From the event, or from its content where only that is compared. */
const pointer = (place: Mismatch) => `/${place.path.join('/')}`.replace(/^\/content\//, '/')

const OPEN_SETS =
  /\/(algorithm|guest_access|history_visibility|join_rule|reason|purpose)$|^\/(?:content\/)?allow\/\d+\/type$/

const isOfPdu = ({ context }: Mismatch) => Object.hasOwn(Object(context[0]?.actual), 'prev_events')

export const DEVIATIONS: readonly Deviation[] = [
  {
    id: 'safe-integer',
    refuses: ({ value, expected }) =>
      expected === 'an integer' && Number.isInteger(value) && !Number.isSafeInteger(value),
  },
  {
    id: 'open-set',
    accepts: ({ keyword, instancePath }) => keyword === 'enum' && OPEN_SETS.test(instancePath),
  },
  {
    id: 'seed-presence',
    accepts: ({ keyword, instancePath, data }) =>
      keyword === 'enum' && instancePath.endsWith('/presence') && (data === 'free_for_chat' || data === 'hidden'),
  },
  {
    id: 'presence-sender',
    refuses: (place) => pointer(place) === '/sender' && place.value !== undefined && !isOfPdu(place),
  },
  {
    id: 'pdu-identifiers',
    refuses: (place) =>
      isOfPdu(place) && typeof place.value === 'string' && /\((EventId|RoomId|UserId)\)$/.test(place.expected),
  },
  {
    id: 'unsigned-prose',
    refuses: (place) => /^\/unsigned\/(invite_room_state|knock_room_state|m\.relations)\b/.test(pointer(place)),
  },
  {
    id: 'encrypted-file',
    refuses: (place) => /^\/(m\.new_content\/)?(info\/thumbnail_)?file\//.test(pointer(place)),
  },
  {
    id: 'relations',
    refuses: (place) => /^\/(m\.relates_to|m\.new_content|m\.mentions)\b/.test(pointer(place)),
  },
]

/** The deviations that together explain a difference in verdict. Empty: unexplained. */
export function explain(ours: readonly Mismatch[], official: readonly ErrorObject[]): ReadonlySet<string> {
  const ids = new Set<string>()
  const parts: readonly (Deviation | undefined)[] =
    ours.length > 0
      ? ours.map((place) => DEVIATIONS.find(({ refuses }) => refuses?.(place)))
      : official.map((error) => DEVIATIONS.find(({ accepts }) => accepts?.(error)))
  for (const deviation of parts) {
    if (deviation === undefined) return new Set()
    ids.add(deviation.id)
  }
  return ids
}
