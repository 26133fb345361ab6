/**
 * The codecs of each format, extended with custom definitions.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Fields } from '../codec/codec.js'
import { withMembers } from '../codec/tagged-union.js'
import { intersection } from '../codec/union.js'
import type { AnyDefinition } from '../event/envelope/definition.js'
import type { EventFormat } from '../kind/event-format.js'
import { type CodecsFor, codecsFor, type FormatCodecs } from '../kind/format-codecs.js'

/**
 * The codec of a definition to use for each format, by the definition's kind. The envelope of room events is checked
 * separately.
 */
export const PARTS = {
  edu: { edu: 'event' },
  ephemeral: { ephemeral: 'sync' },
  'global-account-data': { account_data: 'event' },
  'message-like': { pdu: 'bare', sync: 'bare', timeline: 'bare' },
  presence: { presence: 'event' },
  'room-account-data': { account_data: 'event' },
  state: { pdu: 'bare', stripped: 'bare', sync: 'bare', timeline: 'bare' },
  'to-device': { to_device: 'event' },
} as const satisfies Readonly<Record<AnyDefinition['kind'], PartByFormat>>

type PartByFormat = { readonly [F in EventFormat]?: 'bare' | 'event' | 'sync' }

/** Returns codecs that also know the events of `definitions`. If two have the same type, the later one wins. */
export function codecsWith(definitions: readonly AnyDefinition[]): CodecsFor {
  const made = new Map<FormatCodecs, FormatCodecs>()
  return (format, roomVersion) => {
    const listed = codecsFor(format, roomVersion)
    const known = made.get(listed) ?? extended(listed, format, definitions)
    made.set(listed, known)
    return known
  }
}

function extended(codecs: FormatCodecs, format: EventFormat, definitions: readonly AnyDefinition[]): FormatCodecs {
  const known = new Map<string, AnyCodec>()
  const redacted = new Map<string, AnyCodec>()
  for (const definition of definitions) {
    const codec = codecOf(definition, format)
    for (const type of definition.types ?? [definition.type]) {
      if (codec !== undefined) known.set(type, codec)
      if (codec !== undefined && definition.redacted !== undefined) redacted.set(type, definition.redacted)
    }
  }
  if (known.size === 0) return codecs
  return {
    ...codecs,
    types: { ...codecs.types, ...Object.fromEntries(known) },
    known: widened(codecs.known, Object.fromEntries(known)),
    ...(codecs.redacted !== undefined && { redacted: widened(codecs.redacted, Object.fromEntries(redacted)) }),
  }
}

/** The codec of a definition for a format, if any. */
function codecOf(definition: AnyDefinition, format: EventFormat): AnyCodec | undefined {
  const parts: PartByFormat = PARTS[definition.kind]
  const part = parts[format]
  return part === undefined ? undefined : definition[part]
}

/** Extends a union over types, or its intersection with an envelope, with more members. */
function widened(codec: AnyCodec, members: Fields): AnyCodec {
  const { name, shape } = codec
  if (shape.kind !== 'intersection') return withMembers(codec, members)
  return intersection(
    name,
    ...shape.members.map((member) => (member.shape.kind === 'taggedUnion' ? withMembers(member, members) : member)),
  )
}
