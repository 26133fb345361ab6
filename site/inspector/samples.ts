/**
 * A sample for every event type, loaded apart from the page.
 *
 * @module
 */
import type { EventFormat } from 'matrix-event-model'
import { SAMPLES as samples } from 'samples'

export interface Sample {
  readonly format: EventFormat
  readonly event: unknown
}

export const SAMPLES: readonly Sample[] = samples as readonly Sample[]
