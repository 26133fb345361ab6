/**
 * Everything that a run has measured.
 *
 * @module
 */
import type { Verdicts } from './exotic.js'
import type { FirstEvents } from './first-events.js'
import type { ImportCost } from './import-cost.js'
import type { LibraryFile } from './library.js'
import type { Measured, Phase } from './measure.js'

/** Of each library, one value a process. */
export interface LibraryResults {
  readonly name: string
  /** As installed. Not there for what has none. */
  readonly version?: string
  readonly rounds: Record<Phase, Measured>[]
  readonly first: FirstEvents[]
  /** In bytes, with the schemas of these events. */
  readonly size: number
  /** Of events that no JSON text holds. */
  readonly verdicts: Verdicts
}

export interface Results {
  readonly cpu: string
  readonly node: string
  readonly libraries: Record<LibraryFile, LibraryResults>
  readonly importCost: readonly ImportCost[]
  /** Bundles of parts of this library, in bytes. */
  readonly sizes: { readonly roomNameContent: number; readonly roomMember: number; readonly allEvents: number }
}
