/**
 * The names of the formats, as options and exports give them.
 *
 * @module
 */
import type { EventFormat } from '../parse/event-kind.js'

const FORMATS: Readonly<Record<EventFormat, true>> = {
  timeline: true,
  sync: true,
  stripped: true,
  ephemeral: true,
  presence: true,
  account_data: true,
  to_device: true,
  pdu: true,
  edu: true,
}

export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS)

export function isFormat(name: unknown): name is EventFormat {
  return typeof name === 'string' && Object.hasOwn(FORMATS, name)
}
