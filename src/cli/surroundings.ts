/**
 * What the command gets from the process around it.
 *
 * @module
 */
import type { StartThread } from './job/jobs.js'
import type { Write } from './report/report.js'
import { ioFault } from './source/source-fault.js'
import type { ProgressSurroundings } from './terminal/progress.js'

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
  /** Whether the user has asked to stop, by Ctrl-C. */
  readonly isInterrupted?: () => boolean
  /** Shows progress. Absent: there is no terminal to show it on. */
  readonly progress?: ProgressSurroundings | undefined
  /** Starts a thread that runs a job. Absent: there are no threads. */
  readonly startThread?: StartThread
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

/** The user has asked to stop. */
export class Interrupted extends Error {}

/** The exit status of programs that Ctrl-C has ended. */
export const INTERRUPTED_STATUS = 130

/** Maximum length of a name or a message in an error message. */
export const NAME_LIMIT = 255

export const NO_FILE = 'no file given, and standard input is a terminal\nSee matrix-events --help'
