/**
 * What the searches for a part of a glob take.
 *
 * @internal
 * @module
 */

/** A text, and what to find in it. */
export interface Search {
  readonly text: string
  readonly part: string
  /** What stands for any character in a part. Empty: nothing does. */
  readonly wildcard: string
  /** Whether the part may begin at this index of the text. */
  readonly mayBegin: (index: number) => boolean
  /** Whether it may end there. */
  readonly mayEnd: (index: number) => boolean
}
