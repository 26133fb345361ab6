/**
 * Keys of your own in the contents of events.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#common-namespaced-identifier-grammar | Common Namespaced Identifier Grammar}
 * @module
 */

/**
 * An object that may have keys of your own, with a dot in their name, such as `org.example.color`.
 *
 * The codecs accept such keys; this type is for object literals, in which TypeScript reports keys that a type does not
 * list. The types of contents themselves do not allow them, since a misspelled `m.mention` would then be no error, and a
 * value whose type is another interface could not be assigned.
 *
 * @example
 * ```ts
 * import type { TextMessageEventContent, WithCustomKeys } from 'matrix-event-model'
 *
 * const content: WithCustomKeys<TextMessageEventContent> = {
 *   msgtype: 'm.text',
 *   body: 'Hello!',
 *   'org.example.color': 'red',
 * }
 * content.body // => 'Hello!'
 * ```
 */
export type WithCustomKeys<T> = T | (T & { readonly [key: `${string}.${string}`]: unknown })
