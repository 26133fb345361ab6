/**
 * What is wrong with the events of a room: hashes, IDs, signatures, and the rules of its version.
 *
 * @module
 */
import type { AuthRefusal } from '../../function/authorization/refusal.js'
import { replayRoom } from '../../function/replay/replay-room.js'
import type { ReplayVerdict } from '../../function/replay/replayed-event.js'
import { roomVersionRules } from '../../function/room-version/rules.js'
import { ownString } from '../../json/own.js'
import { verifyEd25519 } from '../../signature/ed25519.js'
import { type ServerKeys, verifySignatures } from '../../signature/verify-signatures.js'
import type { RoomEvents, SourcedPdu } from './room-events.js'
import { verifyPdu } from './verify-pdu.js'
import { wrongDepth } from './wrong-depth.js'

/** Something wrong with an event. */
export interface RoomFault {
  readonly source: string
  readonly line: number | undefined
  readonly eventId: string | undefined
  readonly type: string
  readonly code: string
  readonly message: string
  /** The number of the broken rule on the page of the room version. Absent: it is not one of these rules. */
  readonly rule?: string
  /** Where the specification has the rule. */
  readonly fragment?: string
}

export interface RoomVerdict {
  readonly roomId: string
  readonly roomVersion: string | undefined
  readonly events: number
  /** How many of the events are redacted, so that their content hash says nothing. */
  readonly redacted: number
  readonly verdicts: ReadonlyMap<ReplayVerdict, number>
  readonly faults: readonly RoomFault[]
  /** The rules that soft-failed events violate by the current state of the room. Nothing is wrong with these events. */
  readonly softFailures: readonly RoomFault[]
  /** What is wrong and makes no event invalid: depths. */
  readonly remarks: readonly RoomFault[]
  /** The IDs that events name and no event has. */
  readonly missing: readonly string[]
  readonly extremities: readonly string[]
  /** The resolved state. */
  readonly state: readonly { readonly type: string; readonly stateKey: string; readonly eventId: string }[]
}

/** Judges all events of a room. Signatures are checked if there are `keys`. */
export function verifyRoom(
  { pdus, roomId, roomVersion }: RoomEvents,
  keys: readonly ServerKeys[] | undefined,
): RoomVerdict {
  const faults: RoomFault[] = []
  const rules = roomVersion === undefined ? undefined : roomVersionRules(roomVersion)
  if (roomVersion === undefined || rules === undefined) {
    const [{ line, source } = { line: 1, source: '' }] = pdus
    const message =
      roomVersion === undefined ? 'the room version is unknown: use --room-version' : 'unknown room version'
    faults.push({ source, line, eventId: undefined, type: '', code: 'unknown-room-version', message })
    const nothing = { redacted: 0, softFailures: [], remarks: [], missing: [], extremities: [], state: [] }
    return { roomId, roomVersion, events: pdus.length, faults, ...nothing, verdicts: new Map() }
  }

  const byId = new Map<string, SourcedPdu>()
  let redacted = 0
  for (const sourced of pdus) {
    const { line, source } = sourced
    const verdict = verifyPdu(sourced, roomVersion)
    const { pdu } = verdict
    const eventId = verdict.eventId ?? sourced.eventId
    const type = ownString(pdu, 'type') ?? ''
    const add = (code: string, message: string) => faults.push({ source, line, eventId, type, code, message })
    if (verdict.eventId !== undefined) byId.set(verdict.eventId, { ...sourced, pdu })
    if (verdict.isRedacted) redacted++
    for (const { code, message } of verdict.faults) add(code, message)
    if (keys !== undefined) {
      for (const { code, message } of verifySignatures(pdu, roomVersion, keys)) add(code, message)
    }
  }

  const remarks: RoomFault[] = []
  for (const [eventId, { line, pdu, source }] of byId) {
    const message = wrongDepth(pdu, rules, (id) => byId.get(id)?.pdu)
    if (message === undefined) continue
    remarks.push({ source, line, eventId, type: ownString(pdu, 'type') ?? '', code: 'wrong-depth', message })
  }

  const known = Array.from(byId, ([id, { pdu }]) => [id, pdu] as const)
  const replay = replayRoom(known, roomVersion, { verifyEd25519 })
  const verdicts = new Map<ReplayVerdict, number>()
  const softFailures: RoomFault[] = []
  for (const event of replay.events) {
    const { refusalsByAuthEvents, refusalsByCurrentState, refusalsByStateBefore, verdict } = event
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    const { line, source } = byId.get(event.eventId) as SourcedPdu
    const faultOf = ({ code, fragment, message, rule }: AuthRefusal): RoomFault => {
      const type = ownString(event.pdu, 'type') ?? ''
      return { source, line, eventId: event.eventId, type, code, message, rule, fragment }
    }
    // What both refuse is said once.
    const codes = new Set(refusalsByAuthEvents.map(({ code }) => code))
    const refusals = [...refusalsByAuthEvents, ...refusalsByStateBefore.filter(({ code }) => !codes.has(code))]
    faults.push(...refusals.map(faultOf))
    softFailures.push(...refusalsByCurrentState.map(faultOf))
  }
  const state = Array.from(replay.state, ({ state_key, type }, i) => ({
    type,
    stateKey: state_key,
    eventId: replay.stateIds[i] as string,
  }))
  const { extremities, missing } = replay
  const counts = { events: pdus.length, redacted, verdicts }
  return { roomId, roomVersion, ...counts, faults, softFailures, remarks, missing, extremities, state }
}
