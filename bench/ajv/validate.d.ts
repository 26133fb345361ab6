/**
 * The module that `generate.ts` writes.
 *
 * @module
 */
export declare const validate: {
  (data: unknown): boolean
  readonly errors?: readonly object[] | null
}
