/**
 * Insertions into a text.
 *
 * @module
 */

export interface Edit {
  readonly at: number
  readonly insert: string
}

/** @param edits - in the order of their positions */
export function apply(edits: readonly Edit[], text: string): string {
  let result = ''
  let done = 0
  for (const { at, insert } of edits) {
    result += text.slice(done, at) + insert
    done = at
  }
  return result + text.slice(done)
}
