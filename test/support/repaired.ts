/**
 * Parsing with repairs, for tests that check the resulting event.
 *
 * @module
 */
import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { Leniency, ParseOptions, RepairMade } from '../../src/parse/parsed-event.js'
import { lenient } from '../../src/repair/leniency.js'

export interface RepairedEvent {
  /** The outcome of `parseEvent`. */
  readonly tag: string
  /** The original event if it is still malformed. */
  readonly event: unknown
  readonly made: readonly RepairMade[]
}

/** Returns the result of `parse`, of the library or of a registry, with a leniency. */
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
