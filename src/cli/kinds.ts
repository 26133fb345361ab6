/**
 * The names of the kinds, as options and exports give them.
 *
 * @module
 */
import type { EventKind } from '../parse/event-kind.js'

const KINDS: Readonly<Record<EventKind, true>> = {
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

export const KIND_NAMES: readonly string[] = Object.keys(KINDS)

export function isKind(name: unknown): name is EventKind {
  return typeof name === 'string' && Object.hasOwn(KINDS, name)
}
