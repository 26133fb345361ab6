/**
 * What `matrix-events verify --json` prints.
 *
 * The command only uses the types. `schemas/cli/verify-report.json` is made from the codecs.
 *
 * @module
 */
import type { TypeOf } from 'io-ts'

import { array } from '../../codec/array.js'
import type { Codec } from '../../codec/codec.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'

const roomProblem = object(
  'RoomProblem',
  {
    /** The name of the input, as in messages: a path, `<stdin>`, or the name of a database. */
    source: string,
    /** The event ID. Null: unknown. */
    event_id: nullable(string),
    /** The event type. Empty: unknown, or the room itself. */
    type: string,
    code: string,
    /** The message for people, on one line. */
    message: string,
  },
  {
    /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
    line: integer,
    /** The number of the broken rule on the page of the room version. Absent or empty: it is not one of these rules. */
    rule: string,
    /** The fragment of that page where the rule is. */
    fragment: string,
  },
)

/** Something wrong with an event. */
export interface RoomProblem extends TypeOf<typeof roomProblem> {}
export const RoomProblem: Codec<RoomProblem> = roomProblem

const stateEntry = object('StateEntry', { type: string, state_key: string, event_id: string })

/** An event of the resolved state. */
export interface StateEntry extends TypeOf<typeof stateEntry> {}
export const StateEntry: Codec<StateEntry> = stateEntry

const roomReport = object(
  'RoomReport',
  {
    room_id: string,
    /** Null: unknown. */
    room_version: nullable(string),
    /** The number of events. */
    events: integer,
    /** The number of redacted events, whose content hash is not checked. */
    redacted: integer,
    /** The IDs of events that others name and the input does not have. */
    missing: array(string),
    /** The IDs of the forward extremities. */
    extremities: array(string),
    problems: array(RoomProblem),
    /** The rules that soft-failed events violate by the current state of the room. These events are not faulty. */
    soft_failures: array(RoomProblem),
    /** What is wrong and makes no event invalid: a depth that is less than that of a previous event, or too great. */
    remarks: array(RoomProblem),
    /** The resolved state. */
    state: array(StateEntry),
  },
  {
    /** The number of accepted events. Absent: 0. */
    accepted: integer,
    /** The number of events from which no path leads to the create event. Absent: 0. */
    orphaned: integer,
    /** The number of rejected events. Absent: 0. */
    rejected: integer,
    /** The number of soft-failed events. Absent: 0. */
    'soft-failed': integer,
  },
)

/** The events of a room. */
export interface RoomReport extends TypeOf<typeof roomReport> {}
export const RoomReport: Codec<RoomReport> = roomReport

const unreadablePart = object(
  'UnreadablePart',
  {
    /** The name of the input, as in messages: a path, `<stdin>`, or the name of a database. */
    source: string,
    message: string,
  },
  {
    /** The line. Starts at 1. Absent: not from text. */
    line: integer,
  },
)

/** A part of the input that could not be read as an event. */
export interface UnreadablePart extends TypeOf<typeof unreadablePart> {}
export const UnreadablePart: Codec<UnreadablePart> = unreadablePart

const verifyReport = object(
  'VerifyReport',
  {
    rooms: array(RoomReport),
  },
  {
    /** The parts of the input that could not be read as events. Absent: none. */
    unreadable: array(UnreadablePart),
  },
)

/** The report of `matrix-events verify --json`. */
export interface VerifyReport extends TypeOf<typeof verifyReport> {}
export const VerifyReport: Codec<VerifyReport> = verifyReport
