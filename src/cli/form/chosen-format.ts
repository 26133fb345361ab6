/**
 * The formats of parts that hold events of several formats.
 *
 * @module
 */
import { isObject, own, ownValue } from '../../json/own.js'
import { isEventFormat } from '../../kind/event-format.js'
import { inferFormat } from '../../parse/infer-format.js'
import type { ChosenFormat } from './part.js'

/** Responses to the deprecated `GET /events` also hold events outside rooms, and look like responses to `GET /messages`. */
export const timelineOrRoomless: ChosenFormat = {
  name: '`timeline`; `presence` or `ephemeral` by the type',
  of(event) {
    const format = inferFormat(event)
    return format === 'presence' || format === 'ephemeral' ? format : 'timeline'
  },
}

/** Application services get presence, typing notifications and receipts in one list. */
export const ephemeralOrPresence: ChosenFormat = {
  name: '`ephemeral`; `presence` by the type',
  of: (event) => (isObject(event) && own(event, 'type') === 'm.presence' ? 'presence' : 'ephemeral'),
}

/** Since v1.16 of the specification, servers exchange stripped state as PDUs. */
export const strippedOrPdu: ChosenFormat = {
  name: '`stripped`; `pdu` by the keys',
  of: (event) => (inferFormat(event) === 'pdu' ? 'pdu' : 'stripped'),
}

/** Rows of servers hold PDUs. Other programs keep events of clients in columns of the same names. */
export const pduOfRow: ChosenFormat = {
  name: '`pdu`; inferred without its keys',
  of(event, row) {
    const isOfServer = own(row, 'internal_metadata') !== undefined || own(row, 'format_version') !== undefined
    return isOfServer || PDU_KEYS.some((key) => ownValue(event, key) !== undefined) ? 'pdu' : undefined
  },
}

const PDU_KEYS = ['auth_events', 'prev_events', 'hashes', 'signatures', 'depth'] as const

/** The format that a record names; otherwise inferred. */
export const asRecorded: ChosenFormat = {
  name: 'that in `format` or `kind`; otherwise inferred',
  of(event, record) {
    const named = own(record, 'format') ?? own(record, 'kind')
    if (isEventFormat(named)) return named
    return isTemplate(event, record) ? 'pdu' : undefined
  },
}

/**
 * Returns whether an event in a record is the template of a PDU, as in responses to `GET /make_join`: it comes with
 * nothing but a room version, and has neither hashes nor signatures yet. Without a room version, it is of version 1 or
 * 2, and refers to other events.
 */
export function isTemplate(event: unknown, record: object): boolean {
  const isVersioned = own(record, 'room_version') !== undefined
  if (Object.keys(record).length !== (isVersioned ? 2 : 1) || !isObject(event)) return false
  if (own(event, 'hashes') !== undefined || own(event, 'signatures') !== undefined) return false
  return isVersioned || (own(event, 'prev_events') !== undefined && own(event, 'auth_events') !== undefined)
}
