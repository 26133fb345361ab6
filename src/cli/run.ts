/**
 * The command, from its arguments to its exit status: 0 if all events are valid, 1 if some are malformed, 2 if some
 * input could not be read or the command could not run.
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { ServerKeys } from '../signature/verify-signatures.js'
import { checkEvents, type RefusedPart } from './check/check-events.js'
import { readRequest } from './option/read-request.js'
import type { CheckRequest, VerifyRequest } from './option/request.js'
import { jsonReport } from './report/json.js'
import { Output, type Report, type Write } from './report/report.js'
import { Tally, totalOf } from './report/tally.js'
import { placeOf, shown } from './report/terminal-safe.js'
import { textReport } from './report/text.js'
import { namesNothing, openSources } from './source/open-sources.js'
import type { Source } from './source/source.js'
import { ioFault, SourceFault } from './source/source-fault.js'
import { writeJson, writeText } from './verify/report.js'
import { RoomCollector } from './verify/room-events.js'
import { readServerKeys } from './verify/server-keys.js'
import { verifyRoom } from './verify/verify-room.js'

const NAME_LIMIT = 255

const NO_FILE = 'no file given, and standard input is a terminal\nSee matrix-events --help'

/** Injected I/O. */
export interface Surroundings {
  readonly stdin: () => AsyncIterable<Uint8Array>
  /** Whether standard input is a terminal. */
  readonly isTyped: boolean
  /** Rejects with an {@link OutputError}. */
  readonly write: Write
  /** Writes an error message. */
  readonly complain: (message: string) => void
  readonly hasColors: boolean
}

/** Writing to standard output failed. */
export class OutputError extends Error {
  constructor(override readonly cause: unknown) {
    super(ioFault(cause) ?? String(cause))
  }

  /** Whether the reader closed the pipe. */
  get isHangup(): boolean {
    return this.cause instanceof Error && 'code' in this.cause && this.cause.code === 'EPIPE'
  }
}

/** Runs the command. The promise never rejects. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { complain, write } = surroundings
  try {
    const request = readRequest(args, packageVersion())
    switch (request._tag) {
      case 'Print':
        await write(request.text)
        return 0
      case 'Unclear':
        complain(`${shown(request.message, 2 * NAME_LIMIT)}\nSee matrix-events --help`)
        return 2
      case 'Check':
        return await check(request, surroundings)
      case 'Verify':
        return await verify(request, surroundings)
    }
  } catch (error) {
    if (error instanceof OutputError && error.isHangup) return 0
    const message = error instanceof OutputError ? `cannot write: ${error.message}` : `internal error: ${error}`
    complain(shown(message, NAME_LIMIT))
    return 2
  }
}

async function check(request: CheckRequest, surroundings: Surroundings): Promise<number> {
  const { complain, hasColors, isTyped, stdin, write } = surroundings
  if (namesNothing(request) && isTyped) {
    complain(NO_FILE)
    return 2
  }
  const tally = new Tally()
  const output = new Output(write)
  const report = request.json ? jsonReport(output) : textReport(output, hasColors)
  let sources = 0
  let unread = 0
  const refuse = (source: string, { line, message }: RefusedPart) => {
    unread++
    complain(`${placeOf(source, line)}: not Matrix events, but ${shown(message, NAME_LIMIT)}`)
  }
  const status = () => (unread > 0 ? 2 : tally.counts.malformed > 0 ? 1 : 0)
  try {
    for await (const source of openSources(request, stdin)) {
      sources++
      const before = [totalOf(tally.counts), unread]
      const fault = await checkSource(source, request, tally, report, output, refuse)
      if (fault !== undefined) {
        unread++
        complain(`${placeOf(source.name, undefined)}: ${shown(fault, NAME_LIMIT)}`)
      } else if (totalOf(tally.counts) === before[0] && unread === before[1]) {
        complain(`${placeOf(source.name, undefined)}: no events found`)
      }
    }
    if (request.json || unread < sources || totalOf(tally.counts) > 0) report.done(tally)
    await output.drain()
  } catch (error) {
    if (!(error instanceof OutputError && error.isHangup)) throw error
  }
  return status()
}

async function verify(request: VerifyRequest, surroundings: Surroundings): Promise<number> {
  const { complain, isTyped, stdin, write } = surroundings
  if (namesNothing(request) && isTyped) {
    complain(NO_FILE)
    return 2
  }
  let unread = 0
  const reading = async (source: Source, read: () => Promise<void>) => {
    try {
      await read()
    } catch (error) {
      const fault = ioFault(error)
      if (fault === undefined) throw error
      unread++
      complain(`${placeOf(source.name, undefined)}: ${shown(fault, NAME_LIMIT)}`)
    }
  }
  let keys: readonly ServerKeys[] | undefined
  if (request.keys !== undefined) {
    for await (const source of openSources({ ...request, files: [request.keys], databases: [] }, stdin)) {
      await reading(source, async () => {
        if (!('bytes' in source)) throw new SourceFault('not-json', 'not JSON')
        keys = [...(keys ?? []), ...(await readServerKeys(source.bytes))]
      })
    }
    if (keys === undefined) return 2
  }
  const collector = new RoomCollector(request.roomVersion)
  for await (const source of openSources(request, stdin)) {
    await reading(source, () => collector.read(source))
  }
  const rooms = Array.from(collector.rooms.values(), (room) => verifyRoom(room, keys))
  await (request.json ? writeJson : writeText)(rooms, collector.unreadable, write)
  if (unread > 0) return 2
  return collector.unreadable.length > 0 || rooms.some(({ faults }) => faults.length > 0) ? 1 : 0
}

/** Checks one source. Returns the error if it could not be read to its end. */
async function checkSource(
  source: Source,
  options: CheckRequest,
  tally: Tally,
  report: Report,
  output: Output,
  refuse: (source: string, part: RefusedPart) => void,
): Promise<string | undefined> {
  let fault: string | undefined
  try {
    await checkEvents(source, { ...options, drain: () => output.drain() }, (checked) => {
      if (checked.outcome === 'refused') return refuse(source.name, checked)
      tally.add(checked)
      if (checked.outcome === 'malformed') report.malformed(source.name, checked)
    })
  } catch (error) {
    fault = error instanceof OutputError ? undefined : ioFault(error)
    if (fault === undefined) throw error
  }
  report.sourceDone(source.name)
  await output.drain()
  return fault
}

function packageVersion(): string {
  return createRequire(import.meta.url)('matrix-event-model/package.json').version
}
