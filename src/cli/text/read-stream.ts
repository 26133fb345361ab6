/**
 * Reads the data of server-sent events, as `curl` stores them.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream | Parsing an event stream}
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import type { LineReader } from './read-rows.js'

/** A field with its value, or a comment. */
const FIELD = /^(?:(data|event|id|retry)(?:: ?(.*))?|:.*)$/

/** JSON of an object, an array or a string. Other data, such as `ping`, keeps the connection open. */
const JSON_DATA = /^[{["]/

/** Maximum length of the data of an event in several lines, in UTF-16 code units. */
const DATA_LIMIT = 2 ** 24

export function readStream(tell: TellPiece): LineReader {
  let data: string[] = []
  let begunOn = 0
  let last = 0
  let length = 0
  const end = () => {
    const text = data.join('\n')
    data = []
    const place = { line: begunOn, index: undefined }
    if (length > DATA_LIMIT) tell({ ...place, fault: 'data of more than 16 MiB in several lines: not read' })
    else if (JSON_DATA.test(text)) tell({ ...place, text })
    length = 0
  }
  return {
    read(text, line) {
      // Blank lines are not passed on: they end the data.
      if (text === '' || line > last + 1) end()
      last = line
      if (text === '') return
      const [known, field, value = ''] = FIELD.exec(text) ?? []
      if (known === undefined) tell({ line, index: undefined, fault: 'not a field of a server-sent event' })
      if (field !== 'data') return
      if (data.length === 0) begunOn = line
      else length += value.length
      if (length <= DATA_LIMIT) data.push(value)
    },
    end,
  }
}

/** Returns whether the first lines of an input are server-sent events with JSON. */
export function isStream(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => JSON_DATA.test(FIELD.exec(line)?.[2] ?? ''))
  return first !== -1 && lines.slice(0, first + 2).every((line) => FIELD.test(line))
}
