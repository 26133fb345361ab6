/**
 * The codecs of each format, with more events than those that the library lists.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Fields } from '../codec/codec.js'
import { withMembers } from '../codec/tagged-union.js'
import { intersection } from '../codec/union.js'
import type { AnyDefinition } from '../envelope/define.js'
import type { EventFormat } from './event-kind.js'
import { type CodecsFor, codecsFor, type FormatCodecs } from './kind-codecs.js'

/** The formats whose envelope is checked apart from the event. */
const ROOM_FORMATS: ReadonlySet<EventFormat> = new Set(['timeline', 'sync', 'pdu'])

/** The format of each other kind of event. */
const FORMATS: { readonly [K in Exclude<AnyDefinition['kind'], 'message-like' | 'state'>]: EventFormat } = {
  edu: 'edu',
  ephemeral: 'ephemeral',
  'global-account-data': 'account_data',
  presence: 'presence',
  'room-account-data': 'account_data',
  'to-device': 'to_device',
}

/** The codecs that know the events of `definitions` too: of two of one type, the later. */
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

/** What a definition has in a format: without the envelope, where that is checked apart. */
function codecOf({ kind, bare, event, stripped, sync }: AnyDefinition, format: EventFormat): AnyCodec | undefined {
  if (kind === 'state' || kind === 'message-like') {
    if (ROOM_FORMATS.has(format)) return bare
    return format === 'stripped' && stripped !== undefined ? bare : undefined
  }
  if (FORMATS[kind] !== format) return undefined
  return kind === 'ephemeral' ? sync : event
}

/** A union over types, or one with its envelope, with more members. */
function widened(codec: AnyCodec, members: Fields): AnyCodec {
  const { name, shape } = codec
  if (shape.kind !== 'intersection') return withMembers(codec, members)
  return intersection(
    name,
    ...shape.members.map((member) => (member.shape.kind === 'taggedUnion' ? withMembers(member, members) : member)),
  )
}
