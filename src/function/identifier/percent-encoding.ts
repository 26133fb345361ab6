/**
 * Percent-encoding (RFC 3986) of arbitrary strings.
 *
 * `encodeURIComponent` throws on lone surrogates, and escapes colons, which makes identifiers hard to read.
 *
 * @internal
 * @module
 */

/** Escapes everything except ASCII letters, digits and `-_.!~*'()`. A lone surrogate counts as U+FFFD. */
export function encodePercent(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** Encodes a path segment, escaping only what it must: `@alice:example.org` stays unchanged. */
export function encodeSegment(text: string): string {
  return encodePercent(text).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
}

/** Encodes the value of a query parameter. */
export function encodeQueryValue(text: string): string {
  return encodePercent(text).replaceAll('%3A', ':')
}

/** Returns `undefined` if an escape is invalid, or the bytes are not UTF-8. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
