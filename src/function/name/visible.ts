/**
 * The visible part of a text.
 *
 * @internal
 * @module
 */

/**
 * Invisible characters, white space, and accents, which are easily overlooked: the combining marks without a script of
 * their own, except the voicing marks of kana, which change the sound.
 */
const OVERLOOKED =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\s\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]|(?![\u3099\u309a])\p{Script=Inherited}/gu

/** A visible character that is not just an accent on another one. */
const DRAWN =
  /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Script=Inherited}\s\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u

/**
 * The rest of a run of combining marks after the first 30, the limit of Unicode's Stream-Safe Text Format. No language
 * needs more, and ordering the marks of a run takes time quadratic in its length.
 */
const MORE_MARKS = /(\p{M}{30})\p{M}+/gu

/** Returns whether a text has any visible character. */
export function isVisible(text: string): boolean {
  return DRAWN.test(text)
}

/** Returns the text in compatibility decomposition, without accents and invisible characters. */
export function visibleBase(text: string): string {
  return text.replace(MORE_MARKS, '$1').normalize('NFKD').replace(OVERLOOKED, '')
}
