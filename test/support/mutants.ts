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

/** `value` with each part in turn deleted, moved under another name, or replaced. It is not changed itself. */
export function* mutants(value: unknown): Generator<unknown> {
  for (const path of paths(value)) {
    for (const replacement of REPLACEMENTS) yield replaced(value, path, () => replacement)
    yield edited(value, path, (parent, key) => {
      delete parent[key]
    })
    yield edited(value, path, (parent, key) => {
      parent[`${key}x`] = parent[key]
      delete parent[key]
    })
  }
}

/** The paths of all parts below the root. */
export function* paths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    yield [...path, key]
    yield* paths(part, [...path, key])
  }
}

function replaced(value: unknown, path: readonly string[], by: (part: unknown) => unknown): unknown {
  return edited(value, path, (parent, key) => {
    parent[key] = by(parent[key])
  })
}

function edited(
  value: unknown,
  path: readonly string[],
  edit: (parent: { [key: string]: unknown }, key: string) => void,
): unknown {
  const copy = structuredClone(value)
  let parent = copy as { [key: string]: unknown }
  for (const key of path.slice(0, -1)) parent = parent[key] as { [key: string]: unknown }
  edit(parent, path.at(-1) ?? '')
  return copy
}
