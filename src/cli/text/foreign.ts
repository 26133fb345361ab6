/**
 * What is often kept beside events, and is neither JSON nor rows of it.
 *
 * @module
 */

/** What an input is, by its first bytes. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['\xff\xfe', 'text in UTF-16: convert it to UTF-8 first'],
  ['\xfe\xff', 'text in UTF-16: convert it to UTF-8 first'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['PK\x03\x04', 'a ZIP archive: extract it first'],
  ['PGDMP', 'a PostgreSQL archive: convert it with pg_restore -f dump.sql first'],
  ['\x1f\x8b', 'compressed with gzip: decompress it first'],
  ['\x28\xb5\x2f\xfd', 'compressed with Zstandard: decompress it first'],
  ['\xfd7zXZ\0', 'compressed with xz: decompress it first'],
  ['BZh', 'compressed with bzip2: decompress it first'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['%PDF', 'a PDF'],
]

/** How text begins that is not JSON. */
const TEXTS: readonly (readonly [line: RegExp, what: string])[] = [
  [/^-----BEGIN MEGOLM SESSION DATA-----/, 'exported room keys, which are secret'],
  [/^-----BEGIN /, 'a key or a certificate'],
  [/^<(?:!doctype html|html)/i, 'an HTML page: Element exports rooms as JSON too'],
  [/^<[?!a-z]/i, 'XML'],
  [/^(?:---|%YAML)/, 'YAML'],
  [/^(?:- )?[A-Za-z_][\w-]*:(?: .*)?\r?\n\s*(?:- )?[A-Za-z_][\w-]*:(?:\s|$)/, 'YAML'],
]

const LMDB = 'an LMDB database, as nheko has'
const BINARY = 'binary data, such as an encrypted database (SQLCipher) or a file of RocksDB'

/** A time or a word in square brackets, and no JSON. */
const BRACKETED = /^\[(?:\d{4}[-/.]\d|\d\d?[:/.]\d\d[:/.]|(?!true\b|false\b|null\b)[A-Za-z])/

/** Returns whether a text begins like a line of a log that looks like an array at first. */
export function isBracketed(text: string): boolean {
  return BRACKETED.test(text)
}

/** A time, and then a hyphen. */
const LOGGED = /\d:\d\d\b.* - /
const LOG = 'a log, or an export of Element as plain text: it exports rooms as JSON too'
const OTHER_TEXT = 'text that is not JSON'

/** Everything that is recognized. */
export const FOREIGN: readonly string[] = [
  ...new Set([...SIGNATURES.map(([, what]) => what), LMDB, BINARY, ...TEXTS.map(([, what]) => what), LOG, OTHER_TEXT]),
]

/** Returns what an input is if it begins like something that holds no JSON. One character per byte. */
export function foreignBinary(head: string): string | undefined {
  const known = SIGNATURES.find(([bytes]) => head.startsWith(bytes))?.[1]
  if (known !== undefined) return known
  // The magic number of LMDB, after the header of its first page.
  if (head.slice(16, 20) === '\xde\xc0\xef\xbe') return LMDB
  return isBinary(head) ? BINARY : undefined
}

/** The share of bytes that are not ASCII text beyond which an input with control characters is not text. */
const BINARY_SHARE = 0.3

function isBinary(head: string): boolean {
  const length = Math.min(head.length, 4096)
  let strange = 0
  let controls = 0
  for (let at = 0; at < length; at++) {
    const code = head.charCodeAt(at)
    const isControl = code < 0x20 && !'\t\n\v\f\r\x1e'.includes(head.charAt(at))
    if (isControl) controls++
    if (isControl || code > 0x7e) strange++
  }
  return controls > 0 && strange > length * BINARY_SHARE
}

/** Returns what a text is that is not JSON. White space before it is left out. */
export function foreignText(text: string): string | undefined {
  return TEXTS.find(([start]) => start.test(text))?.[1]
}

/** Returns what a text without JSON is that begins with this line. */
export function otherText(line: string): string {
  return isBracketed(line) || LOGGED.test(line.slice(0, 200)) ? LOG : OTHER_TEXT
}
