/**
 * Determines the outcome of an event from the codecs of its format.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { AnyCodec } from '../codec/codec.js'
import type { Mismatch } from '../codec/mismatch.js'
import { mismatchesOf } from '../codec/mismatches.js'
import { object } from '../codec/object.js'
import { JsonObject } from '../codec/primitive.js'
import { isRedacted } from '../function/room-version/is-redacted.js'
import { isObject } from '../json/own.js'
import { keysOf, read } from '../json/read.js'
import { type FormatCodecs, listedCodec } from '../kind/format-codecs.js'
import { hintsOf } from './hints.js'
import { malformed } from './malformed.js'
import type { FoundOutcome, MalformedEvent } from './parsed-event.js'
import type { Reading } from './reading.js'

/** The codec that applies to an event, and the outcome if the codec accepts it. */
export interface Judged {
  readonly codec: AnyCodec
  readonly tag: FoundOutcome['_tag']
  readonly type: string | undefined
}

export function judge({ codecs, isRedacted: isSaidRedacted }: Reading, input: unknown): Judged {
  const found = read(input, codecs.typeKey ?? 'type')
  const type = typeof found === 'string' ? found : undefined
  const listed = listedCodec(codecs, type)
  const isRedacted = codecs.redacted !== undefined && (isSaidRedacted ?? saysRedacted(input))
  if (listed === undefined) return { codec: codecs.envelope, tag: isRedacted ? 'Redacted' : 'Custom', type }
  if (isRedacted && codecs.redacted !== undefined) return { codec: codecs.redacted, tag: 'Redacted', type }
  const cleared = isEmptied(listed, input) ? clearedCodec(codecs, listed) : undefined
  if (cleared !== undefined) return { codec: cleared, tag: 'Cleared', type }
  return { codec: codecs.known, tag: 'Known', type }
}

/** Returns whether an event of a clearable type has an empty content. */
function isEmptied({ shape }: AnyCodec, input: unknown): boolean {
  return shape.kind === 'object' && shape.isClearable === true && keysOf(read(input, 'content'))?.length === 0
}

const CLEARED = new WeakMap<AnyCodec, AnyCodec | undefined>()

/**
 * Returns the codec of a cleared event: the listed codec without the requirements on the content. Returns `undefined` if
 * an empty content is valid.
 */
function clearedCodec({ known }: FormatCodecs, listed: AnyCodec): AnyCodec | undefined {
  if (!CLEARED.has(listed)) {
    const isValid = listed.shape.kind === 'object' && listed.shape.required['content']?.is({}) === true
    CLEARED.set(listed, isValid ? undefined : withAnyContent(known.name, listed))
  }
  return CLEARED.get(listed)
}

function withAnyContent(name: string, { shape }: AnyCodec): AnyCodec {
  if (shape.kind !== 'object') return JsonObject
  const { decisive, optional, required } = shape
  return object(name, { ...required, content: JsonObject }, optional, { decisive })
}

function saysRedacted(input: unknown): boolean {
  try {
    if (!isObject(input) || !isObject(input.unsigned)) return false
    // Most events have neither key, own or inherited, which takes half as long to find out.
    const { redacted_because, redacted_by } = input.unsigned
    return (redacted_because !== undefined || redacted_by !== undefined) && isRedacted(input)
  } catch {
    return false
  }
}

/**
 * Returns whether an event is valid, and neither redacted nor of an unlisted type. Most are, and this takes less time than
 * {@link judge}. Returns false if it is not clear yet.
 */
function isKnown({ codecs: { known, redacted }, isRedacted }: Reading, input: unknown): boolean {
  if (redacted !== undefined && (isRedacted ?? saysRedacted(input))) return false
  try {
    return known.accepts(input)
  } catch {
    return false
  }
}

/** Returns the outcome of an event without repairs. */
export function outcomeOf(reading: Reading, input: unknown): Either<MalformedEvent, FoundOutcome> {
  if (isKnown(reading, input)) return { _tag: 'Right', right: { _tag: 'Known', event: input, repairs: NO_REPAIRS } }
  const { codec, tag } = judge(reading, input)
  // `isKnown` has tried the fast check of known events.
  const errors = codec === reading.codecs.known ? mismatchesOf(codec, input) : errorsOf(codec, input)
  if (errors.length > 0) return malformedOutcome(reading, input, errors)
  return { _tag: 'Right', right: { _tag: tag, event: input, repairs: NO_REPAIRS } }
}

function errorsOf(codec: AnyCodec, input: unknown): readonly Mismatch[] {
  const decoded = codec.decode(input)
  return decoded._tag === 'Left' ? decoded.left : []
}

/** Returns the outcome of a malformed event. */
export function malformedOutcome(
  reading: Reading,
  input: unknown,
  errors: readonly Mismatch[],
): Either<MalformedEvent, never> {
  return { _tag: 'Left', left: malformed(errors, hintsOf(reading, input), input) }
}

export const NO_REPAIRS: FoundOutcome['repairs'] = []
