/**
 * Calls the handler of an event, with the codecs of a registry.
 *
 * @internal
 * @module
 */
import { own } from '../json/own.js'
import { read } from '../json/read.js'
import type { EventFormat } from '../kind/event-format.js'
import type { CodecsFor } from '../kind/format-codecs.js'
import { parseEventWith } from './parse-with.js'
import type { ParseOptions } from './parsed-event.js'

const TAGS: readonly string[] = ['Known', 'Redacted', 'Cleared', 'Custom', 'Malformed']

export function dispatchEventWith(
  codecsFor: CodecsFor,
  format: EventFormat,
  input: unknown,
  handlers: object,
  options: ParseOptions,
): unknown {
  const outcome = parseEventWith(codecsFor, format, input, options)
  if (outcome._tag === 'Left') return handlerAt(handlers, 'Malformed')?.(outcome.left)
  const { _tag, event, repairs } = outcome.right
  const type = _tag === 'Known' ? read(event, codecsFor(format, undefined).typeKey ?? 'type') : undefined
  const handler = (typeof type === 'string' && handlerOfType(handlers, type)) || handlerAt(handlers, _tag)
  return handler?.(event, repairs)
}

type Handler = (...args: readonly unknown[]) => unknown

/** The handler under the type itself, or under a prefix of it that ends in `*`. */
function handlerOfType(handlers: object, type: string): Handler | undefined {
  // An event whose type is called like an outcome is handled by its own outcome only.
  if (TAGS.includes(type)) return undefined
  const wildcards = Object.keys(handlers).filter((key) => key.endsWith('*') && type.startsWith(key.slice(0, -1)))
  return [type, ...wildcards].map((key) => handlerAt(handlers, key)).find((handler) => handler !== undefined)
}

function handlerAt(handlers: object, key: string): Handler | undefined {
  const handler = own(handlers, key)
  return typeof handler === 'function' ? (handler as Handler) : undefined
}
