/**
 * Telling from its beginning how an input is to be cut.
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import { afterBlanks, scanValue } from './scan-json.js'

/** `lines`: one JSON value a line. `values`: anything else that JSON values can be in. */
export type Form = 'lines' | 'values'

/** How much of an input is looked at, where its first line does not tell. In bytes. */
const PATIENCE = 2 ** 20

/**
 * The form of an input that begins with `head`; `undefined` where more of it is needed to tell.
 *
 * Where the first line is broken, others may still be sound: what is no JSON value as a whole, but has a line that is an
 * object of its own, is lines.
 *
 * @param head - a character for each byte
 * @param isWhole - whether that is all of it
 */
export function formOf(head: string, isWhole: boolean): Form | undefined {
  const unless = (tellsMore: boolean): Form | undefined => (isWhole || !tellsMore ? 'values' : undefined)
  const start = afterBlanks(head, 0)
  if (start === head.length) return unless(true)
  const lineEnd = head.indexOf('\n', start)
  const isOnFirstLine = (at: number) => lineEnd === -1 || at <= lineEnd

  const first = scanValue(head, start)
  switch (first._tag) {
    case 'Value': {
      if (!isOnFirstLine(first.end)) return 'values'
      const next = afterBlanks(head, first.end)
      if (next === head.length) return unless(true)
      return isOnFirstLine(next) && '[{'.includes(head[next] as string) ? 'values' : 'lines'
    }
    case 'Unfinished':
      if (lineEnd === -1) return unless(head[start] !== '[' || head.length < PATIENCE)
      return isWhole && hasEventLine(head, lineEnd + 1, isWhole) ? 'lines' : unless(head.length < PATIENCE)
    default:
      if (isOnFirstLine(first.at) || hasEventLine(head, lineEnd + 1, isWhole)) return 'lines'
      return unless(head.length < PATIENCE)
  }
}

/**
 * Whether a line from `from` on is an object by itself. An array that has one element a line is not meant: there, a comma
 * follows.
 */
function hasEventLine(head: string, from: number, isWhole: boolean): boolean {
  const lines = head.slice(from).split('\n')
  if (!isWhole) lines.pop()
  for (const line of lines) {
    const text = line.trim()
    if (!text.startsWith('{"')) continue
    if (isJsonObject(text)) return true
    if (text.endsWith(',') && isJsonObject(text.slice(0, -1))) return false
  }
  return false
}

function isJsonObject(text: string): boolean {
  try {
    return isObject(JSON.parse(text))
  } catch {
    return false
  }
}
