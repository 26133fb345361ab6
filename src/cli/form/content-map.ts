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

/** Returns whether all keys of an object are event types, some of them Matrix's own. */
export function isContentMap(value: unknown): value is { readonly [type: string]: unknown } {
  if (!isObject(value)) return false
  const types = Object.keys(value)
  return (
    types.every(isEventType) &&
    types.some((type) => /^(?:m|im\.vector|io\.element|org\.matrix)\./.test(type) && isObject(value[type]))
  )
}

/** Returns the event of each content, with its key. */
export function contentsAsEvents(
  contents: object,
): readonly { readonly key: string; readonly event: { readonly type: string; readonly content: unknown } }[] {
  return Object.entries(contents).map(([type, content]) => ({ key: type, event: { type, content } }))
}
