/**
 * Making what comes from an input fit for a terminal.
 *
 * @module
 */

/** Cut to `limit` characters, and nothing in it that a terminal would obey, that hides, or that turns the line around. */
export function printable(text: string, limit: number): string {
  // Cut first: the rest may be megabytes.
  const characters = [...text.slice(0, 2 * limit + 2)]
  const shown = characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('')
  return shown.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped)
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}
