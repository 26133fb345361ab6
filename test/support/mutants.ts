/**
 * Values that differ from a valid one by one step.
 *
 * Only the containers on the path to the step are copied; a mutant shares the rest with the original value.
 *
 * @module
 */

/** A single change to a value, and its place. */
export interface Step {
  /** The keys from the root. */
  readonly path: readonly string[]
  readonly edit: Edit
}

export interface Holder {
  [key: string]: unknown
}

/** Changes the value of `key` in a holder, which is a copy. */
export type Edit = (holder: Holder, key: string) => void

/** Replacements for a part of a value. JSON can contain 1e400, which is parsed as Infinity. */
const REPLACEMENTS = [
  null,
  true,
  '',
  'x',
  '@x:y.z',
  0,
  1.5,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  [],
  [null],
  {},
  { x: 1 },
]

/** Replacements for a number: limits of integers and of safe integers. */
const NUMBERS = [-0, 1, -1, 2 ** 53 - 1, -(2 ** 53) + 1, -(2 ** 53), 1e308]

/** Keys that every object has, or that have a meaning in some objects. */
const ODD_KEYS = ['__proto__', 'constructor', 'toString', '', '0', '@a:b', '$a', 'org.example.more']

/** Replaces the part with `replacement`. */
export const replaceBy =
  (replacement: unknown): Edit =>
  (holder, key) =>
    put(holder, key, replacement)

const remove: Edit = (holder, key) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

const duplicate: Edit = (holder, key) => {
  if (Array.isArray(holder)) holder.push(holder[Number(key)])
  else put(holder, `${key}x`, holder[key])
}

const rename: Edit = (holder, key) => {
  duplicate(holder, key)
  remove(holder, key)
}

const otherText = [
  (text: string) => text.slice(1),
  (text: string) => ` ${text}`,
  (text: string) => `${text}x`,
  (text: string) => text.toUpperCase(),
  (text: string) => [text],
].map(
  (change): Edit =>
    (holder, key) =>
      put(holder, key, change(holder[key] as string)),
)

const oddKeys = ODD_KEYS.map(
  (odd): Edit =>
    (holder, key) => {
      const copy = { ...(holder[key] as Holder) }
      put(copy, odd, null)
      put(holder, key, copy)
    },
)

const moreItems: readonly Edit[] = [null, 'x', {}].map(
  (item): Edit =>
    (holder, key) =>
      put(holder, key, [...(holder[key] as unknown[]), item]),
)

const ANYWHERE: readonly Edit[] = REPLACEMENTS.map(replaceBy)
const BELOW_ROOT: readonly Edit[] = [...ANYWHERE, remove, duplicate, rename]
const otherNumbers = NUMBERS.map(replaceBy)

/** Returns the possible changes of a part: those for all values, and those for its type. */
function editsOf(part: unknown, path: readonly string[]): readonly Edit[] {
  const common = path.length === 0 ? ANYWHERE : BELOW_ROOT
  if (typeof part === 'number') return [...common, ...otherNumbers]
  if (typeof part === 'string') return [...common, ...otherText]
  if (Array.isArray(part)) return [...common, ...moreItems]
  return typeof part === 'object' && part !== null ? [...common, ...oddKeys] : common
}

/** Yields every step away from `value`. */
export function* steps(value: unknown): Generator<Step> {
  for (const { part, path } of parts(value)) for (const edit of editsOf(part, path)) yield { path, edit }
}

/** Returns `value` after a step, without modifying it. */
export function take(value: unknown, { path, edit }: Step): unknown {
  const root: Holder = { value }
  edited(root, ['value', ...path], edit)
  return root['value']
}

/** Yields `value` with each part changed in each way. */
export function* mutants(value: unknown): Generator<unknown> {
  for (const step of steps(value)) yield take(value, step)
}

/** Returns one of the mutants, selected by a number. */
export function mutant(value: unknown, which: number): unknown {
  const all = [...parts(value)]
  const { part, path } = all[which % all.length] as Part
  const edits = editsOf(part, path)
  const edit = edits[Math.floor(which / all.length) % edits.length] as Edit
  return take(value, { path, edit })
}

/** A part of a value, and the keys that lead to it. */
export interface Part {
  readonly part: unknown
  readonly path: readonly string[]
}

/** Yields the parts of a value, beginning with the value itself. */
export function* parts(part: unknown, path: readonly string[] = []): Generator<Part> {
  yield { part, path }
  if (typeof part !== 'object' || part === null) return
  for (const [key, below] of Object.entries(part)) yield* parts(below, [...path, key])
}

/** Copies the containers between a holder and the place of the edit. */
function edited(holder: Holder, [key = '', ...rest]: readonly string[], edit: Edit): void {
  if (rest.length === 0) {
    edit(holder, key)
    return
  }
  const below = holder[key] as Holder
  const copy = (Array.isArray(below) ? [...below] : { ...below }) as Holder
  put(holder, key, copy)
  edited(copy, rest, edit)
}

/** Assigns a property as `JSON.parse` does, including `__proto__`. */
export function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true })
}
