/**
 * Standard input.
 *
 * @module
 */
import { createReadStream, fstatSync } from 'node:fs'

export function readStandardInput(): AsyncIterable<Uint8Array> {
  // Node reads a directory as an empty input.
  return fstatSync(0).isDirectory() ? createReadStream('/dev/stdin') : process.stdin
}
