/**
 * Adds to events what their place implies, so that it is not missed when they are parsed.
 *
 * @module
 */
import { own, ownString, ownValue } from '../../json/own.js'
import { STATE } from '../../kind/state.js'
import { isTemplate } from './chosen-format.js'

/** Templates of PDUs have no hashes and signatures yet, and may lack what the sending server chooses. */
export function fromTemplate(event: object, record: object): object {
  if (!isTemplate(event, record)) return event
  const added = { auth_events: [], prev_events: [], depth: 1, hashes: { sha256: '' }, signatures: {} }
  return { ...added, event_id: '$template:template', ...event }
}

/** Notifications to push gateways have some keys of their event. Whose membership they are about is not among them. */
export function fromNotification(event: object): object {
  const type = ownString(event, 'type') ?? ''
  const stateKey = type === 'm.room.member' ? own(event, 'sender') : ''
  return { origin_server_ts: 0, ...(Object.hasOwn(STATE, type) && { state_key: stateKey }), ...event }
}

/** In `GET /initialSync`, presence names its user in the content. */
export function fromOldPresence(event: object): object {
  const userId = ownValue(own(event, 'content'), 'user_id')
  return userId === undefined || own(event, 'sender') !== undefined ? event : { ...event, sender: userId }
}
