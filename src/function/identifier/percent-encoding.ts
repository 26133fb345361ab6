/**
 * Percent-encoding, as in RFC 3986, of what may hold any character.
 *
 * `encodeURIComponent` throws at lone surrogates, and escapes colons, which would make identifiers hard to read.
 *
 * @internal
 * @module
 */

/** All but letters and digits of ASCII and `-_.!~*'()`. A lone surrogate, which has no bytes, counts as U+FFFD. */
export function encodePercent(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** As one segment of a path. Escapes no more than a segment needs, so that `@alice:example.org` stays as it is. */
export function encodeSegment(text: string): string {
  return encodePercent(text).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
}

/** As the value of a parameter in a query. */
export function encodeQueryValue(text: string): string {
  return encodePercent(text).replaceAll('%3A', ':')
}

/** `undefined` where a `%` escapes nothing, or bytes that are not UTF-8. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
