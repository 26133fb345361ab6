/**
 * The place of an event in a room's state.
 *
 * @internal
 * @module
 */
import { ownString } from '../../json/own.js'

/** Combines a type and a state key into a unique string. */
export function textOfKey(type: string, stateKey: string): string {
  return `${type.length} ${type}${stateKey}`
}

/** The place of an event, as {@link textOfKey} returns it; `undefined` if it is not a state event. */
export function placeOf(pdu: unknown): string | undefined {
  const type = ownString(pdu, 'type')
  const stateKey = ownString(pdu, 'state_key')
  return type === undefined || stateKey === undefined ? undefined : textOfKey(type, stateKey)
}
