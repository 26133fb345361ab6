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
import type { EventHints, MalformedEvent, ParseOptions } from './parsed-event.js'
import { keysOf, read } from './read.js'

/** What an event turned out to be. Its type is for whoever chose the codecs to say. */
export interface FoundOutcome {
  readonly _tag: 'Known' | 'Redacted' | 'Cleared' | 'Custom'
  readonly event: unknown
}

/** Which codec an event is to be judged by, and by what. */
interface Judged {
  readonly codec: AnyCodec
  readonly isListed: boolean
  readonly isRedacted: boolean
  readonly type: string | undefined
}

export function codecOf(codecs: FormatCodecs, input: unknown, options: ParseOptions): Judged {
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

/** Never throws. */
export function outcomeOf(
  codecs: FormatCodecs,
  input: unknown,
  options: ParseOptions,
): Either<MalformedEvent, FoundOutcome> {
  const { codec, isListed, isRedacted } = codecOf(codecs, input, options)
  const decoded = codec.decode(input)
  if (decoded._tag === 'Right') return right(isRedacted ? 'Redacted' : isListed ? 'Known' : 'Custom', input)
  const errors = decoded.left as Mismatch[]
  if (!isRedacted && isCleared(input, errors)) return right('Cleared', input)
  return { _tag: 'Left', left: { _tag: 'Malformed', errors, hints: hintsOf(input, codecs.typeKey), input } }
}

function right(_tag: FoundOutcome['_tag'], event: unknown): Either<never, FoundOutcome> {
  return { _tag: 'Right', right: { _tag, event } }
}

/** State of which nothing is wrong but that its content is empty. */
function isCleared(input: unknown, errors: readonly Mismatch[]): boolean {
  return (
    typeof read(input, 'state_key') === 'string' &&
    keysOf(read(input, 'content'))?.length === 0 &&
    errors.every((error) => error.path[0] === 'content')
  )
}

function hintsOf(input: unknown, typeKey: string): EventHints {
  const hints: { [key: string]: string } = {}
  for (const key of ['event_id', 'room_id', 'sender', 'state_key', typeKey]) {
    const value = read(input, key)
    if (typeof value === 'string') hints[key === typeKey ? 'type' : key] = value
  }
  return hints
}
