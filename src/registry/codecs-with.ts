/**
 * The codecs of each format, extended with custom definitions.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import { withMembers } from '../codec/tagged-union.js'
import type { AnyDefinition } from '../event/envelope/definition.js'
import type { EventFormat } from '../kind/event-format.js'
import { asMemberOf } from '../kind/events-in.js'
import { type CodecsFor, codecsFor, type FormatCodecs } from '../kind/format-codecs.js'

/** The codec of a definition to use for each format, by the definition's kind. That for PDUs gets their envelope. */
export const PARTS = {
  edu: { edu: 'event' },
  ephemeral: { ephemeral: 'sync' },
  'global-account-data': { account_data: 'event' },
  'message-like': { pdu: 'event', sync: 'sync', timeline: 'event' },
  presence: { presence: 'event' },
  'room-account-data': { account_data: 'event' },
  state: { pdu: 'event', stripped: 'stripped', sync: 'sync', timeline: 'event' },
  'to-device': { to_device: 'event' },
} as const satisfies Readonly<Record<AnyDefinition['kind'], PartByFormat>>

type PartByFormat = { readonly [F in EventFormat]?: 'event' | 'stripped' | 'sync' }

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
    const parts: PartByFormat = PARTS[definition.kind]
    const codec = parts[format] && definition[parts[format]]
    if (codec === undefined) continue
    for (const type of definition.types ?? [definition.type]) {
      known.set(type, format === 'pdu' ? asMemberOf(codecs.known, type, codec) : codec)
      if (codecs.redacted === undefined || definition.redacted === undefined) continue
      redacted.set(type, asMemberOf(codecs.redacted, type, definition.redacted))
    }
  }
  if (known.size === 0) return codecs
  return {
    ...codecs,
    known: withMembers(codecs.known, Object.fromEntries(known)),
    redacted: codecs.redacted && withMembers(codecs.redacted, Object.fromEntries(redacted)),
  }
}
