/**
 * How to read an event: its format, the codecs, and the caller's knowledge.
 *
 * @internal
 * @module
 */

import type { KnownRoomVersion, RoomVersion } from '../event/common/room-version.js'
import { LATEST_ROOM_VERSION } from '../function/room-version/rules-or-latest.js'
import { ownBoolean, ownString } from '../json/own.js'
import type { EventFormat } from '../kind/event-format.js'
import type { CodecsFor, FormatCodecs } from '../kind/format-codecs.js'
import { hasPduFormat } from '../kind/pdu-format.js'
import { versionByShape } from './pdu-version.js'

export interface Reading {
  readonly codecs: FormatCodecs
  /** The codecs of other formats. */
  readonly codecsFor: CodecsFor
  readonly format: EventFormat
  /** Whether the event has been redacted, if the caller knows. */
  readonly isRedacted: boolean | undefined
  /** The room version, if the caller knows it. */
  readonly roomVersion: RoomVersion | undefined
  /** The version used to read a PDU, if the caller did not give a known one. */
  readonly assumedRoomVersion: KnownRoomVersion | undefined
}

/** The caller's knowledge about an event. */
export interface KnownOfEvent {
  readonly redacted?: boolean | undefined
  readonly roomVersion?: RoomVersion | undefined
}

export function readingOf(codecsFor: CodecsFor, format: EventFormat, input: unknown, options: KnownOfEvent): Reading {
  const roomVersion = ownString(options, 'roomVersion')
  const assumedRoomVersion = format === 'pdu' ? assumedVersion(roomVersion, input) : undefined
  return {
    codecs: codecsFor(format, assumedRoomVersion ?? roomVersion),
    codecsFor,
    format,
    isRedacted: ownBoolean(options, 'redacted'),
    roomVersion,
    assumedRoomVersion,
  }
}

function assumedVersion(said: RoomVersion | undefined, pdu: unknown): KnownRoomVersion | undefined {
  if (said === undefined) return versionByShape(pdu)
  return hasPduFormat(said) ? undefined : LATEST_ROOM_VERSION
}
