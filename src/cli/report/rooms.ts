/**
 * The reports on rooms, for people and for programs.
 *
 * @module
 */
import { printable } from '../../json/shown.js'
import { ID_LIMIT, placeOf, shown } from '../terminal/terminal-safe.js'
import type { Unreadable } from '../verify/room-events.js'
import type { RoomFault, RoomVerdict } from '../verify/verify-room.js'
import type { Write } from './report.js'
import type { RoomProblem, VerifyReport } from './verify-report.js'

/** Maximum number each of faults, soft-failures, remarks and missing events per room in the report for people. */
const SHOWN_PER_ROOM = 100

export async function writeText(
  rooms: readonly RoomVerdict[],
  unreadable: readonly Unreadable[],
  write: Write,
): Promise<void> {
  for (const { line, message, source } of unreadable.slice(0, SHOWN_PER_ROOM)) {
    await write(`${placeOf(source, line)}  ${message}\n`)
  }
  if (unreadable.length > SHOWN_PER_ROOM) await write(`and ${unreadable.length - SHOWN_PER_ROOM} more\n`)
  if (unreadable.length > 0) await write('\n')
  for (const room of rooms) await write(textOf(room))
}

function textOf(room: RoomVerdict): string {
  const {
    events,
    extremities,
    faults,
    missing,
    redacted,
    remarks,
    roomId,
    roomVersion,
    softFailures,
    state,
    verdicts,
  } = room
  const counts = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`)
  if (redacted > 0) counts.push(`${redacted} redacted`)
  const version = roomVersion === undefined ? '' : ` (version ${shown(roomVersion, ID_LIMIT)})`
  const lines = [
    `${shown(roomId, ID_LIMIT)}${version}: ${events} ${events === 1 ? 'event' : 'events'}: ${counts.join(', ')}`,
    ...limited(faults, (fault) => faultLine(fault)),
    ...limited(softFailures, (fault) => faultLine(fault, 'soft-failed: ')),
    ...limited(remarks, (fault) => faultLine(fault, 'remark: ')),
    ...limited(missing, (id) => `  missing: ${shown(id, ID_LIMIT)}`),
    `  state, after ${extremities.length} forward ${extremities.length === 1 ? 'extremity' : 'extremities'}:`,
    ...state.map(({ eventId, stateKey, type }) => {
      const key = stateKey === '' ? '' : ` ${shown(stateKey, ID_LIMIT)}`
      return `    ${shown(type, ID_LIMIT)}${key}  ${shown(eventId, ID_LIMIT)}`
    }),
  ]
  return `${lines.join('\n')}\n\n`
}

function faultLine({ eventId, line, message, rule, source, type }: RoomFault, heading = ''): string {
  const names = [type, eventId ?? ''].filter((name) => name !== '').map((name) => shown(name, ID_LIMIT))
  const place = [placeOf(source, line), ...names].join('  ')
  return `  ${heading}${place}\n    ${message}${rule === undefined || rule === '' ? '' : ` (rule ${rule})`}`
}

function limited<T>(items: readonly T[], lineOf: (item: T) => string): readonly string[] {
  const more = items.length - SHOWN_PER_ROOM
  return [...items.slice(0, SHOWN_PER_ROOM).map(lineOf), ...(more > 0 ? [`  and ${more} more`] : [])]
}

/** A single JSON object. */
export async function writeJson(
  rooms: readonly RoomVerdict[],
  unreadable: readonly Unreadable[],
  write: Write,
): Promise<void> {
  const report: VerifyReport = {
    rooms: rooms.map(({ faults, remarks, roomId, roomVersion, softFailures, state, verdicts, ...room }) => ({
      room_id: roomId,
      room_version: roomVersion ?? null,
      ...room,
      ...Object.fromEntries(verdicts),
      problems: faults.map(problemOf),
      soft_failures: softFailures.map(problemOf),
      remarks: remarks.map(problemOf),
      state: state.map(({ eventId, stateKey, type }) => ({ type, state_key: stateKey, event_id: eventId })),
    })),
    ...(unreadable.length > 0 && { unreadable }),
  }
  await write(`${printable(JSON.stringify(report))}\n`)
}

function problemOf({ eventId, ...fault }: RoomFault): RoomProblem {
  return { ...fault, event_id: eventId ?? null }
}
