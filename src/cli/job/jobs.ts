/**
 * Checks a large file in several threads.
 *
 * Each checks a range of whole lines. The results are the same as those of one thread, since they are added in the order
 * of the file; what depends on more than a line is left to one thread.
 *
 * @module
 */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, type Worker, workerData } from 'node:worker_threads'
import type { Leniency } from '../../parse/parsed-event.js'
import { lenient, salvaging } from '../../repair/leniency.js'
import type { CheckOptions } from '../check/check-events.js'
import { type Range, rangesOf } from '../source/ranges.js'
import type { FileSource } from '../source/source.js'
import { checkRange, type OnChunk } from './check-range.js'
import type { RangeResult } from './range-result.js'

/** Smaller files are checked in one thread, unless a number of threads is given. */
const SINGLE_JOB_SIZE = 100 * 2 ** 20

/** What a thread has to check. */
interface Job {
  readonly path: string
  readonly range: Range
  readonly options: CheckOptions & { readonly hasOverview: boolean }
  /** The leniency by name, since threads cannot exchange functions. */
  readonly leniency: 'repair' | 'salvage' | undefined
  /** One number, which is 1 once all threads are to stop. */
  readonly stop: Int32Array
}

/** What a thread posts: what it checked in a chunk, and at last the result. */
type JobMessage = { readonly bytes: number; readonly events: number } | { readonly result: RangeResult | undefined }

const JOB = 'matrix-events job'

/** Starts a thread with these data. It has to run {@link runJob}. */
export type StartThread = (data: unknown) => Worker

/** The number of threads for a file of some size. */
export function jobsFor(size: number, asked: number | undefined): number {
  return asked ?? (size < SINGLE_JOB_SIZE ? 1 : availableParallelism())
}

/**
 * Returns the results of the ranges of a file, in order; `undefined` if the file has to be checked in one thread. Where
 * `onChunk` asks to stop, the last result is the first one that is not whole.
 */
export async function checkInJobs(
  { path, range }: FileSource,
  count: number,
  options: CheckOptions & { readonly hasOverview: boolean },
  start: StartThread,
  onChunk: OnChunk,
): Promise<readonly RangeResult[] | undefined> {
  const ranges = count > 1 ? rangesOf(path, count, range) : undefined
  if (ranges === undefined || ranges.length < 2) return undefined
  const { format, hasOverview, lint, repair, roomVersion, select, verify } = options
  const leniency = leniencyName(repair)
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const job = { path, leniency, stop, options: { format, hasOverview, lint, roomVersion, select, verify } }
  const threads = ranges.map((range) => start({ [JOB]: { ...job, range } satisfies Job }))
  const watch = (bytes: number, events: number) => {
    if (!onChunk(bytes, events)) Atomics.store(stop, 0, 1)
  }
  try {
    const results = await Promise.all(threads.map((thread) => resultOf(thread, watch)))
    const partial = results.findIndex(({ isWhole }) => !isWhole)
    return partial === -1 ? results : results.slice(0, partial + 1)
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

/** A range could not be checked on its own. */
class Undecided extends Error {}

function resultOf(thread: Worker, watch: (bytes: number, events: number) => void): Promise<RangeResult> {
  return new Promise((resolve, reject) => {
    thread.on('message', (message: JobMessage) => {
      if ('bytes' in message) watch(message.bytes, message.events)
      else if (message.result === undefined) reject(new Undecided())
      else resolve(message.result)
    })
    thread.once('error', reject)
  })
}

function leniencyName(repair: Leniency | undefined): Job['leniency'] {
  return repair === undefined ? undefined : repair === salvaging ? 'salvage' : 'repair'
}

/** Runs the job of this thread. Returns whether it has one. */
export async function runJob(): Promise<boolean> {
  if (isMainThread || typeof workerData !== 'object' || workerData === null || !(JOB in workerData)) return false
  const { leniency, options, path, range, stop } = workerData[JOB] as Job
  const repair = leniency === undefined ? undefined : leniency === 'salvage' ? salvaging : lenient
  const post = (message: JobMessage) => parentPort?.postMessage(message)
  const result = await checkRange(path, range, { ...options, repair }, (bytes, events) => {
    post({ bytes, events })
    return Atomics.load(stop, 0) === 0
  })
  post({ result })
  return true
}
