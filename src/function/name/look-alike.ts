/**
 * What a name looks like to someone who reads it in passing.
 *
 * Characters that fonts draw alike are equal here, by Unicode's data (UTS #39) and a few of our own. Case makes a difference.
 *
 * @internal
 * @module
 */
import { STEPS, TARGETS } from './look-alike-table.js'
import { visibleBase } from './visible.js'

let drawnAs: ReadonlyMap<string, string> | undefined

/** Read at the first name, so that importing it costs nothing. */
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

/** A zero among small letters is taken for a small o, any other for a capital one. */
const SMALL_ZEROS = /(?<=\p{Ll})0+|(?<=\p{L})0+(?=\p{Ll})/gu

/** Equal for names that look alike. It is for comparing, not for showing. */
export function lookOf(name: string): string {
  drawnAs ??= readTable()
  const table = drawnAs
  // Decomposition takes lunate sigmas for sigmas of any other form.
  const latin = name.replaceAll('\u03f9', 'C').replaceAll('\u03f2', 'c')
  const seen = visibleBase(latin).replace(SMALL_ZEROS, (zeros) => 'o'.repeat(zeros.length))
  const drawn = Array.from(seen, (character) => table.get(character) ?? character).join('')
  return drawn.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('VV', 'W')
}
