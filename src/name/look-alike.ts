/**
 * What a name looks like to someone who reads it in passing.
 *
 * Letters that fonts draw alike are the same here: the common ones of Latin, Greek and Cyrillic, by no means all that
 * Unicode has. Case is not overlooked.
 *
 * @internal
 * @module
 */

/** By a letter: what else is drawn like it. Greek first, then Cyrillic, then Latin and other signs. */
const DRAWN_LIKE = {
  A: 'ΑА',
  B: 'ΒВ',
  C: 'С',
  E: 'ΕЕ',
  H: 'ΗН',
  I: 'ΙІӀӏl1|',
  J: 'Ј',
  K: 'ΚК',
  M: 'ΜМ',
  N: 'Ν',
  O: 'ΟО0',
  P: 'ΡР',
  Q: 'Ԛ',
  S: 'Ѕ',
  T: 'ΤТ',
  W: 'Ԝ',
  X: 'ΧХ',
  Y: 'ΥУ',
  Z: 'Ζ',
  a: 'αа',
  c: 'с',
  d: 'ԁ',
  e: 'е',
  h: 'һ',
  i: 'ιіı',
  j: 'ј',
  k: 'κ',
  o: 'οо',
  p: 'ρр',
  q: 'ԛ',
  s: 'ѕ',
  u: 'υ',
  v: 'νѵ',
  w: 'ԝ',
  x: 'х',
  y: 'γу',
}

const DRAWN_AS: ReadonlyMap<string, string> = /* @__PURE__ */ drawnAs()

function drawnAs(): ReadonlyMap<string, string> {
  return new Map(Object.entries(DRAWN_LIKE).flatMap(([letter, like]) => Array.from(like, (other) => [other, letter])))
}

/** Drawn as nothing or as white space; and accents, which are drawn, but are easily overlooked. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\s\u2800]|[\u0300-\u036f]/gu

/** Equal for names that look alike; empty where there is nothing to see. It is for comparing, not for showing. */
export function lookOf(name: string): string {
  const seen = name.normalize('NFKC').normalize('NFD').replace(UNSEEN, '')
  return Array.from(seen, (letter) => DRAWN_AS.get(letter) ?? letter).join('')
}
