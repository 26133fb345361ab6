/**
 * Values one step away from a good one.
 *
 * @module
 */

/** What stands in for a part of a value. */
const REPLACEMENTS: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  '@x:y.z',
  0,
  -1,
  1.5,
  2 ** 53,
  2 ** 53 - 1,
  [],
  [null],
  {},
  { x: 1 },
]

type Edit = (parent: { [key: string]: unknown }, key: string) => void

/** The steps: replace a part, delete it, move it under another name. */
const EDITS: readonly Edit[] = [
  ...REPLACEMENTS.map(
    (replacement): Edit =>
      (parent, key) => {
        parent[key] = structuredClone(replacement)
      },
  ),
  (parent, key) => {
    delete parent[key]
  },
  (parent, key) => {
    parent[`${key}x`] = parent[key]
    delete parent[key]
  },
]

/** `value` with each part in turn changed in each way. It is not changed itself. */
export function* mutants(value: unknown): Generator<unknown> {
  for (const path of paths(value)) for (const edit of EDITS) yield edited(value, path, edit)
}

/** One of the mutants, the same for the same number; the value itself, if it has no parts. */
export function mutant(value: unknown, which: number): unknown {
  const all = [...paths(value)]
  const path = all[Math.floor(which / EDITS.length) % all.length]
  const edit = EDITS[which % EDITS.length]
  return path === undefined || edit === undefined ? value : edited(value, path, edit)
}

/** The paths of all parts below the root. */
function* paths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    yield [...path, key]
    yield* paths(part, [...path, key])
  }
}

function edited(value: unknown, path: readonly string[], edit: Edit): unknown {
  const copy = structuredClone(value)
  let parent = copy as { [key: string]: unknown }
  for (const key of path.slice(0, -1)) parent = parent[key] as { [key: string]: unknown }
  edit(parent, path.at(-1) ?? '')
  return copy
}
