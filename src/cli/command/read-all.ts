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
  const reading = new Reading(request, surroundings, output, receiver)
  for await (const source of openSources(request, surroundings.stdin)) await reading.read(source)
  return reading.summary
}

/** What was read so far. */
class Reading {
  #sources = 0
  #unread = 0
  #progress: Progress | undefined
  readonly #versions = new RoomVersions()

  constructor(
    private readonly request: SourceRequest & CheckOptions,
    private readonly surroundings: Surroundings,
    private readonly output: Output,
    private readonly receiver: Receiver,
  ) {}

  get summary(): ReadSummary {
    return { sources: this.#sources, unread: this.#unread }
  }

  async read(source: Source): Promise<void> {
    this.#sources++
    const name = placeOf(source.name, undefined)
    let found = 0
    let refused = 0
    const tell = this.receiver.source(source.name)
    const counted: TellChecked = (checked, place) => {
      found++
      this.#progress?.addEvents(1)
      tell(checked, place)
      if (checked.outcome === 'refused' && ++refused <= REFUSALS_SHOWN)
        this.#complain(refusalText(source.name, checked))
    }
    try {
      if (await this.#readInThreads(source)) found++
      else await this.#readHere(source, counted)
      const isOtherShards = this.request.shard !== undefined && 'found' in source
      if (found === 0 && !isOtherShards) {
        this.#complain(`${name}: ${selectsAll(this.request.select) ? NONE : NONE_SELECTED}`)
      }
    } catch (error) {
      const fault = error instanceof OutputError ? undefined : ioFault(error)
      if (fault === undefined) throw error
      this.#unread++
      this.receiver.sourceFailed?.(source.name, fault)
      this.#complain(`${name}: ${shown(fault, NAME_LIMIT)}`)
    }
    if (refused > REFUSALS_SHOWN) this.#complain(`${name}: ${refused - REFUSALS_SHOWN} more parts without events`)
    this.#progress?.clear()
    this.#unread += refused
    this.receiver.sourceDone(source.name)
    await this.#drain()
  }

  /** Returns whether the source was read. */
  async #readInThreads(source: Source): Promise<boolean> {
    const { checkFile } = this.receiver
    if (!isFile(source) || checkFile === undefined) return false
    this.#showProgress(source)
    const isRead = await checkFile(source, (bytes, events) => {
      this.#progress?.addEvents(events)
      this.#progress?.addBytes(bytes)
      return this.surroundings.isInterrupted?.() !== true
    })
    if (isRead) await source.bytes[Symbol.asyncIterator]().return?.()
    else this.#progress?.clear()
    return isRead
  }

  async #readHere(source: Source, tell: TellChecked): Promise<void> {
    const progress = this.#showProgress(source)
    const advise = (advice: Advice) => {
      this.receiver.advised?.(source.name, advice)
      this.#complain(adviceText(source.name, advice))
    }
    const options = { ...this.request, versions: this.#versions, drain: () => this.#drain(), advise }
    await checkEvents(progress === undefined ? source : watched(source, progress), options, tell)
  }

  #showProgress(source: Source): Progress | undefined {
    const { progress } = this.surroundings
    this.#progress = progress && new Progress(source.name, isFile(source) ? sizeOf(source) : undefined, progress)
    return this.#progress
  }

  #complain(message: string): void {
    this.#progress?.clear()
    this.surroundings.complain(message)
  }

  #drain(): Promise<void> | undefined {
    if (this.surroundings.isInterrupted?.()) throw new Interrupted()
    if (this.output.hasText) this.#progress?.clear()
    const more = this.receiver.drain?.()
    return more === undefined ? this.output.drain() : more.then(() => this.output.drain())
  }
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
