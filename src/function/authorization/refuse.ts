/**
 * Collects violated rules.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion } from '../../event/common/room-version.js'
import { messageAt } from '../../json/shown.js'
import type { AuthRefusal } from './refusal.js'
import { lineOf, numberOf, type RuleCode } from './rule.js'

/** Reports a violated rule. */
export type Refuse = (code: RuleCode, ...path: readonly string[]) => void

/** Returns a function that adds refusals of a room version to a list. */
export function refuseInto(refusals: AuthRefusal[], roomVersion: KnownRoomVersion): Refuse {
  return (code, ...path) => {
    const rule = numberOf(code, roomVersion)
    const fragment = `${ROOM_VERSIONS}v${roomVersion}/#authorisation-rules`
    refusals.push({ code, path, message: messageAt(path, lineOf(code)), rule, fragment })
  }
}

/** The refusal of any event in an unknown room version. */
export function unknownRoomVersion(): AuthRefusal {
  const message = 'the room version is unknown'
  return { code: 'unknown-room-version', path: [], message, rule: '', fragment: ROOM_VERSIONS }
}

const ROOM_VERSIONS = 'https://spec.matrix.org/v1.19/rooms/'
