/**
 * Refuses to write to what is read.
 *
 * @module
 */
import { fstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'

/**
 * Says why files must not be written: one is read, or in a folder that is read, or named twice. `undefined` if they may
 * be.
 *
 * @param inputs - the paths of files and folders; `-` is standard input
 */
export function outputConflict(outputs: readonly string[], inputs: readonly string[]): string | undefined {
  const read = (inputs.length === 0 ? ['-'] : inputs).flatMap((path) => {
    const stats = statsOf(path)
    return stats === undefined ? [] : [{ path, stats }]
  })
  for (const [i, path] of outputs.entries()) {
    const stats = statsOf(path)
    // A device, such as /dev/null, loses nothing.
    if (stats !== undefined && !stats.isFile()) continue
    const target = realPath(path)
    if (outputs.slice(0, i).some((other) => realPath(other) === target)) return `cannot write two outputs to ${path}`
    for (const input of read) {
      if (stats !== undefined && isSame(stats, input.stats)) return `cannot write to ${path}: it is read`
      if (input.stats.isDirectory() && target.startsWith(realPath(input.path) + sep)) {
        return `cannot write to ${path}: it would be in a folder that is read`
      }
    }
  }
  return undefined
}

function statsOf(path: string): Stats | undefined {
  try {
    return path === '-' ? fstatSync(0) : statSync(path)
  } catch {
    return undefined
  }
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev
}

/** The path without links; of a file that does not exist, that of its folder and its name. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path))
    } catch {
      return path
    }
  }
}
