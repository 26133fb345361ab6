/**
 * Making what comes from an input fit for a terminal.
 *
 * @module
 */
import { printable } from '../../json/shown.js'

/** Cut to `limit` characters, and with nothing in it that a terminal would obey, or that hides. */
export function shown(text: string, limit: number): string {
  // Cut first, roughly: the rest may be megabytes.
  const characters = [...text.slice(0, 2 * limit + 2)]
  return printable(characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join(''))
}
