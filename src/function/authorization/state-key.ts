/**
 * The place of an event in a room's state.
 *
 * @internal
 * @module
 */
import { ownString } from '../../json/own.js'

/** A type and a state key in one text, which no other two have. */
export function textOfKey(type: string, stateKey: string): string {
  return `${type.length} ${type}${stateKey}`
}

/** The place of an event, as {@link textOfKey}; `undefined` where it is not a state event. */
export function placeOf(pdu: unknown): string | undefined {
  const type = ownString(pdu, 'type')
  const stateKey = ownString(pdu, 'state_key')
  return type === undefined || stateKey === undefined ? undefined : textOfKey(type, stateKey)
}
