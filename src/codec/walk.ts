/**
 * What a walk over a value gathers.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import type { AnyCodec } from './codec.js'
import { ERROR_LIMIT, Mismatch, type Remark } from './mismatch.js'
import { arePrototypesClean } from './own.js'
import { isSamePlace } from './path.js'

/** Gathers mismatches, up to {@link ERROR_LIMIT}. */
export class Report {
  private readonly mismatches: Mismatch[] = []
  /** True once nothing more can be listed: a walk may stop. */
  isFull = false
  /** Whether a codec's `accepts`, and reading the keys of a plain object, can be relied on. */
  readonly canTrust = arePrototypesClean()

  constructor(
    private readonly codec: AnyCodec,
    private readonly context: Context,
  ) {}

  /** Whether there is nothing to tell of a value, or no room to. */
  isDone(codec: AnyCodec, value: unknown): boolean {
    return this.isFull || (this.canTrust && codec.accepts(value))
  }

  /** Notes that `value` is not what the last codec of `context` asks for. A place is noted once. */
  add(value: unknown, context: Context): void {
    if (this.mismatches.some((noted) => isSamePlace(noted.context, context))) return
    // At the root, io-ts may name a codec that wraps ours.
    const nested = context.length > this.context.length
    const codec = nested ? (context[context.length - 1]?.type as AnyCodec) : this.codec
    if (this.mismatches.length < ERROR_LIMIT) this.mismatches.push(new Mismatch(value, context, codec))
    else this.isFull = true
  }

  /** Every mismatch of a value. That it cannot be read is one of its own. */
  static read(codec: AnyCodec, input: unknown, context: Context): Mismatch[] {
    const report = new Report(codec, context)
    try {
      codec.look(input, context, report)
    } catch {
      return report.with(input, 'unreadable')
    }
    return report.isFull ? report.with(input, 'truncated') : report.mismatches
  }

  private with(input: unknown, remark: Remark): Mismatch[] {
    return [...this.mismatches, new Mismatch(input, this.context, this.codec, remark)]
  }
}

/** Only notes whether anything is wrong, and ends the walk there. */
export class Doubt extends Report {
  override add(): void {
    this.isFull = true
  }
}
