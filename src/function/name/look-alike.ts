/**
 * The visual appearance of names, for comparison.
 *
 * Characters that fonts draw alike are equal, according to Unicode's data (UTS #39) and a few additions. Case matters.
 *
 * @internal
 * @module
 */
import { STEPS, TARGETS } from './look-alike-table.js'
import { visibleBase } from './visible.js'

let drawnAs: ReadonlyMap<string, string> | undefined

/** Decodes the table, on first use, so that importing the module costs nothing. */
function readTable(): ReadonlyMap<string, string> {
  const targets = Array.from(TARGETS)
  let point = 0
  return new Map(
    STEPS.split(' ').map((step, i) => {
      point += Number.parseInt(step, 36)
      return [String.fromCodePoint(point), targets[i] ?? '']
    }),
  )
}

/** A zero next to lower-case letters looks like a lower-case o, any other like a capital O. */
const SMALL_ZEROS = /(?<=\p{Ll})0+|(?<=\p{L})0+(?=\p{Ll})/gu

/** Returns the same string for names that look alike. Use it for comparison, not for display. */
export function lookOf(name: string): string {
  drawnAs ??= readTable()
  const table = drawnAs
  // Decomposition would replace lunate sigmas with ordinary ones.
  const latin = name.replaceAll('\u03f9', 'C').replaceAll('\u03f2', 'c')
  const seen = visibleBase(latin).replace(SMALL_ZEROS, (zeros) => 'o'.repeat(zeros.length))
  const drawn = Array.from(seen, (character) => table.get(character) ?? character).join('')
  return drawn.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('VV', 'W')
}
