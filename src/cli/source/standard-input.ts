/**
 * Standard input.
 *
 * @module
 */
import { createReadStream, fstatSync } from 'node:fs'
import { addAbortSignal } from 'node:stream'

/** Reads standard input. Throws the reason of the signal as soon as it is aborted, also while no input comes. */
export async function* readStandardInput(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  // Node reads a directory as an empty input.
  const stream = fstatSync(0).isDirectory() ? createReadStream('/dev/stdin') : process.stdin
  try {
    yield* addAbortSignal(signal, stream)
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}
