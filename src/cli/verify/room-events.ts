/**
 * The PDUs of several sources, by room.
 *
 * @module
 */
import type { RoomPdu } from '../../function/authorization/pdu.js'
import { roomIdOfCreate } from '../../function/hash/room-id.js'
import { isObject, own, ownString, ownValue } from '../../json/own.js'
import { inferFormat } from '../../parse/infer-format.js'
import type { Advice, Found, FoundEvent } from '../form/found.js'
import { readSource } from '../source/read-source.js'
import { isInShard, type Shard } from '../source/shard.js'
import type { Drain, Source } from '../source/source.js'
import { withoutAdditions } from '../source/without-additions.js'
import { shown } from '../terminal/terminal-safe.js'
import type { RecordedPdu } from './verify-pdu.js'

const ID_LIMIT = 255

/** A PDU, and where it was found. */
export interface SourcedPdu extends RecordedPdu {
  readonly source: string
  /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
  readonly line: number | undefined
}

/** What is known of a room before its events are judged. */
export interface RoomEvents {
  readonly roomId: string
  /** The version in the records around the events, or in the create event. */
  roomVersion: string | undefined
  readonly pdus: SourcedPdu[]
}

/** Something in a source that is not a PDU. */
export interface Unreadable {
  readonly source: string
  readonly line: number | undefined
  readonly message: string
}

/** Collects the PDUs of sources. */
export class RoomCollector {
  readonly rooms = new Map<string, RoomEvents>()
  readonly unreadable: Unreadable[] = []
  /** What holds no events, or could not be read. */
  readonly refused: (Unreadable & { readonly isUnread: boolean })[] = []
  /** Events that are no PDUs, so that nothing in them can be verified, by source and what they are. */
  readonly skipped = new Map<string, Unreadable & { count: number }>()
  /** How to mend what is wrong in the sources. */
  readonly advice: { readonly source: string; readonly advice: Advice }[] = []
  readonly #roomVersion: string | undefined
  readonly #shard: Shard | undefined

  /**
   * @param roomVersion - that of all events, if it is given
   * @param shard - the rooms to collect. Absent: all
   */
  constructor(roomVersion: string | undefined, shard?: Shard) {
    this.#roomVersion = roomVersion
    this.#shard = shard
  }

  /** Reads a source to its end. Throws only errors from reading and from `drain`. */
  async read(source: Source, drain?: Drain): Promise<void> {
    await readSource(source, { drain }, (found, { line }) => this.#add(source.name, line, found))
  }

  #add(source: string, line: number | undefined, found: Found): void {
    if (found._tag === 'Advice') this.advice.push({ source, advice: found })
    else if (found._tag === 'NotEvents' || found._tag === 'Failed') {
      this.refused.push({ source, line, message: found.message, isUnread: found._tag === 'Failed' })
    } else if (found._tag === 'Unread') {
      const { eventId, message } = found
      this.unreadable.push({
        source,
        line,
        message: eventId === undefined ? message : `${shown(eventId, ID_LIMIT)} ${message}`,
      })
    }
    if (found._tag !== 'Event') return
    const { event, eventId, isRedacted, roomVersion, storageFault } = found
    const other = whatElse(found)
    if (other !== undefined) {
      const key = JSON.stringify([source, other])
      const skipped = this.skipped.get(key)
      if (skipped === undefined) this.skipped.set(key, { source, line, message: other, count: 1 })
      else skipped.count++
      return
    }
    const recorded = this.#roomVersion ?? roomVersion
    const pdu = isObject(event) && ownString(event, 'type') !== undefined ? (event as unknown as RoomPdu) : undefined
    const created = pdu?.type === 'm.room.create' ? (recorded ?? versionIn(pdu)) : undefined
    const roomId = pdu && roomOf(pdu, created)
    if (pdu === undefined || roomId === undefined) {
      this.unreadable.push({ source, line, message: 'not an event of a room' })
      return
    }
    if (this.#shard !== undefined && !isInShard(roomId, this.#shard)) return
    if (storageFault !== undefined) {
      const id = eventId === undefined ? '' : `${shown(eventId, ID_LIMIT)}: `
      this.unreadable.push({ source, line, message: id + storageFault.message })
    }
    const room = this.rooms.get(roomId) ?? { roomId, roomVersion: undefined, pdus: [] }
    room.roomVersion ??= recorded ?? created
    room.pdus.push({ pdu, source, line, eventId, isRedacted })
    this.rooms.set(roomId, room)
  }
}

/** Says what an event is that is no PDU. `undefined` for PDUs, and for what is no event. */
function whatElse({ completed, event, format = inferFormat(event) }: FoundEvent): string | undefined {
  if (format === undefined || !isObject(event)) return undefined
  const isPdu = format === 'pdu' || own(event, 'hashes') !== undefined || own(event, 'auth_events') !== undefined
  if (isPdu) return completed === undefined ? undefined : 'templates of PDUs, which have no hashes yet'
  return format === 'timeline' || format === 'sync'
    ? 'events as clients get them, without hashes'
    : `events of the format ${format}`
}

/** The room version in a create event. */
function versionIn(create: RoomPdu): string | undefined {
  const version = ownValue(ownValue(create, 'content'), 'room_version') ?? '1'
  return typeof version === 'string' ? version : undefined
}

function roomOf(pdu: RoomPdu, created: string | undefined): string | undefined {
  const named = ownString(pdu, 'room_id')
  if (named !== undefined || created === undefined) return named
  const id = roomIdOfCreate(withoutAdditions(pdu, created), created)
  return id._tag === 'Right' ? id.right : undefined
}
