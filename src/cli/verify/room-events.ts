/**
 * The PDUs of several sources, by room.
 *
 * @module
 */
import type { RoomPdu } from '../../function/authorization/pdu.js'
import { isObject, own, ownString } from '../../json/own.js'
import { inferFormat } from '../../parse/infer-format.js'
import type { Advice, Found, FoundEvent } from '../form/found.js'
import type { Drain } from '../input/piece.js'
import { roomOf, versionIn } from '../source/create-event.js'
import { readSource } from '../source/read-source.js'
import { isInShard, type Shard } from '../source/shard.js'
import type { Source } from '../source/source.js'
import { ID_LIMIT, shown } from '../terminal/terminal-safe.js'
import type { RecordedPdu } from './verify-pdu.js'

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
    switch (found._tag) {
      case 'Advice':
        this.advice.push({ source, advice: found })
        break
      case 'NotEvents':
      case 'Failed':
        this.refused.push({ source, line, message: found.message, isUnread: found._tag === 'Failed' })
        break
      case 'Unread': {
        const { eventId, message } = found
        const name = eventId === undefined ? '' : `${shown(eventId, ID_LIMIT)} `
        this.unreadable.push({ source, line, message: name + message })
        break
      }
      case 'Event': {
        const other = whatElse(found)
        if (other === undefined) this.#addPdu(source, line, found)
        else this.#skip(source, line, other)
      }
    }
  }

  #skip(source: string, line: number | undefined, what: string): void {
    const key = JSON.stringify([source, what])
    const skipped = this.skipped.get(key)
    if (skipped === undefined) this.skipped.set(key, { source, line, message: what, count: 1 })
    else skipped.count++
  }

  #addPdu(source: string, line: number | undefined, found: FoundEvent): void {
    const { event, eventId, isRedacted, roomVersion, storageFault } = found
    const recorded = this.#roomVersion ?? roomVersion
    const pdu = isObject(event) && ownString(event, 'type') !== undefined ? (event as unknown as RoomPdu) : undefined
    const created = pdu?.type === 'm.room.create' ? (recorded ?? versionIn(pdu)) : undefined
    const roomId = created === undefined ? ownString(pdu, 'room_id') : roomOf(event as object, created)
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
