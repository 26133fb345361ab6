/**
 * What of a text is drawn.
 *
 * @internal
 * @module
 */

/**
 * Drawn as nothing or as white space; and accents, which are drawn but easily overlooked: the combining marks that belong to
 * no script, save the voicing marks of kana, which make another sound.
 */
const OVERLOOKED =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\s\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]|(?![\u3099\u309a])\p{Script=Inherited}/gu

/** A character that is drawn, and not only as an accent of another one. */
const DRAWN =
  /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Script=Inherited}\s\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u

/**
 * Runs of combining marks that go on for longer than counts. Unicode's Stream-Safe Text Format draws the line at 30 too, as
 * no language needs as many, and for the same reason: to put the marks of a run in order takes the square of its length.
 */
const MORE_MARKS = /(\p{M}{30})\p{M}+/gu

/** Whether there is anything to see in a text. */
export function isVisible(text: string): boolean {
  return DRAWN.test(text)
}

/** The text in compatibility decomposition, without what is not drawn, and without accents. */
export function visibleBase(text: string): string {
  return text.replace(MORE_MARKS, '$1').normalize('NFKD').replace(OVERLOOKED, '')
}
