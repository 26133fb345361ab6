/**
 * Determines the outcome of an event from the codecs of its format.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { AnyCodec } from '../codec/codec.js'
import { listedMember } from '../codec/member.js'
import { object } from '../codec/object.js'
import { JsonObject } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { isRedacted } from '../function/room-version/is-redacted.js'
import { isObject } from '../json/own.js'
import { keysOf, read } from '../json/read.js'
import type { FormatCodecs } from '../kind/format-codecs.js'
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
  const found = read(input, codecs.typeKey)
  const type = typeof found === 'string' ? found : undefined
  const listed = type === undefined ? undefined : listedMember(codecs.types, type)
  const isRedacted = codecs.redacted !== undefined && (isSaidRedacted ?? saysRedacted(input))
  if (listed === undefined) return { codec: codecs.envelope, tag: isRedacted ? 'Redacted' : 'Custom', type }
  if (isRedacted && codecs.redacted !== undefined) return { codec: codecs.redacted, tag: 'Redacted', type }
  if (isEmptied(listed, input)) return { codec: clearedCodec(codecs, listed), tag: 'Cleared', type }
  return { codec: codecs.known, tag: 'Known', type }
}

/**
 * Returns whether an event of a clearable type has been cleared: its content is empty although the type requires more.
 */
function isEmptied({ shape }: AnyCodec, input: unknown): boolean {
  if (shape.kind !== 'object' || shape.isClearable !== true) return false
  const content = read(input, 'content')
  return keysOf(content)?.length === 0 && shape.required['content']?.is(content) === false
}

const CLEARED = new WeakMap<FormatCodecs, Map<AnyCodec, AnyCodec>>()

/** Returns the codec of a cleared event: the listed codec without the requirements on the content. */
function clearedCodec(codecs: FormatCodecs, listed: AnyCodec): AnyCodec {
  const made = CLEARED.get(codecs) ?? new Map<AnyCodec, AnyCodec>()
  CLEARED.set(codecs, made)
  const codec = made.get(listed) ?? intersection(codecs.known.name, codecs.envelope, withoutContent(listed))
  made.set(listed, codec)
  return codec
}

function withoutContent({ name, shape }: AnyCodec): AnyCodec {
  if (shape.kind !== 'object') return JsonObject
  const { content: _, ...required } = shape.required
  return object(name, required, shape.optional)
}

function saysRedacted(input: unknown): boolean {
  try {
    return isObject(input) && isRedacted(input)
  } catch {
    return false
  }
}

/** Returns the outcome of an event without repairs. */
export function outcomeOf(reading: Reading, input: unknown): Either<MalformedEvent, FoundOutcome> {
  const { codec, tag } = judge(reading, input)
  const decoded = codec.decode(input)
  if (decoded._tag === 'Right') return { _tag: 'Right', right: { _tag: tag, event: input, repairs: NO_REPAIRS } }
  return { _tag: 'Left', left: malformed(decoded.left, hintsOf(reading, input), input) }
}

export const NO_REPAIRS: FoundOutcome['repairs'] = []
