/**
 * Parsing with repairs, for tests that ask for the event and not for how it is told.
 *
 * @module
 */
import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { Leniency, ParseOptions, RepairMade } from '../../src/parse/parsed-event.js'
import { lenient } from '../../src/repair/leniency.js'

export interface RepairedEvent {
  /** What `parseEvent` calls the outcome. */
  readonly tag: string
  /** As it came, where it stays malformed. */
  readonly event: unknown
  readonly made: readonly RepairMade[]
}

/** What `parse`, that of the library or of a registry, makes of an event with a leniency. */
export function repaired(
  format: EventFormat,
  input: unknown,
  repair: Leniency = lenient,
  options: ParseOptions = {},
  parse: typeof parseEvent = parseEvent,
): RepairedEvent {
  const parsed = parse(format, input, { ...options, repair })
  return parsed._tag === 'Left'
    ? { tag: parsed.left._tag, event: parsed.left.input, made: [] }
    : { tag: parsed.right._tag, event: parsed.right.event, made: parsed.right.repairs }
}
