/**
 * Formats paths and text for messages: printable and of limited length.
 *
 * @internal
 * @module
 */

/** Replaces keys that are not shown and text that was cut out. */
export const ELLIPSIS = '…'

/** Maximum length of a key or a name, in UTF-16 code units. Most identifiers are shorter. */
const NAME_LIMIT = 64

/** Maximum length of a path within a message, in UTF-16 code units. */
const DOTTED_LIMIT = 101

/** Maximum length of a message, in UTF-16 code units. */
const MESSAGE_LIMIT = 300

/**
 * The message of an error with its path: `users["@a:b"]: not a power level`. Without a path for the root. A key that could
 * neither be an identifier nor a name is not shown: users may have chosen it.
 */
export function messageAt(path: readonly string[], what: string): string {
  return line(
    path.map((key) => (/^[!#$@]/.test(key) || couldBeName(key) ? key : ELLIPSIS)),
    what,
  )
}

/** One line of limited length. The keys and the text after them must be safe to show. */
export function line(path: readonly string[], what: string): string {
  return cut(path.length === 0 ? what : `${dotted(path)}: ${what}`, MESSAGE_LIMIT)
}

/** A path in the notation of JavaScript: `content.users["@a:b"]`, `candidates[0]`. */
export function dotted(path: readonly string[]): string {
  let text = ''
  for (const key of path) {
    if (isName(key)) text += text === '' ? key : `.${key}`
    else text += `[${/^(\d+|…)$/.test(key) ? key : quoted(key)}]`
  }
  return cut(text, DOTTED_LIMIT)
}

/** Whether a key may follow a dot. The answers are kept, for so many keys: most are the keys of events, again and again. */
function isName(key: string): boolean {
  const known = NAMES.get(key)
  if (known !== undefined) return known
  const isOne = /^[a-z_]\w*$/i.test(key)
  if (NAMES.size < 1000) NAMES.set(key, isOne)
  return isOne
}

const NAMES = new Map<string, boolean>()

/** The text in double quotes and in printable form. */
export function quoted(text: string): string {
  // Most texts are like this: escaping them would take twice as long.
  if (/^[ !#-~]{0,64}$/.test(text)) return `"${text}"`
  return `"${shown(text).replaceAll('"', '\\"')}"`
}

/** Whether a text could be a name: printable ASCII without spaces. What people write is mostly something else. */
export function couldBeName(text: string): boolean {
  return /^[!-~]*$/.test(text)
}

/** The text in printable form, cut to `limit` UTF-16 code units. */
export function shown(text: string, limit = NAME_LIMIT): string {
  // First, because escaping a long text takes long: up to 100 errors may show it.
  return cut(printable(cut(text, limit)), limit)
}

/** Cuts out the middle of a text that is longer than `limit`. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const half = (limit - 1) >> 1
  // Removes halves of characters at the cut.
  return (text.slice(0, half) + ELLIPSIS + text.slice(-half)).replace(/\p{Cs}/gu, '')
}

/** Escapes control, invisible and bidirectional characters as JSON does. */
export function printable(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text.replace(HIDDEN, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

/** Control, format and ignorable characters, lone surrogates, separators except the space, and the blank Braille pattern. */
const HIDDEN = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Z}\u2800]/gu
