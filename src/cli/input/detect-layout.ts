/**
 * Detects from the start of an input how to split it.
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import { afterBlanks, scanValue } from './scan-json.js'

/**
 * `lines`: one JSON value per line. `values`: any other sequence of JSON values. `long`: the first line is
 * long, and what follows it will decide.
 */
export type Layout = 'lines' | 'long' | 'values'

/** How much of an input to examine if its first line is inconclusive, in bytes. */
const HEAD_LIMIT = 2 ** 20

/** How much of a first line to examine, in bytes. */
const LINE_LIMIT = 2 ** 18

/**
 * Returns the layout of an input that begins with `head`; `undefined` if more of it is needed.
 *
 * If the first line is broken, others may still be valid: an input that is not a JSON value as a whole, but has a line
 * that is a complete object, has the layout `lines`.
 *
 * @param head - one character per byte
 * @param isWhole - whether `head` is the whole input
 */
export function layoutOf(head: string, isWhole: boolean): Layout | undefined {
  /** `values`, unless more of the input could decide otherwise. */
  const valuesUnless = (moreCouldDecide: boolean) => (isWhole || !moreCouldDecide ? 'values' : undefined)
  const start = afterBlanks(head, 0)
  if (start === head.length) return valuesUnless(true)
  const lineEnd = head.indexOf('\n', start)
  const isOnFirstLine = (at: number) => lineEnd === -1 || at <= lineEnd

  const first = scanValue(head, start)
  switch (first._tag) {
    case 'Value': {
      if (!isOnFirstLine(first.end)) return 'values'
      const next = afterBlanks(head, first.end)
      if (next === head.length) return valuesUnless(true)
      return isOnFirstLine(next) && '[{'.includes(head[next] as string) ? 'values' : 'lines'
    }
    case 'Unfinished':
      if (lineEnd === -1) {
        if (isWhole || head.length < LINE_LIMIT) return valuesUnless(true)
        return head[start] === '[' ? 'values' : 'long'
      }
      return isWhole && hasEventLine(head, lineEnd + 1, isWhole) ? 'lines' : valuesUnless(head.length < HEAD_LIMIT)
    default:
      if (isOnFirstLine(first.at) || hasEventLine(head, lineEnd + 1, isWhole)) return 'lines'
      return valuesUnless(head.length < HEAD_LIMIT)
  }
}

/**
 * Returns whether a line at or after `from` is a complete object. An array with one element per line does not count:
 * its elements are followed by commas.
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
