/**
 * The results of a run.
 *
 * @module
 */
import type { Verdicts } from './exotic.js'
import type { FirstEvents } from './first-events.js'
import type { ImportCost } from './import-cost.js'
import type { LibraryFile } from './library.js'
import type { Measured, Phase } from './measure.js'
import type { TypeRatios } from './rare/measure.js'

/** The results of a library, with one value per process. */
export interface LibraryResults {
  readonly name: string
  /** The installed version. Absent: it has none. */
  readonly version?: string
  readonly rounds: Record<Phase, Measured>[]
  readonly first: FirstEvents[]
  /** In bytes, including the schemas of these events. */
  readonly size: number
  /** The verdicts on events that JSON cannot represent. */
  readonly verdicts: Verdicts
}

export interface Results {
  readonly cpu: string
  readonly node: string
  /** The load average of the last minute, when the run began and when it ended. */
  readonly load: readonly [number, number]
  readonly libraries: Record<LibraryFile, LibraryResults>
  /** The comparison with ajv on every type of room event, one per process. */
  readonly types: readonly TypeRatios[]
  readonly importCost: readonly ImportCost[]
  /** The bundle sizes of parts of this library, in bytes. */
  readonly sizes: {
    readonly roomNameContent: number
    readonly roomMember: number
    readonly timeline: number
    readonly allEvents: number
    readonly parseEvent: number
  }
}
