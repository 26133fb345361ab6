/**
 * Paths and texts that may be logged: bounded, printable, and without keys that a user wrote.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import type { AnyCodec, Frame } from './shape.js'

/** Stands for a key that is not to be shown, and for what was cut. */
const ELLIPSIS = '…'

/** Maximum length of a key in a path, in UTF-16 code units. Longer than any identifier in common use. */
const KEY_LIMIT = 64

/** Maximum length of a key or a name within a message. */
const NAME_LIMIT = 40

/** Maximum length of a path within a message. */
const DOTTED_LIMIT = 101

/**
 * The keys that lead to a place, as they may be shown. A key of a map that need not be an identifier or a known name
 * becomes `…`.
 *
 * @param outer - the way to the root of the walk, as io-ts gives it
 */
export function pathTo(place: Frame, outer: Context): readonly string[] {
  const path: string[] = []
  for (let at = place; at.parent !== undefined; at = at.parent) path.push(keyOf(at))
  path.reverse()
  return outer.length > 1 ? [...pathOf(outer), ...path] : path
}

function keyOf({ key, keyCodec }: Frame): string {
  return keyCodec === undefined || isName(keyCodec, key) ? shown(key, KEY_LIMIT) : ELLIPSIS
}

/** Whether a string in the place of a codec is an identifier or a known name, which may be shown. */
export function isName({ shape }: AnyCodec, text: string): boolean {
  switch (shape.kind) {
    case 'literals':
      return shape.open ? shape.values.includes(text) : shape.values.some((value) => value !== '')
    case 'pattern':
    case 'string':
      return shape.isIdentifier
    case 'nullable':
      return isName(shape.of, text)
    case 'union':
      return shape.members.some((member) => isName(member, text))
    default:
      return false
  }
}

/** As {@link pathTo}, for what io-ts passes on. Keys that its types do not declare become `…`. */
export function pathOf(context: Context): readonly string[] {
  const path: string[] = []
  for (const [i, { key }] of context.entries()) {
    const holder = i === 0 ? undefined : structureOf(context[i - 1]?.type)
    if (holder === undefined || TRANSPARENT.has(holder._tag)) continue
    path.push(declares(holder, key) ? shown(key, KEY_LIMIT) : ELLIPSIS)
  }
  return path
}

/** What the types of io-ts say of their parts. */
interface Structure {
  readonly _tag?: string
  readonly props?: object
  /** Of a wrapper. */
  readonly type?: Structure
}

/** For each member of these, io-ts adds a step. The value has no such key. */
const TRANSPARENT: ReadonlySet<string | undefined> = new Set(['IntersectionType', 'TaggedUnionType', 'UnionType'])

const WRAPPERS: ReadonlySet<string | undefined> = new Set([
  'ExactType',
  'ReadonlyType',
  'RecursiveType',
  'RefinementType',
])

const LISTS: ReadonlySet<string | undefined> = new Set(['AnyArrayType', 'ArrayType', 'ReadonlyArrayType', 'TupleType'])

function structureOf(type: unknown): Structure {
  let structure = type as Structure
  while (WRAPPERS.has(structure._tag) && structure.type !== undefined) structure = structure.type
  return structure
}

function declares({ _tag, props }: Structure, key: string): boolean {
  return LISTS.has(_tag) || (props !== undefined && Object.hasOwn(props, key))
}

/** A path as JavaScript would write it: `content.users["@a:b"]`, `candidates[0]`. Cut in the middle where it is long. */
export function dotted(path: readonly string[]): string {
  let text = ''
  // No more keys than this can be shown.
  const keys = path.length > 2 * DOTTED_LIMIT ? [...path.slice(0, DOTTED_LIMIT), ...path.slice(-DOTTED_LIMIT)] : path
  for (const key of keys) {
    if (/^[A-Za-z_$][\w$]*$/.test(key)) text += text === '' ? shown(key, NAME_LIMIT) : `.${shown(key, NAME_LIMIT)}`
    else if (key === ELLIPSIS || /^\d+$/.test(key)) text += `[${shown(key, NAME_LIMIT)}]`
    else text += `[${quoted(key)}]`
  }
  if (text.length <= DOTTED_LIMIT) return text
  const half = (DOTTED_LIMIT - ELLIPSIS.length) / 2
  // Halves of characters that the cut leaves go too.
  return (
    text.slice(0, half).replace(/[\ud800-\udbff]$/, '') + ELLIPSIS + text.slice(-half).replace(/^[\udc00-\udfff]/, '')
  )
}

/** In double quotes, cut to {@link NAME_LIMIT}. */
export function quoted(text: string): string {
  return `"${shown(text, NAME_LIMIT).replaceAll('"', '\\"')}"`
}

/** Printable, and at most `limit` UTF-16 code units long. */
export function shown(text: string, limit: number): string {
  if (text.length <= limit && PLAIN.test(text)) return text
  const whole = text.length <= limit ? printable(text) : undefined
  if (whole !== undefined && whole.length <= limit) return whole
  let head = ''
  for (const character of text.slice(0, limit)) {
    const piece = printable(character)
    if (head.length + piece.length >= limit) break
    head += piece
  }
  return head + ELLIPSIS
}

const PLAIN = /^[ -~]*$/

/** Escapes what a terminal would obey, or that hides, as JSON would: controls, invisible and bidirectional characters. */
export function printable(text: string): string {
  return text.replace(HIDDEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** Controls, format characters, lone surrogates, white space but for the space, and what fonts leave blank. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu
