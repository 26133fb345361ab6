/**
 * What the command is asked to do.
 *
 * @module
 */
import type { EventFormat } from '../../kind/event-format.js'
import type { Leniency } from '../../parse/parsed-event.js'
import type { Selection } from '../check/selection.js'
import type { LineOptions } from '../convert/line-of.js'
import type { SourceRequest } from '../source/open-sources.js'

export type Request =
  | CheckRequest
  | ConvertRequest
  | VerifyRequest
  /** Something to print: help, the version, a completion script. */
  | { readonly _tag: 'Print'; readonly text: string }
  /** The arguments are invalid. */
  | { readonly _tag: 'Unclear'; readonly message: string }

/** How to read events, and which. */
interface EventsRequest extends SourceRequest {
  readonly format: EventFormat | undefined
  readonly roomVersion: string | undefined
  /** How to repair malformed events. Absent: not at all. */
  readonly repair: Leniency | undefined
  readonly select: Selection
}

export interface CheckRequest extends EventsRequest {
  readonly _tag: 'Check'
  readonly json: boolean
  readonly lint: boolean
  /** The number of threads for a file. Absent: by its size. */
  readonly jobs: number | undefined
  readonly verify: boolean
  /** The name of a file to write the IDs of malformed events to. */
  readonly ids: string | undefined
  /** The name of a file to write a page of HTML to. */
  readonly html: string | undefined
}

export interface ConvertRequest extends EventsRequest, LineOptions {
  readonly _tag: 'Convert'
}

export interface VerifyRequest extends SourceRequest {
  readonly _tag: 'Verify'
  /** The name of a file with the keys of servers. Absent: signatures are not checked. */
  readonly keys: string | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
}
