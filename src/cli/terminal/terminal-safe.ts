/**
 * Makes text from the input safe for a terminal.
 *
 * @module
 */
import { printable } from '../../json/shown.js'

/** Maximum length of an ID or an event type in Matrix. */
export const ID_LIMIT = 255

/** Truncates to `limit` characters, and escapes control and invisible characters. */
export function shown(text: string, limit: number): string {
  // Roughly truncated first, since the rest may be megabytes.
  const characters = [...text.slice(0, 2 * limit + 2)]
  return printable(characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join(''))
}

/** The name of a source with a line of it: `events.ndjson:7`. */
export function placeOf(source: string, line: number | undefined): string {
  const name = shown(source, SOURCE_LIMIT)
  return line === undefined ? name : `${name}:${line}`
}

const SOURCE_LIMIT = 255
