/**
 * Values one step away from a good one.
 *
 * Nothing is copied but what stands above the step, so a mutant shares the rest with the value that it was made from.
 *
 * @module
 */

/** A step away from a value: what changes, and where. */
export interface Step {
  /** The keys that lead there from the root. */
  readonly path: readonly string[]
  readonly edit: Edit
}

export interface Holder {
  [key: string]: unknown
}

/** Changes what stands under `key`, in a holder that is a copy. */
export type Edit = (holder: Holder, key: string) => void

/** What stands in for a part of a value. JSON can say 1e400, which is read as Infinity. */
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

/** What else stands in for a number: the edges of what is an integer, and of what is safe. */
const NUMBERS = [-0, 1, -1, 2 ** 53 - 1, -(2 ** 53) + 1, -(2 ** 53), 1e308]

/** Keys that every object has, or that stand for something in some objects. */
const ODD_KEYS = ['__proto__', 'constructor', 'toString', '', '0', '@a:b', '$a', 'org.example.more']

/** Puts `replacement` in the place of what was there. */
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

/** Every change of a part: some are for all values, some for those of its type. */
function editsOf(part: unknown, path: readonly string[]): readonly Edit[] {
  const common = path.length === 0 ? ANYWHERE : BELOW_ROOT
  if (typeof part === 'number') return [...common, ...otherNumbers]
  if (typeof part === 'string') return [...common, ...otherText]
  if (Array.isArray(part)) return [...common, ...moreItems]
  return typeof part === 'object' && part !== null ? [...common, ...oddKeys] : common
}

/** Every step away from `value`. */
export function* steps(value: unknown): Generator<Step> {
  for (const { part, path } of parts(value)) for (const edit of editsOf(part, path)) yield { path, edit }
}

/** `value` after a step. It is not changed itself. */
export function take(value: unknown, { path, edit }: Step): unknown {
  const root: Holder = { value }
  edited(root, ['value', ...path], edit)
  return root['value']
}

/** `value` with each part in turn changed in each way. */
export function* mutants(value: unknown): Generator<unknown> {
  for (const step of steps(value)) yield take(value, step)
}

/** One of the mutants, the same for the same number. */
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

/** The parts of a value, of which it is the first. */
export function* parts(part: unknown, path: readonly string[] = []): Generator<Part> {
  yield { part, path }
  if (typeof part !== 'object' || part === null) return
  for (const [key, below] of Object.entries(part)) yield* parts(below, [...path, key])
}

/** Copies what stands between a holder and the place of the edit. */
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

/** Also where the key is `__proto__`, as `JSON.parse` does it. */
export function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true })
}
