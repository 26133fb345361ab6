/**
 * Searches for a part with wildcards without comparing it with the text at every position.
 *
 * Characters are mapped to complex numbers of length 1. The scalar products of the part's characters with those of the
 * text add up to the number of characters if all of them match, and to less otherwise. A Fourier transform gives these
 * sums for all positions in a block of text at once, in n log n steps. (After Clifford and Clifford, Simple
 * deterministic wildcard matching, 2007.)
 *
 * @internal
 * @module
 */
import { type Complex, transform, zeros } from './fourier.js'
import type { Search } from './search.js'

/** Returns the end index of the first occurrence of the part at or after `from`, or -1. */
export function endOfWild({ text, part, wildcard, mayBegin, mayEnd }: Search, from: number): number {
  const characters = Array.from(part)
  const { length } = characters
  const size = 2 ** Math.ceil(Math.log2(2 * length))
  const known = characters.filter((character) => character !== wildcard)
  const ranks = new Map([...new Set(known)].map((character, rank) => [character, rank]))
  // The rank of a character is written as two digits, each mapped to an angle, to keep the angles far apart.
  const base = Math.max(2, Math.ceil(Math.sqrt(ranks.size)))
  // If all characters match, the sum is 2 per character. The smallest mismatch lowers it by twice the margin here.
  const enough = 2 * known.length - Math.sin(Math.PI / base) ** 2

  const spectra = (list: readonly string[]) =>
    [1, base].map((place) => {
      const numbers = zeros(size)
      for (const [i, character] of list.entries()) {
        const rank = ranks.get(character)
        if (rank === undefined) continue
        const angle = (2 * Math.PI * Math.floor(rank / place)) / base
        numbers[0][i] = Math.cos(angle)
        numbers[1][i] = Math.sin(angle)
      }
      return transform(numbers)
    })

  const ofPart = spectra(characters)
  let begin = from
  while (true) {
    const block = Array.from(text.slice(begin, begin + 2 * size)).slice(0, size)
    const places = block.length - length + 1
    if (places <= 0) return -1
    const sums = sumsAtPlaces(ofPart, spectra(block), size)
    let start = begin
    let end = begin + block.slice(0, length).join('').length
    for (let place = 0; place < places; place++) {
      if ((sums[place] ?? 0) > enough && mayBegin(start) && mayEnd(end)) return end
      start += block[place]?.length ?? 0
      end += block[place + length]?.length ?? 0
    }
    begin = start
  }
}

/** The sum of the scalar products at each position of the text, from the transforms of the part and the text. */
function sumsAtPlaces(part: readonly Complex[], text: readonly Complex[], size: number): Float64Array {
  const [re, im] = zeros(size)
  for (const [digit, numbers] of part.entries()) {
    const others = text[digit] ?? zeros(size)
    for (let i = 0; i < size; i++) {
      const [a = 0, b = 0, c = 0, d = 0] = [numbers[0][i], numbers[1][i], others[0][i], others[1][i]]
      re[i] = (re[i] ?? 0) + (a * c + b * d) / size
      im[i] = (im[i] ?? 0) + (b * c - a * d) / size
    }
  }
  return transform([re, im])[0]
}
