/**
 * What the command is asked to do.
 *
 * @module
 */
import type { EventFormat } from '../../kind/event-format.js'
import type { Leniency } from '../../parse/parsed-event.js'
import type { SourceRequest } from '../source/open-sources.js'

export type Request =
  | CheckRequest
  | VerifyRequest
  /** Something to print: help, the version, a completion script. */
  | { readonly _tag: 'Print'; readonly text: string }
  /** The arguments are invalid. */
  | { readonly _tag: 'Unclear'; readonly message: string }

export interface CheckRequest extends SourceRequest {
  readonly _tag: 'Check'
  readonly format: EventFormat | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
  /** How to repair malformed events before they are reported. Absent: not at all. */
  readonly repair: Leniency | undefined
}

export interface VerifyRequest extends SourceRequest {
  readonly _tag: 'Verify'
  /** The name of a file with the keys of servers. Absent: signatures are not checked. */
  readonly keys: string | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
}
