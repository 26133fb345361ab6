/**
 * Reads values that have several names.
 *
 * Until a proposal is part of the specification, its names have an unstable prefix. Afterwards, both forms are in use.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2324 | MSC2324}
 * @module
 */
import { ownValue } from '../json/own.js'

/** A value of a key `K` of `C`, with the name of the key. */
export type NamedValue<C, K extends keyof C = keyof C> = {
  readonly [N in K]: {
    /** The key in the content. */
    readonly name: N
    /** The value of that key. */
    readonly value: Exclude<C[N], undefined>
  }
}[K]

/**
 * Returns the value of the first of `names` that `content` has, with that name. `undefined` if it has none of them.
 *
 * @param names - the names of the value, in order of precedence
 * @param isAsTyped - whether a value has the right type; others count as absent. Default: any value
 * @example
 * ```ts
 * import { namedValue } from 'matrix-event-model/unstable'
 *
 * const content: { 'm.ts'?: number; 'org.matrix.msc3488.ts'?: number } = { 'org.matrix.msc3488.ts': 1_700_000_000_000 }
 * namedValue(content, ['m.ts', 'org.matrix.msc3488.ts'], Number.isSafeInteger)?.value // => 1700000000000
 * namedValue(content, ['m.ts']) // => undefined
 * ```
 */
export function namedValue<C extends object, const K extends keyof C & string>(
  content: C,
  names: readonly K[],
  isAsTyped: (value: unknown) => boolean = () => true,
): NamedValue<C, K> | undefined {
  for (const name of names) {
    const value = ownValue(content, name)
    if (value !== undefined && isAsTyped(value)) return { name, value } as NamedValue<C, K>
  }
  return undefined
}
