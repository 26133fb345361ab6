/**
 * Contents for SDKs whose types are stricter than JSON.
 *
 * @module
 */

/** Assignable to a member of an enum, which no string literal is. */
// biome-ignore lint/suspicious/noExplicitAny: no other type is assignable to every enum
type EnumMember = any

/**
 * A content as the types of SDKs have it: names such as `m.text` fit their enums, nothing is `readonly`, and null and
 * `undefined`, which they do not list, are left out. All other types are kept.
 */
export type SdkContent<T> = T extends string
  ? string extends T
    ? T
    : IsPattern<T> extends true
      ? string
      : EnumMember
  : T extends null | undefined
    ? never
    : T extends readonly (infer Item)[]
      ? SdkContent<Item>[]
      : T extends object
        ? IsAnyObject<T> extends true
          ? { [key: string]: never }
          : { -readonly [K in keyof T as SdkKey<K>]: SdkContent<T[K]> }
        : T

/** Whether any key may have any value. SDKs have such an object only where it is empty. */
type IsAnyObject<T> = string extends keyof T ? (unknown extends T[keyof T] ? true : false) : false

/** Whether a string type is a pattern, such as that of an ID. */
type IsPattern<T extends string> = Record<never, never> extends Record<T, 1> ? true : false

/** Keys such as IDs are plain strings in SDKs. */
type SdkKey<K extends PropertyKey> = K extends string ? (IsPattern<K> extends true ? string : K) : K

/**
 * Returns the same content, typed for an SDK. matrix-js-sdk names msgtypes, relation types and join rules by enums, which
 * no content made elsewhere can fit.
 *
 * The rest stays checked: a content without a key that the SDK requires, or with a value of another type, is an error.
 *
 * @example
 * ```ts
 * import { asSdkContent, buildTextMessage } from 'matrix-event-model'
 *
 * // With matrix-js-sdk: client.sendMessage(roomId, asSdkContent(buildTextMessage('Hello!')))
 * const content = buildTextMessage('Hello!')
 * asSdkContent(content) === content // => true
 * ```
 */
export function asSdkContent<C extends object>(content: C): SdkContent<C> {
  return content as SdkContent<C>
}
