/**
 * How to search without going back: what has been matched stays matched, as far as what is searched for repeats itself.
 *
 * @internal
 * @module
 */

/**
 * For each beginning of `part`: the length of the longest shorter beginning that it ends with (Knuth, Morris, Pratt). A
 * string is taken by its UTF-16 units. Takes time in proportion to the length.
 */
export function bordersOf(part: ArrayLike<unknown>): readonly number[] {
  const borders: number[] = []
  let length = 0
  for (let i = 0; i < part.length; i++) {
    while (i > 0 && length > 0 && part[i] !== part[length]) length = borders[length - 1] ?? 0
    if (i > 0 && part[i] === part[length]) length++
    borders.push(length)
  }
  return borders
}
