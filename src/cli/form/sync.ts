/**
 * Responses to synchronization, and what clients store of them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#syncing | Syncing}
 * @module
 */
import { MEMBERSHIPS, ROOM_SECTIONS, SECTIONS } from '../../parse/sync-parts.js'
import { ephemeralOrPresence } from './chosen-format.js'
import { fromOldPresence } from './completed.js'
import type { Form } from './form.js'
import { event, events, list, map, object, type Part } from './part.js'

type Sections = Readonly<Record<string, Part>>

function sectionsOf(sections: typeof SECTIONS | typeof ROOM_SECTIONS): Sections {
  return Object.fromEntries(sections.map(([section, format]) => [section, object({ events: events(format) })]))
}

const roomsById = map('room ID', object(sectionsOf(ROOM_SECTIONS)))
const rooms = object(Object.fromEntries(MEMBERSHIPS.map((name) => [name, roomsById])))

const oldRoom: Sections = {
  messages: object({ chunk: events('timeline') }),
  state: events('timeline'),
  account_data: events('account_data'),
  receipts: events('ephemeral'),
  presence: events('presence', fromOldPresence),
  invite: event(undefined),
}

/** Extensions of sliding sync that hold one event for each room. */
const eventByRoom = object({ rooms: map('room ID', event('ephemeral')) })

export const SYNC: readonly Form[] = [
  {
    name: 'response to sliding sync',
    told: ['pos rooms', 'pos extensions', 'pos lists'],
    isToldEarly: true,
    parts: object({
      rooms: map(
        'room ID',
        object({
          required_state: events('sync'),
          timeline: events('sync'),
          invite_state: events('stripped'),
          knock_state: events('stripped'),
          stripped_state: events('stripped'),
        }),
      ),
      extensions: object({
        to_device: object({ events: events('to_device') }),
        account_data: object({
          global: events('account_data'),
          rooms: map('room ID', events('account_data')),
        }),
        typing: eventByRoom,
        receipts: eventByRoom,
      }),
    }),
  },
  {
    name: 'response to `GET /initialSync`',
    told: ['rooms presence end', 'rooms[] presence', 'rooms[] end', 'rooms[] account_data'],
    isToldEarly: true,
    parts: object({
      rooms: list(object(oldRoom)),
      presence: events('presence', fromOldPresence),
      account_data: events('account_data'),
      receipts: events('ephemeral'),
    }),
  },
  {
    name: 'response to `GET /rooms/{roomId}/initialSync`',
    told: ['messages{} room_id', 'messages{} membership', 'messages room_id state'],
    isToldEarly: true,
    parts: object(oldRoom),
  },
  {
    name: 'sync stored by matrix-js-sdk',
    told: ['roomsData'],
    isToldEarly: true,
    parts: object({ accountData: events('account_data'), roomsData: rooms }),
  },
]

/** Tried after responses with other lists, since these have a `next_batch` too. */
export const SYNC_RESPONSE: readonly Form[] = [
  {
    name: 'response to `GET /sync`',
    told: ['next_batch""'],
    isToldEarly: true,
    parts: object({ ...sectionsOf(SECTIONS), rooms }),
  },
]

/** Transactions of application services. */
export const APPSERVICE: readonly Form[] = [
  {
    name: 'transaction of an application service',
    told: [
      'events ephemeral',
      'events to_device',
      'events de.sorunome.msc2409.ephemeral',
      'events de.sorunome.msc2409.to_device',
      'events org.matrix.msc3202.device_lists',
      'events org.matrix.msc3202.device_list',
      'events org.matrix.msc3202.device_one_time_keys_count',
    ],
    isToldEarly: true,
    parts: object({
      events: events('timeline'),
      ephemeral: events(ephemeralOrPresence),
      'de.sorunome.msc2409.ephemeral': events(ephemeralOrPresence),
      to_device: events('to_device'),
      'de.sorunome.msc2409.to_device': events('to_device'),
    }),
  },
]
