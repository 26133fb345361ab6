/**
 * Everything that the library knows about an event.
 *
 * @module
 */
import {
  AnyAccountDataEvent,
  AnyEdu,
  AnyPduV11,
  AnyPresenceEvent,
  AnyStrippedStateEvent,
  AnySyncEphemeralRoomEvent,
  AnySyncTimelineEvent,
  AnyTimelineEvent,
  AnyToDeviceEvent,
  canonicalJson,
  canonicalJsonFaults,
  checkLimits,
  computeEventId,
  contentHash,
  type EventFormat,
  lenient,
  lint,
  parseEvent,
  type RedactableEvent,
  ROOM_VERSIONS,
  redact,
  referenceHash,
  unknownValues,
} from 'matrix-event-model'

import { isObject } from './document.js'
import { meaningOf } from './meaning.js'
import { pathText } from './places.js'

/** An error, a remark or an unknown value. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info'
  readonly code: string
  readonly path: readonly string[]
  readonly message: string
}

export type Tag = 'Known' | 'Redacted' | 'Cleared' | 'Custom' | 'Malformed'

export interface Inspection {
  readonly tag: Tag
  readonly type: string
  readonly problems: readonly Problem[]
  readonly meaning: readonly string[]
  /** The event after repairs, if it is malformed and they help. */
  readonly repaired: Repaired | undefined
  readonly redactions: readonly Redaction[]
  readonly canonical: Canonical
}

export interface Repaired {
  readonly event: unknown
  readonly repairs: readonly { readonly id: string; readonly path: readonly string[] }[]
}

/** What redaction leaves of an event in some room versions. */
export interface Redaction {
  readonly versions: readonly string[]
  readonly content: unknown
  /** The keys of the event, beside the content, that do not survive. */
  readonly lost: readonly string[]
}

export interface Canonical {
  readonly json: string | undefined
  /** In bytes of UTF-8. */
  readonly size: number
  /** The reason why there is no canonical JSON. */
  readonly fault: string | undefined
  readonly hashes: readonly { readonly name: string; readonly value: string }[]
}

export interface InspectOptions {
  readonly format: EventFormat
  readonly roomVersion: string
}

/** The outcome of an event, without anything else. */
function outcomeOf(event: unknown, { format, roomVersion }: { format: EventFormat; roomVersion?: string | undefined }) {
  return parseEvent(format, event, format === 'pdu' ? { roomVersion } : {})
}

export function inspect(event: unknown, options: InspectOptions): Inspection {
  const { format, roomVersion } = options
  const outcome = outcomeOf(event, options)
  const problems: Problem[] = []
  if (outcome._tag === 'Left') {
    for (const { code, message, path } of outcome.left.errors) problems.push({ severity: 'error', code, path, message })
  } else {
    for (const { code, message, path } of lint(format, event, { roomVersion })) {
      problems.push({ severity: 'warning', code, path, message })
    }
    for (const { known, path, value } of unknownValues(CODECS[format], event)) {
      const message = `${pathText(path)}: unknown value ${JSON.stringify(value)}; known: ${known.join(', ')}`
      problems.push({ severity: 'info', code: 'unknown-value', path, message })
    }
  }
  if (isRoomEvent(format) && isObject(event)) {
    for (const { code, message, path } of checkLimits(event)) {
      problems.push({ severity: 'warning', code, path, message })
    }
  }
  return {
    tag: outcome._tag === 'Left' ? 'Malformed' : outcome.right._tag,
    type: typeOf(event),
    problems,
    meaning: outcome._tag === 'Left' ? [] : meaningOf(event),
    repaired: outcome._tag === 'Left' ? repairedOf(event, options) : undefined,
    redactions: isRoomEvent(format) && isObject(event) ? redactionsOf(event) : [],
    canonical: canonicalOf(event, options),
  }
}

/**
 * The outcome of an event, with its errors. Without a room version, the shape of a PDU tells as far as it
 * can.
 */
export function inspectedTag(
  event: unknown,
  format: EventFormat | undefined,
  roomVersion?: string,
): { tag: Tag; errors: readonly Pick<Problem, 'path' | 'message'>[] } {
  if (format === undefined) {
    return { tag: 'Malformed', errors: [{ path: [], message: 'not recognizable as an event: it has no type' }] }
  }
  const outcome = outcomeOf(event, { format, roomVersion })
  if (outcome._tag === 'Right') return { tag: outcome.right._tag, errors: [] }
  return { tag: 'Malformed', errors: outcome.left.errors.map(({ message, path }) => ({ message, path })) }
}

export function typeOf(event: unknown): string {
  if (!isObject(event)) return ''
  const type = event['type'] ?? event['edu_type']
  return typeof type === 'string' ? type : ''
}

/** The codec that describes the open sets of a format. In a PDU, they do not depend on the room version. */
const CODECS: Readonly<Record<EventFormat, Parameters<typeof unknownValues>[0]>> = {
  timeline: AnyTimelineEvent,
  sync: AnySyncTimelineEvent,
  stripped: AnyStrippedStateEvent,
  ephemeral: AnySyncEphemeralRoomEvent,
  presence: AnyPresenceEvent,
  account_data: AnyAccountDataEvent,
  to_device: AnyToDeviceEvent,
  pdu: AnyPduV11,
  edu: AnyEdu,
}

function isRoomEvent(format: EventFormat): boolean {
  return format === 'timeline' || format === 'sync' || format === 'pdu'
}

function repairedOf(event: unknown, { format, roomVersion }: InspectOptions): Repaired | undefined {
  const outcome = parseEvent(format, event, { repair: lenient, ...(format === 'pdu' && { roomVersion }) })
  if (outcome._tag === 'Left' || outcome.right.repairs.length === 0) return undefined
  return { event: outcome.right.event, repairs: outcome.right.repairs.map(({ id, path }) => ({ id, path })) }
}

/** The result of redaction, once for all room versions that agree. */
function redactionsOf(event: object): readonly Redaction[] {
  const byResult = new Map<string, { versions: string[]; redacted: Readonly<Record<string, unknown>> }>()
  for (const version of Object.keys(ROOM_VERSIONS)) {
    const redacted = redact(event as RedactableEvent, version) as unknown as Readonly<Record<string, unknown>>
    const result = JSON.stringify(redacted)
    const same = byResult.get(result)
    if (same === undefined) byResult.set(result, { versions: [version], redacted })
    else same.versions.push(version)
  }
  return Array.from(byResult.values(), ({ redacted, versions }) => ({
    versions,
    content: redacted['content'],
    lost: Object.keys(event).filter((key) => !(key in redacted)),
  }))
}

function canonicalOf(event: unknown, { format, roomVersion }: InspectOptions): Canonical {
  const json = canonicalJson(event)
  if (json._tag === 'Left') return { json: undefined, size: 0, fault: json.left.message, hashes: [] }
  const hashes: { name: string; value: string }[] = []
  if (format === 'pdu' && isObject(event)) {
    const pdu = event as unknown as RedactableEvent
    const all = { 'Content hash': contentHash(pdu), 'Reference hash': referenceHash(pdu, roomVersion) }
    for (const [name, hash] of Object.entries({ ...all, 'Event ID': computeEventId(pdu, roomVersion) })) {
      hashes.push({ name, value: hash._tag === 'Right' ? hash.right : hash.left.message })
    }
  }
  return { json: json.right, size: new TextEncoder().encode(json.right).length, fault: undefined, hashes }
}

/** The places in a text that canonical JSON does not allow, which parsing would hide: duplicate keys, large numbers. */
export function textFaults(text: string): readonly Problem[] {
  return canonicalJsonFaults(text).map(({ code, message, path }) => ({ severity: 'info', code, path, message }))
}
