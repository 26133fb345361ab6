/**
 * Formats paths and text for messages: printable and of limited length.
 *
 * @internal
 * @module
 */

/** Replaces keys that are not shown and text that was cut. */
export const ELLIPSIS = '…'

/** Maximum length of a key or a name within a message, in UTF-16 code units. */
const NAME_LIMIT = 40

/** Maximum length of a key in a path, in UTF-16 code units. Most identifiers are shorter. */
export const KEY_LIMIT = 64

/** Maximum length of a path within a message, in UTF-16 code units. */
const DOTTED_LIMIT = 101

/**
 * The message of an error with its path: `users["@a:b"]: not a power level`. Without a path for the root. A key that could
 * neither be an identifier nor a name is not shown: users may have chosen it.
 */
export function messageAt(path: readonly string[], what: string): string {
  const keys = path.map((key) => (/^[!#$@]/.test(key) || couldBeName(key) ? key : ELLIPSIS))
  return keys.length === 0 ? what : `${dotted(keys)}: ${what}`
}

/** A path in JavaScript notation: `content.users["@a:b"]`, `candidates[0]`. A long path is cut in the middle. */
export function dotted(path: readonly string[]): string {
  let text = ''
  for (const key of path) {
    if (isWord(key)) text += (text === '' ? '' : '.') + (key.length > NAME_LIMIT ? shown(key, NAME_LIMIT) : key)
    else text += `[${key === ELLIPSIS || /^\d+$/.test(key) ? shown(key, NAME_LIMIT) : quoted(key)}]`
  }
  if (text.length <= DOTTED_LIMIT) return text
  const half = (DOTTED_LIMIT - 1) / 2
  // Removes half a character at the cut.
  return shown(text, half + 1) + text.slice(-half).replace(/^[\udc00-\udfff]/, '')
}

/** The text in double quotes, cut to {@link NAME_LIMIT}. */
export function quoted(text: string): string {
  return `"${shown(text, NAME_LIMIT).replaceAll('"', '\\"')}"`
}

/** Whether a text could be a name: printable ASCII without spaces. What people write is mostly something else. */
export function couldBeName(text: string): boolean {
  return isAscii(text, 0x21)
}

/** The text in printable form, cut to `limit` UTF-16 code units. */
export function shown(text: string, limit: number): string {
  const whole = printable(text.length > limit ? text.slice(0, limit) + ELLIPSIS : text)
  if (whole.length <= limit) return whole
  // Removes half a character and a part of an escape at the cut.
  return whole.slice(0, limit - 1).replace(/[\ud800-\udbff]$|\\u?\w{0,3}$/, '') + ELLIPSIS
}

/** Whether a key can be written after a dot. A loop: for short texts it is faster than a regular expression. */
function isWord(key: string): boolean {
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || unit === 0x24
    const isDigit = unit >= 0x30 && unit <= 0x39
    if (!isLetter && (i === 0 || !isDigit)) return false
  }
  return key !== ''
}

/** Whether all characters are printable ASCII, from `first` on: U+0020 is the space. A loop, too. */
function isAscii(text: string, first: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < first || unit > 0x7e) return false
  }
  return true
}

/** Escapes control, invisible and bidirectional characters as JSON does. */
export function printable(text: string): string {
  if (isAscii(text, 0x20)) return text
  return text.replace(HIDDEN, (character) => character.replace(/[\s\S]/g, escapedUnit))
}

function escapedUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Control, format and ignorable characters, lone surrogates, separators except the space, and the blank Braille pattern. */
const HIDDEN = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Z}\u2800]/gu
