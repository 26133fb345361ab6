/**
 * Account data without its events: contents by event type, as Synapse exports and stores them.
 *
 * @module
 */
import { isObject } from '../../json/own.js'

/** A namespaced event type: `m.direct`, `im.vector.setting.breadcrumbs`. */
const TYPE = /^[a-z][\w-]*(?:\.[\w-]+)+$/i

export function isEventType(key: string): boolean {
  return TYPE.test(key)
}

/** Types of Matrix and of Element. */
const COMMON = /^(?:m|im\.vector|io\.element|org\.matrix)\./

const TOP_LEVEL = '(?:com|org|net|io|im|dev|app|chat|social|xyz|[a-z]{2})'

/** A domain backwards, and a name: `com.famedly.marked_unread`, and not `chat.example.org`. */
const OF_A_DOMAIN = new RegExp(`^${TOP_LEVEL}\\.[\\w-]+\\.(?!(?:.*\\.)?${TOP_LEVEL}$)[\\w.-]+$`)

/**
 * Returns whether all keys of an object are event types, some of them common ones. Without these, all have to name a
 * domain, and all values have to be objects.
 */
export function isContentMap(value: unknown): value is { readonly [type: string]: unknown } {
  if (!isObject(value)) return false
  const types = Object.keys(value)
  if (types.length === 0 || !types.every(isEventType)) return false
  return (
    types.some((type) => COMMON.test(type) && isObject(value[type])) ||
    types.every((type) => OF_A_DOMAIN.test(type) && isObject(value[type]))
  )
}

/** Returns the event of each content, with its key. */
export function contentsAsEvents(
  contents: object,
): readonly { readonly key: string; readonly event: { readonly type: string; readonly content: unknown } }[] {
  return Object.entries(contents).map(([type, content]) => ({ key: type, event: { type, content } }))
}
