/**
 * The difference between two texts, line by line.
 *
 * @module
 */

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Number of unchanged lines to keep around a change. */
const CONTEXT = 2

/** Above this number of lines, the lines are not matched, but only their common beginning and end left out. */
const MAX_LINES = 1500

/** Returns the lines of a diff; `undefined` between them for unchanged lines that are left out. */
export function diffLines(before: string, after: string): readonly (DiffLine | undefined)[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ kind: 'same', text }))
  const lines = [
    ...same(a.slice(0, start)),
    ...matched(a.slice(start, endA), b.slice(start, endB)),
    ...same(a.slice(endA)),
  ]
  return withoutDistant(lines)
}

/** Matches as many lines as possible. */
function matched(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const added = (text: string): DiffLine => ({ kind: 'added', text })
  const removed = (text: string): DiffLine => ({ kind: 'removed', text })
  if (a.length + b.length > MAX_LINES) return [...a.map(removed), ...b.map(added)]
  // The length of the longest common subsequence of the lines from i and from j on.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const row = common[i] as Uint16Array
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i++] as string })
      j++
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) lines.push(removed(a[i++] as string))
    else lines.push(added(b[j++] as string))
  }
  return lines
}

function withoutDistant(lines: readonly DiffLine[]): readonly (DiffLine | undefined)[] {
  const isNear = lines.map((_, i) =>
    lines.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  )
  const shown: (DiffLine | undefined)[] = []
  for (const [i, line] of lines.entries()) {
    if (isNear[i]) shown.push(line)
    else if (shown.length > 0 && shown.at(-1) !== undefined) shown.push(undefined)
  }
  return shown.at(-1) === undefined ? shown.slice(0, -1) : shown
}
