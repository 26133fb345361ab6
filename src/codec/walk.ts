/**
 * What a walk over a value gathers.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import type { AnyCodec } from './codec.js'
import { ERROR_LIMIT, Mismatch } from './mismatch.js'
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

  get isEmpty(): boolean {
    return this.mismatches.length === 0
  }

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

  /** Walks over a value. That it cannot be read is a mismatch of its own. */
  static read(codec: AnyCodec, input: unknown, context: Context): Mismatch[] {
    const report = new Report(codec, context)
    try {
      codec.look(input, context, report)
    } catch {
      return report.with(input, 'could not be read: a getter or a proxy threw')
    }
    return report.isFull ? report.with(input, `more is wrong than the ${ERROR_LIMIT} places listed`) : report.mismatches
  }

  /** Walks over a value that `codec` refuses. The list is never empty. */
  static of(codec: AnyCodec, input: unknown, context: Context): Mismatch[] {
    const mismatches = Report.read(codec, input, context)
    if (mismatches.length > 0) return mismatches
    return new Report(codec, context).with(input, 'could not be read twice alike')
  }

  private with(input: unknown, remark: string): Mismatch[] {
    return [...this.mismatches, new Mismatch(input, this.context, this.codec, remark)]
  }
}
