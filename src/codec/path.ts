/**
 * Where in a value an error is, and how that is written.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

/** The longest piece of a wrong value that a message quotes, in UTF-16 code units. */
const QUOTE_LIMIT = 40

/** The keys that lead from the root to where an error is. */
export function pathOf(context: Context): readonly string[] {
  return context.filter((_, i) => i > 0 && !isTransparent(context[i - 1])).map((entry) => entry.key)
}

/** A path as JavaScript would write it: `content.users["@a:b"]`, `candidates[0]`. */
export function dotted(path: readonly string[]): string {
  return path
    .map((key, i) => {
      if (/^\d+$/.test(key)) return `[${key}]`
      if (/^[A-Za-z_$][\w$]*$/.test(key)) return i === 0 ? key : `.${key}`
      return `[${quoted(key)}]`
    })
    .join('')
}

/** io-ts adds a step to the path for each member of its own unions and intersections. The value has no such key. */
function isTransparent(entry: Context[number] | undefined): boolean {
  const tag = (entry?.type as { _tag?: string } | undefined)?._tag
  return tag === 'IntersectionType' || tag === 'UnionType' || tag === 'TaggedUnionType'
}

/** In double quotes, cut to a bearable length. */
export function quoted(text: string): string {
  return printable(JSON.stringify(text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT)}…` : text))
}

/** With nothing in it that a terminal would obey, or that hides: such a character is written as JSON would escape it. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
