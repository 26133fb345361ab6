/**
 * What the objects around a value say of its events.
 *
 * @module
 */
import { own, ownString } from '../../json/own.js'
import type { Form } from './form.js'
import type { EventFault } from './found.js'
import { versionOfFormat } from './record-version.js'

export interface Known {
  readonly roomVersion: string | undefined
  readonly eventId: string | undefined
  readonly storageFault?: EventFault
}

export const NOTHING_KNOWN: Known = { roomVersion: undefined, eventId: undefined }

/** Adds what an object of a form says to what is known from outside. */
export function knownFrom(form: Form | undefined, value: object, outer: Known): Known {
  if (form?.keys === undefined) return outer
  const { eventId = [], formatVersion, roomVersion } = form.keys
  const version = roomVersion === undefined ? undefined : ownString(value, roomVersion)
  return {
    ...outer,
    eventId: eventId.map((key) => ownString(value, key)).find((id) => id !== undefined) ?? outer.eventId,
    roomVersion: version ?? (formatVersion && versionOfFormat(own(value, formatVersion))) ?? outer.roomVersion,
  }
}
