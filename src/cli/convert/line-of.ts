/**
 * The line that is written for an event.
 *
 * @module
 */
import { redact } from '../../function/room-version/redact.js'
import { isObject } from '../../json/own.js'
import { printable } from '../../json/shown.js'
import type { CheckedEvent } from '../check/checked-event.js'
import type { FoundPlace } from '../source/read-source.js'
import { type FieldName, recordOf } from './record-of.js'

/** The events to write: of one outcome, repaired ones, or all. */
export const EMITTED = ['all', 'known', 'malformed', 'repaired'] as const
export type Emitted = (typeof EMITTED)[number]

export interface LineOptions {
  readonly emit: Emitted
  /** The fields of a flat record to write instead of the event. */
  readonly fields: readonly FieldName[] | undefined
  /** The room version by whose rules events are redacted. Absent: not redacted. */
  readonly redact: string | undefined
}

/** Returns the function that makes the line of an event; `undefined` for events that are not to be written. */
export function lineWriter(
  options: LineOptions,
): (source: string, checked: CheckedEvent, place: FoundPlace) => string | undefined {
  const { emit, fields, redact: version } = options
  const isWanted: Record<Emitted, (checked: CheckedEvent) => boolean> = {
    all: () => true,
    known: ({ outcome }) => outcome === 'known',
    malformed: ({ outcome }) => outcome === 'malformed',
    repaired: ({ repairs }) => repairs !== undefined,
  }
  const wants = isWanted[emit]
  return (source, found, place) => {
    if (!wants(found)) return undefined
    const checked = version === undefined ? found : { ...found, event: redacted(found.event, version) }
    if (fields !== undefined) return printable(JSON.stringify(recordOf(source, checked, fields)))
    const { event, repairs } = checked
    if (event === undefined) return undefined
    return repairs === undefined && place.value === event ? textIn(place, event) : JSON.stringify(event)
  }
}

/** The event without what redaction removes, also if it is malformed or not the event of a room. */
function redacted(event: unknown, version: string): unknown {
  if (!isObject(event)) return undefined
  const { content, edu_type, type, ...others } = event
  const { type: _, ...kept } = redact(
    { ...others, type: typeof type === 'string' ? type : '', content: isObject(content) ? content : {} },
    version,
  )
  return {
    ...(typeof type === 'string' && { type }),
    ...(typeof edu_type === 'string' && { edu_type }),
    ...kept,
  }
}

/** The text of an event as it was, so that no number and no key changes. */
function textIn({ text }: FoundPlace, event: unknown): string {
  const line = text?.trim()
  return line === undefined || /[\n\r]/.test(line) ? JSON.stringify(event) : line
}
