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
  // No more keys than this fit.
  const keys = path.length > 2 * DOTTED_LIMIT ? [...path.slice(0, DOTTED_LIMIT), ...path.slice(-DOTTED_LIMIT)] : path
  for (const key of keys) {
    if (isWord(key)) text += (text === '' ? '' : '.') + (key.length > NAME_LIMIT ? shown(key, NAME_LIMIT) : key)
    else if (key === ELLIPSIS || /^\d+$/.test(key)) text += `[${shown(key, NAME_LIMIT)}]`
    else text += `[${quoted(key)}]`
  }
  if (text.length <= DOTTED_LIMIT) return text
  const half = (DOTTED_LIMIT - ELLIPSIS.length) / 2
  // Removes lone surrogates at the cut.
  return (
    text.slice(0, half).replace(/[\ud800-\udbff]$/, '') + ELLIPSIS + text.slice(-half).replace(/^[\udc00-\udfff]/, '')
  )
}

/** The text in double quotes, cut to {@link NAME_LIMIT}. */
export function quoted(text: string): string {
  const name = shown(text, NAME_LIMIT)
  return `"${name.includes('"') ? name.replaceAll('"', '\\"') : name}"`
}

/** Whether a text could be a name: printable ASCII without spaces. What people write is mostly something else. */
export function couldBeName(text: string): boolean {
  return isAscii(text, 0x21)
}

/** The text in printable form, cut to `limit` UTF-16 code units. */
export function shown(text: string, limit: number): string {
  if (text.length <= limit && isAscii(text, 0x20)) return text
  const whole = text.length <= limit ? printable(text) : undefined
  if (whole !== undefined && whole.length <= limit) return whole
  let head = ''
  for (const character of text.slice(0, limit)) {
    const piece = printable(character)
    if (head.length + piece.length >= limit) break
    head += piece
  }
  return head + ELLIPSIS
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

/** Whether all characters are printable ASCII, from `first` on: U+0020 is the space. */
function isAscii(text: string, first: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < first || unit > 0x7e) return false
  }
  return true
}

/** Escapes control, invisible and bidirectional characters as JSON does. */
export function printable(text: string): string {
  return text.replace(HIDDEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** Control and format characters, lone surrogates, white space but not the space, characters that fonts leave blank. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu
