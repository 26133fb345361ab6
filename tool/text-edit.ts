/**
 * Insertions into a text, and replacements of parts of it.
 *
 * @module
 */

export interface Edit {
  readonly at: number
  readonly insert: string
  /** The end of the part that is replaced. Absent: none. */
  readonly end?: number
}

/** @param edits - in the order of their positions */
export function apply(edits: readonly Edit[], text: string): string {
  let result = ''
  let done = 0
  for (const { at, end = at, insert } of edits) {
    result += text.slice(done, at) + insert
    done = end
  }
  return result + text.slice(done)
}
