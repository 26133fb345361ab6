/**
 * The keys of elements.
 *
 * @module
 */

/** The last three digits of an index. */
const ENDINGS = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'))

let thousands = 0
let beginning = ''

/**
 * Returns the key of the element with an index. Node keeps the results of `String` on numbers in a cache, which takes 5 % of the
 * time of checking a long array; most of these strings are used once.
 */
export function indexKey(index: number): string {
  if (index < 1000) return String(index)
  const wanted = Math.floor(index / 1000)
  if (wanted !== thousands) {
    thousands = wanted
    beginning = String(wanted)
  }
  return beginning + (ENDINGS[index % 1000] as string)
}
