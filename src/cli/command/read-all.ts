/**
 * Checks the events of all sources, and says on standard error what could not be read.
 *
 * @module
 */
import { type CheckOptions, checkEvents, type TellChecked } from '../check/check-events.js'
import { selectsAll } from '../check/selection.js'
import type { Advice } from '../form/found.js'
import type { Drain } from '../input/piece.js'
import type { OnChunk } from '../job/check-range.js'
import { adviceText, refusalText } from '../report/advice.js'
import type { Output } from '../report/report.js'
import { openSources, type SourceRequest } from '../source/open-sources.js'
import { RoomVersions } from '../source/room-versions.js'
import { type FileSource, isFile, type Source, sizeOf } from '../source/source.js'
import { ioFault } from '../source/source-fault.js'
import { Interrupted, NAME_LIMIT, OutputError, type Surroundings } from '../surroundings.js'
import { Progress } from '../terminal/progress.js'
import { placeOf, shown } from '../terminal/terminal-safe.js'

/** Receives the events of the sources. */
export interface Receiver {
  /** Returns the function that gets the events of a source, in order. */
  readonly source: (name: string) => TellChecked
  /** Called if a source could not be read to its end. */
  readonly sourceFailed?: (name: string, fault: string) => void
  /** Receives advice on the faults of a source, after them. */
  readonly advised?: (name: string, advice: Advice) => void
  /** Called after the last event of each source. */
  readonly sourceDone: (name: string) => void
  /** Checks a file in several threads. Returns whether it did, or else the file is read. */
  readonly checkFile?: (source: FileSource, onChunk: OnChunk) => Promise<boolean>
  /** Called between chunks, in addition to writing the output. */
  readonly drain?: Drain
}

/** How many parts were refused or could not be read, and how many sources there were. */
export interface ReadSummary {
  readonly sources: number
  /** The sources that could not be read to their end, and the parts that are not Matrix events. */
  readonly unread: number
}

/** How many refused parts are named for each source. The rest is counted. */
const REFUSALS_SHOWN = 20

const NONE = 'no events found'
const NONE_SELECTED = 'no events found that were selected'

/** Reads all sources. Throws only {@link OutputError} and what is no error of reading. */
export async function readAll(
  request: SourceRequest & CheckOptions,
  surroundings: Surroundings,
  output: Output,
  receiver: Receiver,
): Promise<ReadSummary> {
  const { isInterrupted, stdin } = surroundings
  let progress: Progress | undefined
  const complain = (message: string) => {
    progress?.clear()
    surroundings.complain(message)
  }
  let sources = 0
  let unread = 0
  const versions = new RoomVersions()
  const drain = () => {
    if (isInterrupted?.()) throw new Interrupted()
    if (output.hasText) progress?.clear()
    const more = receiver.drain?.()
    return more === undefined ? output.drain() : more.then(() => output.drain())
  }
  const options = { ...request, versions, drain }
  for await (const source of openSources(request, stdin)) {
    sources++
    const name = placeOf(source.name, undefined)
    let found = 0
    let refused = 0
    const tell = receiver.source(source.name)
    const counted: TellChecked = (checked, place) => {
      found++
      progress?.addEvents(1)
      tell(checked, place)
      if (checked.outcome === 'refused' && ++refused <= REFUSALS_SHOWN) complain(refusalText(source.name, checked))
    }
    const show = () => {
      progress =
        surroundings.progress &&
        new Progress(source.name, isFile(source) ? sizeOf(source) : undefined, surroundings.progress)
    }
    const onChunk: OnChunk = (bytes, events) => {
      progress?.addEvents(events)
      progress?.addBytes(bytes)
      return isInterrupted?.() !== true
    }
    try {
      show()
      if (isFile(source) && (await receiver.checkFile?.(source, onChunk))) {
        await source.bytes[Symbol.asyncIterator]().return?.()
        found++
      } else {
        const advise = (advice: Advice) => {
          receiver.advised?.(source.name, advice)
          complain(adviceText(source.name, advice))
        }
        progress?.clear()
        show()
        await checkEvents(progress === undefined ? source : watched(source, progress), { ...options, advise }, counted)
      }
      const isOtherShards = request.shard !== undefined && 'found' in source
      if (found === 0 && !isOtherShards) complain(`${name}: ${selectsAll(request.select) ? NONE : NONE_SELECTED}`)
    } catch (error) {
      const fault = error instanceof OutputError ? undefined : ioFault(error)
      if (fault === undefined) throw error
      unread++
      receiver.sourceFailed?.(source.name, fault)
      complain(`${name}: ${shown(fault, NAME_LIMIT)}`)
    }
    if (refused > REFUSALS_SHOWN) complain(`${name}: ${refused - REFUSALS_SHOWN} more parts without events`)
    progress?.clear()
    unread += refused
    receiver.sourceDone(source.name)
    await drain()
  }
  return { sources, unread }
}

/** The source, telling how many bytes of it were read. */
function watched(source: Source, progress: Progress): Source {
  if (!('bytes' in source)) return source
  async function* bytes(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      yield chunk
      progress.addBytes(chunk.length)
    }
  }
  return { ...source, bytes: bytes(source.bytes) }
}
