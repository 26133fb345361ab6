/**
 * What `matrix-events check --json` prints.
 *
 * The command only uses the types. `schemas/cli/check-report.json` is made from the codecs.
 *
 * @module
 */
import type { TypeOf } from 'io-ts'

import { array } from '../../codec/array.js'
import type { Codec } from '../../codec/codec.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'

const outcomes = {
  /** Valid events of a known type. */
  known: integer,
  /** Valid events that are redacted. */
  redacted: integer,
  /** Valid account data with empty content. */
  cleared: integer,
  /** Valid events of an unknown type. */
  custom: integer,
  malformed: integer,
}

const outcomeCounts = object('OutcomeCounts', outcomes)

/** The number of events with each outcome. */
export interface OutcomeCounts extends TypeOf<typeof outcomeCounts> {}
export const OutcomeCounts: Codec<OutcomeCounts> = outcomeCounts

const foundAt = object(
  'FoundAt',
  {
    /** The name of the input, as in messages: a path, `<stdin>`, or the name of a database. */
    source: string,
    /** The event ID. Null: unknown. */
    event_id: nullable(string),
  },
  {
    /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
    line: integer,
    /** The place of the event in that value, as a JSON pointer. Absent: the event is the whole value. */
    at: string,
  },
)

/** Where an event is. */
export interface FoundAt extends TypeOf<typeof foundAt> {}
export const FoundAt: Codec<FoundAt> = foundAt

const faultGroupReport = object('FaultGroupReport', {
  code: string,
  /** The type of the events. Null: unknown. */
  type: nullable(string),
  /** The place in the events, with dots between keys, and `*` for the index of an item. */
  path: string,
  /** The message of the first one. */
  message: string,
  /** The number of events. */
  count: integer,
  /** The first one. */
  example: FoundAt,
})

/** Events of a type with the same fault at the same place. */
export interface FaultGroupReport extends TypeOf<typeof faultGroupReport> {}
export const FaultGroupReport: Codec<FaultGroupReport> = faultGroupReport

const errorReport = object('ErrorReport', {
  code: string,
  /** The place in the event, as a JSON pointer. */
  path: string,
  /** The message for people, on one line. */
  message: string,
})

/** An error in an event. */
export interface ErrorReport extends TypeOf<typeof errorReport> {}
export const ErrorReport: Codec<ErrorReport> = errorReport

const problem = object(
  'Problem',
  {
    /** The name of the input, as in messages: a path, `<stdin>`, or the name of a database. */
    source: string,
    /** The event type. Null: unknown. */
    type: nullable(string),
    /** The event ID. Null: unknown. */
    event_id: nullable(string),
    errors: array(ErrorReport),
  },
  {
    /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
    line: integer,
    /** The place of the event in that value, as a JSON pointer. Absent: the event is the whole value. */
    at: string,
    /** Hints, for example that the event has another format. */
    notes: array(string),
  },
)

/** A malformed event. */
export interface Problem extends TypeOf<typeof problem> {}
export const Problem: Codec<Problem> = problem

const roomVersionSources = object(
  'RoomVersionSources',
  {},
  {
    /** The create event of the room, in the same input. */
    'create-event': integer,
    /** The option `--room-version`. */
    option: integer,
    /** The record around the event, or the database. */
    record: integer,
    /** The keys of the event. */
    shape: integer,
  },
)

/** The number of PDUs by what their room version is known from. */
export interface RoomVersionSources extends TypeOf<typeof roomVersionSources> {}
export const RoomVersionSources: Codec<RoomVersionSources> = roomVersionSources

const unreadSource = object('UnreadSource', {
  /** The name of the input, as in messages: a path, `<stdin>`, or the name of a database. */
  source: string,
  message: string,
})

/** An input, or a part of it, that could not be read to its end. */
export interface UnreadSource extends TypeOf<typeof unreadSource> {}
export const UnreadSource: Codec<UnreadSource> = unreadSource

const sourceAdvice = object(
  'SourceAdvice',
  {
    /** The name of the input, as in messages: a path, or the name of a database. */
    source: string,
    /** The code of the faults, or of what there is to know. */
    code: string,
    /** How many there are. */
    count: integer,
    message: string,
  },
  {
    /** A statement of SQL to run, which mends the faults. */
    sql: string,
  },
)

/** What to know of an input, or how to mend its faults. */
export interface SourceAdvice extends TypeOf<typeof sourceAdvice> {}
export const SourceAdvice: Codec<SourceAdvice> = sourceAdvice

const checkReport = object(
  'CheckReport',
  {
    /** The number of events. */
    total: integer,
    ...outcomes,
    /** The outcomes by event type. */
    byType: record(string, OutcomeCounts),
    /** The malformed events, at most 10,000. */
    problems: array(Problem),
  },
  {
    /** The outcomes of events with types beyond the first 10,000. */
    otherTypes: OutcomeCounts,
    /** The number of repaired events. They are also counted by outcome. */
    repaired: integer,
    /** The number of events that each repair changed, by repair ID. */
    byRepair: record(string, integer),
    /** The number of PDUs by what their room version is known from. */
    roomVersionsFrom: RoomVersionSources,
    /** The number of encrypted events, and of those that a client could not decrypt. */
    undecryptable: integer,
    /** The faults of malformed events, most frequent first. */
    faults: array(FaultGroupReport),
    /** What is legal and wrong, with `--lint`, most frequent first. */
    remarks: array(FaultGroupReport),
    /** The number of malformed events by the server of their sender, most frequent first. */
    malformedByServer: record(string, integer),
    /** The number of malformed events by room, most frequent first. */
    malformedByRoom: record(string, integer),
    /** The number of malformed events beyond those in `problems`. Absent: 0. */
    problemsOmitted: integer,
    /** The number of faults beyond the first 1,000 groups. Absent: 0. */
    faultsOmitted: integer,
    /** The number of remarks beyond the first 1,000 groups. Absent: 0. */
    remarksOmitted: integer,
    /** The number of malformed events of servers beyond the first 1,000. Absent: 0. */
    serversOmitted: integer,
    /** The number of malformed events of rooms beyond the first 1,000. Absent: 0. */
    roomsOmitted: integer,
    /** The number of PDUs that `--verify` could not verify, since their room version is unknown. Absent: 0. */
    unverified: integer,
    /** The number of parts of the input that hold no events, by what they are. They are not in `total`. */
    notEvents: record(string, integer),
    /** What could not be read to its end, at most 1,000. */
    unread: array(UnreadSource),
    /** How to mend faults of databases, and which private rows of dumps were not read. */
    advice: array(SourceAdvice),
  },
)

/** The report of `matrix-events check --json`. */
export interface CheckReport extends TypeOf<typeof checkReport> {}
export const CheckReport: Codec<CheckReport> = checkReport
