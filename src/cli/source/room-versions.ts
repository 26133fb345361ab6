/**
 * Finds the room versions of PDUs: in the create event of their room, which often is in the same input.
 *
 * @module
 */
import { isObject, ownString } from '../../json/own.js'
import type { KeysOfEvent } from '../form/event-like.js'
import type { Found, FoundEvent, RoomRow } from '../form/found.js'
import { roomOf, versionIn } from './create-event.js'

/** How many events wait for the create event of a room, after the first of the room. */
export const HELD_LIMIT = 1000

/** Maximum number of rooms whose versions are kept. */
const ROOM_LIMIT = 100_000

interface Held<Place> {
  readonly found: Found
  readonly place: Place
}

/** Adds room versions to what is found. */
export interface Completing<Place> {
  readonly tell: (found: Found, place: Place) => void
  /** Passes on what is held. Returns whether there was anything. */
  readonly end: () => boolean
}

/**
 * The versions of rooms, from their create events. They are kept from one input to the next, since a room may be in
 * several files.
 */
export class RoomVersions {
  readonly #byRoom = new Map<string, Pick<FoundEvent, 'roomVersion' | 'versionFrom'>>()
  /** Rooms whose create event did not come in time. */
  readonly #unknown = new Set<string>()

  /**
   * Passes on what is found, in order, with the room version added to PDUs that come without one. Events are held until
   * the create event of their room comes: at most {@link HELD_LIMIT}, and not beyond `end`.
   */
  completing<Place extends object>(tell: (found: Found, place: Place) => void): Completing<Place> {
    const held: Held<Place>[] = []
    const pass = (found: Found, place: Place) => {
      tell(found._tag === 'Event' && isUnversionedPdu(found) ? this.#completed(found) : found, place)
    }
    const tellFirst = (count: number) => {
      for (const { found, place } of held.splice(0, count)) pass(found, place)
    }
    const couldCome = ({ event }: FoundEvent) => this.#couldCome(ownString(event, 'room_id'))
    const waits = (found: Found) => found._tag === 'Event' && isUnversionedPdu(found) && couldCome(found)
    return {
      tell: (found, place) => {
        if (found._tag === 'Room') return this.add(found)
        const isCreate = isCreateEvent(found)
        if (isCreate) this.#note(found)
        if (held.length === 0) {
          // Asked once, since this runs for every event.
          if (found._tag !== 'Event' || !isUnversionedPdu(found)) return tell(found, place)
          if (!couldCome(found)) return tell(this.#completed(found), place)
        }
        held.push({ found, place: { ...place } })
        if (held.length > HELD_LIMIT) this.#giveUp(held[0] as Held<Place>)
        else if (!isCreate) return
        const next = held.findIndex((one) => waits(one.found))
        tellFirst(next === -1 ? held.length : next)
      },
      end: () => {
        const isHeld = held.length > 0
        tellFirst(held.length)
        return isHeld
      },
    }
  }

  /** Adds the version of a room from a row or a create event. Anything else says nothing of rooms. */
  learn(found: Found): void {
    if (found._tag === 'Room') this.add(found)
    else if (isCreateEvent(found)) this.#note(found)
  }

  /** Adds the version of a room, which counts more than that in its create event. */
  add({ roomId, roomVersion }: Pick<RoomRow, 'roomId' | 'roomVersion'>): void {
    if (this.#byRoom.size < ROOM_LIMIT) this.#byRoom.set(roomId, { roomVersion, versionFrom: undefined })
  }

  /** Returns whether the create event of a room could still come. */
  #couldCome(roomId: string | undefined): boolean {
    if (roomId === undefined || this.#unknown.size === ROOM_LIMIT) return false
    return !this.#byRoom.has(roomId) && !this.#unknown.has(roomId)
  }

  #giveUp({ found }: Held<unknown>): void {
    const roomId = found._tag === 'Event' ? ownString(found.event, 'room_id') : undefined
    if (roomId !== undefined) this.#unknown.add(roomId)
  }

  #note({ event, roomVersion }: FoundEvent): void {
    const create = event as object
    const version = roomVersion ?? versionIn(create)
    const roomId = version === undefined ? undefined : roomOf(create, version)
    if (roomId === undefined || version === undefined || this.#byRoom.size === ROOM_LIMIT) return
    if (!this.#byRoom.has(roomId)) this.#byRoom.set(roomId, { roomVersion: version, versionFrom: 'create-event' })
  }

  #completed(found: FoundEvent): FoundEvent {
    const { event } = found
    const isCreate = typeOf(event) === 'm.room.create'
    const known = this.#byRoom.get(ownString(event, 'room_id') ?? '')
    if (known !== undefined) return { ...found, ...known }
    const created = isCreate ? versionIn(event as object) : undefined
    return created === undefined ? found : { ...found, roomVersion: created, versionFrom: 'create-event' }
  }
}

/** Returns whether an event is a PDU whose room version is not known from what is around it. */
export function isUnversionedPdu({ event, format, roomVersion }: FoundEvent): boolean {
  if (roomVersion !== undefined || !isObject(event)) return false
  if (format !== undefined) return format === 'pdu'
  const { auth_events, hashes, prev_events }: KeysOfEvent = event
  return auth_events !== undefined || prev_events !== undefined || hashes !== undefined
}

function isCreateEvent(found: Found): found is FoundEvent {
  return found._tag === 'Event' && typeOf(found.event) === 'm.room.create'
}

function typeOf(event: unknown): unknown {
  const { type }: KeysOfEvent = isObject(event) ? event : {}
  return type
}
