/**
 * The codecs of each event format.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Fields } from '../codec/codec.js'
import type { RoomVersion } from '../event/common/room-version.js'
import { BasicEvent, SentEvent } from '../event/envelope/basic-event.js'
import { Edu } from '../event/envelope/edu.js'
import { RoomEvent, SyncRoomEvent } from '../event/envelope/room-event.js'
import { StrippedState } from '../event/envelope/stripped-state.js'
import type { PduFormat } from '../function/room-version/rules.js'
import { LATEST_ROOM_VERSION } from '../function/room-version/rules-or-latest.js'
import { AnyAccountDataEvent } from './account-data.js'
import { AnyEdu } from './edu.js'
import { AnySyncEphemeralRoomEvent } from './ephemeral.js'
import type { EventFormat } from './event-format.js'
import { PDU_ENVELOPES, PDUS, REDACTED_PDUS } from './pdu-codecs.js'
import { pduFormat } from './pdu-format.js'
import { AnyPresenceEvent } from './presence.js'
import { AnyBareStateEvent, AnyStrippedStateEvent } from './state.js'
import {
  AnyBareEvent,
  AnyRedactedEvent,
  AnySyncRedactedEvent,
  AnySyncTimelineEvent,
  AnyTimelineEvent,
} from './timeline.js'
import { AnyToDeviceEvent } from './to-device.js'

/** The codecs of one format. */
export interface FormatCodecs {
  /** The key that holds the event type. */
  readonly typeKey: 'type' | 'edu_type'
  /** The codec for unlisted types: the envelope with any content. */
  readonly envelope: AnyCodec
  /** Codecs by listed type. */
  readonly types: Fields
  /** The codec for all listed types. */
  readonly known: AnyCodec
  /** The codec for redacted events of the listed types. Absent: events of the format are never redacted. */
  readonly redacted?: AnyCodec
}

/** Returns the codecs for a format. The room version matters only for PDUs. */
export type CodecsFor = (format: EventFormat, roomVersion: RoomVersion | undefined) => FormatCodecs

const CODECS: { readonly [K in Exclude<EventFormat, 'pdu'>]: FormatCodecs } = {
  timeline: {
    typeKey: 'type',
    types: membersOf(AnyBareEvent),
    envelope: RoomEvent,
    known: AnyTimelineEvent,
    redacted: AnyRedactedEvent,
  },
  sync: {
    typeKey: 'type',
    types: membersOf(AnyBareEvent),
    envelope: SyncRoomEvent,
    known: AnySyncTimelineEvent,
    redacted: AnySyncRedactedEvent,
  },
  stripped: {
    typeKey: 'type',
    types: membersOf(AnyBareStateEvent),
    envelope: StrippedState,
    known: AnyStrippedStateEvent,
  },
  ephemeral: {
    typeKey: 'type',
    types: membersOf(AnySyncEphemeralRoomEvent),
    envelope: BasicEvent,
    known: AnySyncEphemeralRoomEvent,
  },
  presence: { typeKey: 'type', types: membersOf(AnyPresenceEvent), envelope: SentEvent, known: AnyPresenceEvent },
  account_data: {
    typeKey: 'type',
    types: membersOf(AnyAccountDataEvent),
    envelope: BasicEvent,
    known: AnyAccountDataEvent,
  },
  to_device: { typeKey: 'type', types: membersOf(AnyToDeviceEvent), envelope: SentEvent, known: AnyToDeviceEvent },
  edu: { typeKey: 'edu_type', types: membersOf(AnyEdu), envelope: Edu, known: AnyEdu },
}

const PDU_CODECS: Readonly<Record<PduFormat, FormatCodecs>> = {
  v1: pduCodecs('v1'),
  v3: pduCodecs('v3'),
  v11: pduCodecs('v11'),
  v12: pduCodecs('v12'),
}

function pduCodecs(format: PduFormat): FormatCodecs {
  return {
    typeKey: 'type',
    types: membersOf(AnyBareEvent),
    envelope: PDU_ENVELOPES[format],
    known: PDUS[format],
    redacted: REDACTED_PDUS[format],
  }
}

/** Returns the codecs for a format. For unknown room versions, PDUs have the format of the latest version. */
export function codecsFor(format: EventFormat, roomVersion: RoomVersion | undefined): FormatCodecs {
  return format === 'pdu' ? PDU_CODECS[pduFormat(roomVersion ?? LATEST_ROOM_VERSION)] : CODECS[format]
}

function membersOf({ shape }: AnyCodec): Fields {
  return shape.kind === 'taggedUnion' ? shape.members : {}
}
