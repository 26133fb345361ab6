/**
 * Reads the events that `write-corpus.ts` wrote.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

export type Corpus = 'valid' | 'invalid' | 'changed'

/**
 * Returns the events as JSON texts. Each is a separate string: a substring of the file would use two bytes per
 * character if any event has a character beyond Latin-1.
 */
export function readLines(corpus: Corpus): string[] {
  const file = readFileSync(new URL(`./corpus/${corpus}.ndjson`, import.meta.url))
  const lines: string[] = []
  for (let start = 0; start < file.length; ) {
    const end = file.indexOf('\n', start)
    lines.push(file.toString('utf8', start, end))
    start = end + 1
  }
  return lines
}

export function readEvents(corpus: Corpus): unknown[] {
  return readLines(corpus).map((line) => JSON.parse(line))
}
