/**
 * `matrix-events convert`: any source to one JSON value per line.
 *
 * @module
 */
import { lineWriter } from '../convert/line-of.js'
import type { ConvertRequest } from '../option/request.js'
import { Output } from '../report/report.js'
import { namesNothing } from '../source/open-sources.js'
import { INTERRUPTED_STATUS, Interrupted, NO_FILE, OutputError, type Surroundings } from '../surroundings.js'
import { placeOf } from '../terminal/terminal-safe.js'
import { readAll } from './read-all.js'

/** How many parts without an event are named. The rest is counted. */
const UNREAD_SHOWN = 20

const PARTIAL = 'interrupted: the events up to here were written'

export async function runConvert(request: ConvertRequest, surroundings: Surroundings): Promise<number> {
  const { complain, isTyped, write } = surroundings
  if (namesNothing(request) && isTyped) {
    complain(NO_FILE)
    return 2
  }
  const output = new Output(write)
  const lineOf = lineWriter(request)
  let malformed = 0
  let lost = 0
  let unread = 0
  try {
    const identify = request.fields?.includes('event_id')
    const summary = await readAll({ ...request, identify }, surroundings, output, {
      source: (name) => (checked, place) => {
        if (checked.outcome === 'refused') return
        if (checked.outcome === 'malformed') malformed++
        const line = lineOf(name, checked, place)
        if (line !== undefined) output.add(`${line}\n`)
        // Records have a line for it, and events none.
        else if (checked.event === undefined && request.fields === undefined && ++lost <= UNREAD_SHOWN) {
          complain(`${placeOf(name, checked.line)}: ${checked.errors[0]?.message}`)
        }
      },
      sourceDone: () => {},
    })
    unread = summary.unread
    if (lost > UNREAD_SHOWN) complain(`${lost - UNREAD_SHOWN} more could not be read as events`)
    await output.drain()
  } catch (error) {
    if (error instanceof Interrupted) {
      await output.drain()
      complain(PARTIAL)
      return INTERRUPTED_STATUS
    }
    if (!(error instanceof OutputError && error.isHangup)) throw error
  }
  return unread > 0 ? 2 : malformed > 0 ? 1 : 0
}
