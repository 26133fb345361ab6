/**
 * The input of the searches for a part of a glob.
 *
 * @internal
 * @module
 */

/** A text, and the part to find in it. */
export interface Search {
  readonly text: string
  readonly part: string
  /** The character that matches any one character. Empty: no wildcards. */
  readonly wildcard: string
  /** Whether an occurrence may begin at this index of the text. */
  readonly mayBegin: (index: number) => boolean
  /** Whether an occurrence may end at this index of the text. */
  readonly mayEnd: (index: number) => boolean
}
