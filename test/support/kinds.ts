/**
 * The kinds of events, by format, with the codec of this library and the official schema of each.
 *
 * @module
 */
import type { AnyCodec } from '../../src/codec/codec.js'
import { AnyAccountDataEvent } from '../../src/kind/account-data.js'
import { AnyEdu, EDU } from '../../src/kind/edu.js'
import { AnySyncEphemeralRoomEvent, EPHEMERAL } from '../../src/kind/ephemeral.js'
import { GLOBAL_ACCOUNT_DATA } from '../../src/kind/global-account-data.js'
import { pduCodec } from '../../src/kind/pdu-of.js'
import { AnyPresenceEvent, PRESENCE } from '../../src/kind/presence.js'
import { ROOM_ACCOUNT_DATA } from '../../src/kind/room-account-data.js'
import { AnyStrippedStateEvent, STATE } from '../../src/kind/state.js'
import { AnySyncTimelineEvent, AnyTimelineEvent, TIMELINE } from '../../src/kind/timeline.js'
import { AnyToDeviceEvent, TO_DEVICE } from '../../src/kind/to-device.js'

/** A kind of events with a common envelope. */
export interface Kind {
  readonly name: string
  readonly codec: AnyCodec
  /** The types that the codec lists. */
  readonly types: ReadonlySet<string>
  /** The key with the event type. */
  readonly tag: 'type' | 'edu_type'
  /** The official schema of all events of the kind. */
  readonly base: string
  /**
   * The part of the official schema of the event type that applies: all of it; all of it, after adding keys that the
   * kind lacks; or only its `type`, `state_key` and `content`.
   */
  readonly own: 'all' | 'bare' | { readonly with: object }
}

type Registry = { readonly [type: string]: unknown }

const kind = (name: string, codec: AnyCodec, registry: Registry, base: string, own: Kind['own'] = 'all'): Kind => ({
  name,
  codec,
  types: new Set(Object.keys(registry)),
  tag: registry === EDU ? 'edu_type' : 'type',
  base,
  own,
})

/** The room versions that introduced a PDU format; the official schemas are named after them. */
const PDU_FORMATS = ['1', '3', '4', '6', '11', '12']

const ACCOUNT_DATA = { ...GLOBAL_ACCOUNT_DATA, ...ROOM_ACCOUNT_DATA }

export const KINDS: readonly Kind[] = [
  kind('timeline', AnyTimelineEvent, TIMELINE, 'client.client_event'),
  kind('sync', AnySyncTimelineEvent, TIMELINE, 'client.client_event_without_room_id', {
    with: { room_id: '!room:example.org' },
  }),
  kind('stripped', AnyStrippedStateEvent, STATE, 'core.stripped_state', 'bare'),
  ...PDU_FORMATS.map((version) =>
    kind(`pdu ${version}`, pduCodec(version), TIMELINE, `federation.pdu_v${version}`, 'bare'),
  ),
  kind('to-device', AnyToDeviceEvent, TO_DEVICE, 'core.event'),
  kind('ephemeral', AnySyncEphemeralRoomEvent, EPHEMERAL, 'core.event'),
  kind('presence', AnyPresenceEvent, PRESENCE, 'core.event'),
  kind('account-data', AnyAccountDataEvent, ACCOUNT_DATA, 'core.event'),
  kind('edu', AnyEdu, EDU, 'federation.edu'),
]

/** @throws for an unknown kind */
export function kindNamed(name: string): Kind {
  const found = KINDS.find((kind) => kind.name === name)
  if (found === undefined) throw new Error(`${name}: unknown kind`)
  return found
}

/** Returns the kind of PDUs in rooms of a version. */
export function pduKind(roomVersion: string): Kind {
  const versions = PDU_FORMATS.filter((version) => Number(version) <= Number(roomVersion))
  return kindNamed(`pdu ${versions.at(-1)}`)
}
