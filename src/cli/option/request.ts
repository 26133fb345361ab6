/**
 * What the command is asked to do.
 *
 * @module
 */
import type { EventFormat } from '../../kind/event-format.js'
import type { Leniency } from '../../parse/parsed-event.js'

export type Request =
  | CheckRequest
  | VerifyRequest
  /** Something to print: help, the version, a completion script. */
  | { readonly _tag: 'Print'; readonly text: string }
  /** The arguments are invalid. */
  | { readonly _tag: 'Unclear'; readonly message: string }

export interface CheckRequest {
  readonly _tag: 'Check'
  /** File names; `-` is standard input. */
  readonly files: readonly string[]
  readonly format: EventFormat | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
  /** How to repair malformed events before they are reported. Absent: not at all. */
  readonly repair: Leniency | undefined
}

export interface VerifyRequest {
  readonly _tag: 'Verify'
  /** File names; `-` is standard input. */
  readonly files: readonly string[]
  /** The name of a file with the keys of servers. Absent: signatures are not checked. */
  readonly keys: string | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
}
