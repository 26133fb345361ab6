/**
 * Deciding by the codecs of a format what an event is.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { AnyCodec } from '../codec/codec.js'
import { listedMember } from '../codec/explain.js'
import type { Mismatch } from '../codec/mismatch.js'
import { isObject, option } from '../codec/own.js'
import { isRedacted } from '../room-version/is-redacted.js'
import type { FormatCodecs } from './kind-codecs.js'
import type { EventHints, FoundOutcome, MalformedEvent, ParseOptions } from './parsed-event.js'
import { keysOf, read } from './read.js'

/** Which codec an event is judged by, and why. */
export interface Judged {
  readonly codec: AnyCodec
  readonly isListed: boolean
  readonly isRedacted: boolean
  readonly type: string | undefined
}

export function judge(codecs: FormatCodecs, input: unknown, options: ParseOptions): Judged {
  const found = read(input, codecs.typeKey)
  const type = typeof found === 'string' ? found : undefined
  const isListed = type !== undefined && listedMember(codecs.types, type) !== undefined
  const isRedacted = codecs.redacted !== undefined && (option(options, 'redacted') ?? saysRedacted(input))
  const codec = isListed ? (isRedacted && codecs.redacted) || codecs.known : codecs.envelope
  return { codec, isListed, isRedacted, type }
}

function saysRedacted(input: unknown): boolean {
  try {
    return isObject(input) && isRedacted(input)
  } catch {
    return false
  }
}

/** The outcome of an event as it came. */
export function outcomeOf(
  codecs: FormatCodecs,
  input: unknown,
  options: ParseOptions,
): Either<MalformedEvent, FoundOutcome> {
  const judged = judge(codecs, input, options)
  const decoded = judged.codec.decode(input)
  const errors = decoded._tag === 'Left' ? (decoded.left as Mismatch[]) : NO_ERRORS
  const _tag = soundTag(judged, input, errors)
  if (_tag !== undefined) return { _tag: 'Right', right: { _tag, event: input, repairs: NO_REPAIRS } }
  return { _tag: 'Left', left: { _tag: 'Malformed', errors, hints: hintsOf(input, codecs.typeKey), input } }
}

export const NO_REPAIRS: FoundOutcome['repairs'] = []

const NO_ERRORS: readonly Mismatch[] = []

/** What an event is whose faults are at these paths; `undefined` if it is malformed. */
export function soundTag(
  { isListed, isRedacted }: Judged,
  input: unknown,
  faults: readonly { readonly path: readonly string[] }[],
): FoundOutcome['_tag'] | undefined {
  if (faults.length === 0) return isRedacted ? 'Redacted' : isListed ? 'Known' : 'Custom'
  return !isRedacted && isEmptyState(input) && faults.every(({ path }) => path[0] === 'content') ? 'Cleared' : undefined
}

function isEmptyState(input: unknown): boolean {
  return typeof read(input, 'state_key') === 'string' && keysOf(read(input, 'content'))?.length === 0
}

function hintsOf(input: unknown, typeKey: string): EventHints {
  const hints: { [key: string]: string } = {}
  for (const key of ['event_id', 'room_id', 'sender', 'state_key', typeKey]) {
    const value = read(input, key)
    if (typeof value === 'string') hints[key === typeKey ? 'type' : key] = value
  }
  return hints
}
