/**
 * What stands in a content under one of several names, and under which.
 *
 * Until a proposal is part of the specification, its names begin with a prefix of their own; afterwards both are about.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2324 | MSC2324}
 * @module
 */
import { ownValue } from '../json/own.js'

/** A value of `C`, with the name of `K` under which it stood. */
export type NamedValue<C, K extends keyof C> = {
  readonly [N in K]: { readonly name: N; readonly value: Exclude<C[N], undefined> }
}[K]

/**
 * The value under the first of `names` that `content` has, and that name. `undefined` where it has none of them.
 *
 * @param names - those that the value may stand under, the one that counts where several are there first
 * @param isAsTyped - whether a value is of the type that it should have. One that is not counts as absent. Without it,
 *   every value counts
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
