/**
 * The codecs of each event format.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import { memberFor } from '../codec/member.js'
import type { RoomVersion } from '../event/common/room-version.js'
import { BasicEvent, SentEvent } from '../event/envelope/basic-event.js'
import { Edu } from '../event/envelope/edu.js'
import { RoomEvent, SyncRoomEvent } from '../event/envelope/room-event.js'
import { StrippedState } from '../event/envelope/stripped-state.js'
import { LATEST_ROOM_VERSION } from '../function/room-version/rules-or-latest.js'
import { AnyAccountDataEvent } from './account-data.js'
import { AnyEdu } from './edu.js'
import { AnySyncEphemeralRoomEvent } from './ephemeral.js'
import type { EventFormat } from './event-format.js'
import { PDU_CODECS } from './pdu-codecs.js'
import { pduFormat } from './pdu-format.js'
import { AnyPresenceEvent } from './presence.js'
import { AnyStrippedStateEvent } from './state.js'
import { AnyRedactedEvent, AnySyncRedactedEvent, AnySyncTimelineEvent, AnyTimelineEvent } from './timeline.js'
import { AnyToDeviceEvent } from './to-device.js'

/** The codecs of one format. */
export interface FormatCodecs {
  /** The key that holds the event type. Default: `type`. */
  readonly typeKey?: 'edu_type'
  /** The codec for unlisted types: the envelope with any content. */
  readonly envelope: AnyCodec
  /** The codec for all listed types: a tagged union. */
  readonly known: AnyCodec
  /** The codec for redacted events of the listed types. `undefined`: events of the format are never redacted. */
  readonly redacted: AnyCodec | undefined
}

/** Returns the codecs for a format. The room version matters only for PDUs. */
export type CodecsFor = (format: EventFormat, roomVersion: RoomVersion | undefined) => FormatCodecs

const CODECS: { readonly [K in Exclude<EventFormat, 'pdu'>]: FormatCodecs } = {
  timeline: codecs(RoomEvent, AnyTimelineEvent, AnyRedactedEvent),
  sync: codecs(SyncRoomEvent, AnySyncTimelineEvent, AnySyncRedactedEvent),
  stripped: codecs(StrippedState, AnyStrippedStateEvent),
  ephemeral: codecs(BasicEvent, AnySyncEphemeralRoomEvent),
  presence: codecs(SentEvent, AnyPresenceEvent),
  account_data: codecs(BasicEvent, AnyAccountDataEvent),
  to_device: codecs(SentEvent, AnyToDeviceEvent),
  edu: { ...codecs(Edu, AnyEdu), typeKey: 'edu_type' },
}

function codecs(envelope: AnyCodec, known: AnyCodec, redacted?: AnyCodec): FormatCodecs {
  return { envelope, known, redacted }
}

/** Returns the codecs for a format. For unknown room versions, PDUs have the format of the latest version. */
export function codecsFor(format: EventFormat, roomVersion: RoomVersion | undefined): FormatCodecs {
  return format === 'pdu' ? PDU_CODECS[pduFormat(roomVersion ?? LATEST_ROOM_VERSION)] : CODECS[format]
}

/** The codec for the events of a listed type. */
export function listedCodec({ known }: FormatCodecs, type: unknown): AnyCodec | undefined {
  return known.shape.kind === 'taggedUnion' ? memberFor(known.shape, type) : undefined
}
