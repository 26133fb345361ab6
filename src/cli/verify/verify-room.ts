/**
 * What is wrong with the events of a room: hashes, IDs, signatures, and the rules of its version.
 *
 * @module
 */
import type { AuthRefusal } from '../../function/authorization/refusal.js'
import { replayRoom } from '../../function/replay/replay-room.js'
import type { ReplayVerdict } from '../../function/replay/replayed-event.js'
import { type RoomVersionRules, roomVersionRules } from '../../function/room-version/rules.js'
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
  const rules = roomVersion === undefined ? undefined : roomVersionRules(roomVersion)
  const room = { roomId, roomVersion, events: pdus.length }
  if (roomVersion === undefined || rules === undefined) {
    const nothing = { redacted: 0, softFailures: [], remarks: [], missing: [], extremities: [], state: [] }
    return { ...room, ...nothing, verdicts: new Map(), faults: [unknownVersion(pdus, roomVersion)] }
  }
  const { byId, faults, redacted } = verifyPdus(pdus, roomVersion, keys)
  const replayed = replay(byId, roomVersion)
  return {
    ...room,
    redacted,
    ...replayed,
    faults: [...faults, ...replayed.faults],
    remarks: wrongDepths(byId, rules),
  }
}

function unknownVersion([first]: readonly SourcedPdu[], roomVersion: string | undefined): RoomFault {
  const message = roomVersion === undefined ? 'the room version is unknown: use --room-version' : 'unknown room version'
  const { line, source } = first ?? { line: 1, source: '' }
  return { source, line, eventId: undefined, type: '', code: 'unknown-room-version', message }
}

/** PDUs without what servers add to them, by event ID. */
type PdusById = ReadonlyMap<string, SourcedPdu>

/** Checks the hash, the ID and the signatures of each PDU. */
function verifyPdus(pdus: readonly SourcedPdu[], roomVersion: string, keys: readonly ServerKeys[] | undefined) {
  const byId = new Map<string, SourcedPdu>()
  const faults: RoomFault[] = []
  let redacted = 0
  for (const sourced of pdus) {
    const verdict = verifyPdu(sourced, roomVersion)
    const { pdu } = verdict
    if (verdict.eventId !== undefined) byId.set(verdict.eventId, { ...sourced, pdu })
    if (verdict.isRedacted) redacted++
    const signatures = keys === undefined ? [] : verifySignatures(pdu, roomVersion, keys)
    for (const { code, message } of [...verdict.faults, ...signatures]) {
      faults.push({ ...factsOf({ ...sourced, pdu }, verdict.eventId ?? sourced.eventId), code, message })
    }
  }
  return { byId, faults, redacted }
}

function wrongDepths(byId: PdusById, rules: RoomVersionRules): readonly RoomFault[] {
  return [...byId].flatMap(([eventId, sourced]) => {
    const message = wrongDepth(sourced.pdu, rules, (id) => byId.get(id)?.pdu)
    return message === undefined ? [] : [{ ...factsOf(sourced, eventId), code: 'wrong-depth', message }]
  })
}

/** Judges each event by the rules of the room version, and resolves the state. */
function replay(byId: PdusById, roomVersion: string) {
  const pdus = Array.from(byId, ([id, { pdu }]) => [id, pdu] as const)
  const { events, extremities, missing, state, stateIds } = replayRoom(pdus, roomVersion, { verifyEd25519 })
  const verdicts = new Map<ReplayVerdict, number>()
  const faults: RoomFault[] = []
  const softFailures: RoomFault[] = []
  for (const { eventId, refusalsByAuthEvents, refusalsByCurrentState, refusalsByStateBefore, verdict } of events) {
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    // Every replayed event is one of these.
    const facts = factsOf(byId.get(eventId) as SourcedPdu, eventId)
    const faultOf = ({ code, fragment, message, rule }: AuthRefusal) => ({ ...facts, code, message, rule, fragment })
    // What both refuse is said once.
    const codes = new Set(refusalsByAuthEvents.map(({ code }) => code))
    const refusals = [...refusalsByAuthEvents, ...refusalsByStateBefore.filter(({ code }) => !codes.has(code))]
    faults.push(...refusals.map(faultOf))
    softFailures.push(...refusalsByCurrentState.map(faultOf))
  }
  const entries = Array.from(state, ({ state_key, type }, i) => ({
    type,
    stateKey: state_key,
    eventId: stateIds[i] as string,
  }))
  return { verdicts, faults, softFailures, missing, extremities, state: entries }
}

/** What a fault says of its event. */
function factsOf({ line, pdu, source }: SourcedPdu, eventId: string | undefined) {
  return { source, line, eventId, type: ownString(pdu, 'type') ?? '' }
}
