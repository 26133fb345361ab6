/**
 * The modules of the published package that hold codecs, with every check written out.
 *
 * Such a module is made from what its source exports: each codec anew, of the same name and shape, with a compiled check.
 * What it does not export but others need (the parts of a definition, say) it hands on under a name that no index lists.
 *
 * @module
 */
import { posix } from 'node:path'

import { type AnyCodec, Codec, type Fields } from '../src/codec/codec.js'
import type { ObjectShape } from '../src/codec/shape.js'
import { checkBody, hasFunction, isLong, isOfObjects, plainCheckBody, type Scope } from './compiled-check.js'
import { pure } from './pure.js'

/** A module of `src`, by its path below it, without the extension: `room/member`. */
export interface Input {
  readonly path: string
  readonly values: { readonly [name: string]: unknown }
}

/** Where a codec is to be had. */
interface Home {
  readonly path: string
  readonly name: string
}

/** The walks of the kinds that have no shorter way to be made. */
const WALKS: { readonly [kind: string]: string } = {
  intersection: 'explainIntersection',
  anyKey: 'explainAnyKey',
  record: 'explainRecord',
  taggedUnion: 'explainTaggedUnion',
  tuple: 'explainTuple',
  union: 'explainUnion',
}

const HELPERS: { readonly [name: string]: string } = { isObject: 'json/own' }

/**
 * The compiled modules, by path.
 *
 * @param vocabulary - the modules of `codec/`, whose constants are used as they are
 * @param modules - the modules that hold codecs and nothing that runs, each after those that it imports
 */
export function compileModules(vocabulary: readonly Input[], modules: readonly Input[]): Map<string, string> {
  const homes = new Map<AnyCodec, Home>()
  for (const { path, values } of vocabulary) {
    for (const [name, value] of Object.entries(values)) {
      if (value instanceof Codec && !homes.has(value)) homes.set(value, { path, name })
    }
  }
  const drafts = modules.map((module) => draft(module, homes))
  const borrowed = new Map<string, Set<string>>()
  const shared = new Set<AnyCodec>()
  const called = new Set<AnyCodec>()
  const traffic: Traffic = {
    borrow: (path, name) => {
      borrowed.set(path, (borrowed.get(path) ?? new Set()).add(name))
    },
    share: (codec) => {
      shared.add(codec)
    },
    isShared: (codec) => shared.has(codec),
    call: (codec) => {
      called.add(codec)
    },
    isCalled: (codec) => called.has(codec),
  }
  // Twice, since who needs a module's functions is only known when all have been written.
  for (const { write } of drafts) write(traffic)
  borrowed.clear()
  const written = drafts.map(({ path, write }) => ({ path, code: write(traffic) }))
  const exported = new Map(modules.map(({ path, values }) => [path, values]))
  return new Map(
    written.map(({ path, code }) => {
      const values = exported.get(path) ?? {}
      const names = [...(borrowed.get(path) ?? [])].filter((name) => !Object.hasOwn(values, name)).sort()
      return [path, names.length === 0 ? code : `${code}export { ${names.join(', ')} }\n`]
    }),
  )
}

/** Whether a value is made of codecs and plain data, so that it can be written down. */
export function isData(value: unknown): boolean {
  if (value instanceof Codec) return true
  if (typeof value === 'object' && value !== null) {
    const prototype = Object.getPrototypeOf(value)
    return (prototype === Object.prototype || Array.isArray(value)) && Object.values(value).every(isData)
  }
  return ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
}

/** Whether there is a codec in a value. */
export function holdsCodec(value: unknown): boolean {
  if (value instanceof Codec) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsCodec)
}

/** What modules take from each other. */
interface Traffic {
  readonly borrow: (path: string, name: string) => void
  /** Notes that the check of a plain object for this codec is needed by others than its own full check. */
  readonly share: (codec: AnyCodec) => void
  readonly isShared: (codec: AnyCodec) => boolean
  /** Notes that the check of any value for this codec is called by that of another. */
  readonly call: (codec: AnyCodec) => void
  readonly isCalled: (codec: AnyCodec) => boolean
}

interface Draft {
  readonly path: string
  readonly write: (traffic: Traffic) => string
}

/** Gives the module's codecs their homes, so that all modules can then be written. */
function draft(module: Input, homes: Map<AnyCodec, Home>): Draft {
  const { path, values } = module
  const names = new Set(Object.keys(values))
  const own: AnyCodec[] = []
  const fresh = (wanted: string): string => {
    const base = wanted.replace(/[^\w$]+/g, '_').replace(/^_+|_+$/g, '') || 'empty'
    let name = base
    for (let i = 2; names.has(name); i++) name = `${base}${i}`
    names.add(name)
    return name
  }

  // Exported codecs have their homes under their names; what is private to the module comes to live here too.
  for (const [name, value] of Object.entries(values)) {
    if (value instanceof Codec && !homes.has(value)) homes.set(value, { path, name })
  }
  const visit = (value: unknown, seen: Set<unknown>): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (!(value instanceof Codec)) {
      for (const part of Object.values(value)) visit(part, seen)
      return
    }
    const home = homes.get(value)
    if (home !== undefined && home.path !== path) return
    for (const part of partsOf(value)) visit(part, seen)
    if (home === undefined) homes.set(value, { path, name: fresh(value.name) })
    own.push(value)
  }
  const seen = new Set<unknown>()
  for (const value of Object.values(values)) visit(value, seen)

  return { path, write: (traffic) => write(module, own, homes, fresh, traffic) }
}

function write(
  module: Input,
  own: readonly AnyCodec[],
  homes: Map<AnyCodec, Home>,
  fresh: (name: string) => string,
  traffic: Traffic,
): string {
  const imports = new Map<string, Map<string, string>>()
  const constants: string[] = []
  const known = new Map<string, string>()

  const imported = (path: string, name: string): string => {
    const from = imports.get(path) ?? new Map<string, string>()
    imports.set(path, from)
    traffic.borrow(path, name)
    const local = from.get(name) ?? (Object.hasOwn(module.values, name) || isTaken(name) ? fresh(name) : name)
    from.set(name, local)
    return local
  }
  const isTaken = (name: string) => own.some((codec) => homes.get(codec)?.name === name)
  const homeOf = (codec: AnyCodec): Home => {
    const home = homes.get(codec)
    if (home === undefined) throw new Error(`${module.path}: ${codec.name} is at home nowhere`)
    return home
  }
  const reference = (codec: AnyCodec): string => {
    const { path, name } = homeOf(codec)
    return path === module.path ? name : imported(path, name)
  }

  const functionOf = (prefix: string, codec: AnyCodec): string => {
    const { path, name } = homeOf(codec)
    return path === module.path ? prefix + name : imported(path, prefix + name)
  }

  const scope: Scope = {
    codec: reference,
    check: (codec) => {
      traffic.call(codec)
      return isJsonObject(codec) ? scope.helper('isObject') : functionOf('is', codec)
    },
    ownCheckPlain: (codec) => `${functionOf('has', codec)}(u)`,
    checkPlain: (codec) => {
      traffic.share(codec)
      return functionOf('has', codec)
    },
    helper: (name) => imported(HELPERS[name] ?? 'codec/compiled', name),
    constant: (name, initializer) => {
      const existing = known.get(initializer)
      if (existing !== undefined) return existing
      const local = fresh(name)
      known.set(initializer, local)
      constants.push(`const ${local} = ${initializer}`)
      return local
    },
  }

  const text = (value: unknown): string => {
    if (value instanceof Codec) return reference(value)
    if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`
    if (typeof value === 'object' && value !== null) return fields(value as { [key: string]: unknown })
    return value === undefined ? 'undefined' : JSON.stringify(value)
  }
  const fields = (object: { readonly [key: string]: unknown }): string => {
    const entries = Object.entries(object).map(([key, value]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)
      const written = text(value)
      return name === written ? name : `${name}: ${written}`
    })
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  }

  /** Whether the check of a plain object is a function apart: where only the full check needs it, it stands in that. */
  const isApart = (codec: AnyCodec) => traffic.isShared(codec) || isLong(codec)

  const codecs = own.map((codec) => {
    const { name } = homeOf(codec)
    const isExported = module.values[name] === codec
    // What only stands for others in their unions is checked there: it needs no function that checks any value.
    const isPart = !isExported && codec.shape.kind === 'object' && isApart(codec) && !traffic.isCalled(codec)
    const functions = [
      ...(isOfObjects(codec) && isApart(codec)
        ? [`function has${name}(u) {\n  ${plainCheckBody(codec, scope)}\n}\n`]
        : []),
      ...(hasFunction(codec) && !isPart
        ? [`function is${name}(u) {\n  ${checkBody(codec, scope, isApart(codec))}\n}\n`]
        : []),
    ]
    const made = isPart
      ? objectCode(codec.name, codec.shape, imported('codec/compiled', 'compiledPart'), `has${name}`, text)
      : constructed(codec, `is${name}`, text, imported)
    return `${functions.join('')}${isExported ? 'export ' : ''}const ${name} = ${made}\n`
  })
  const others = Object.entries(module.values)
    .filter(
      ([name, value]) => !(value instanceof Codec && homeOf(value).name === name && homeOf(value).path === module.path),
    )
    .map(([name, value]) => `export const ${name} = ${text(value)}\n`)

  const lines = [...imports].map(([path, names]) => {
    const list = [...names].map(([name, local]) => (name === local ? name : `${name} as ${local}`))
    return `import { ${list.sort().join(', ')} } from '${relative(module.path, path)}'`
  })
  const code = [...lines.sort(), '', ...codecs, ...others, ...constants, ''].join('\n')
  return pure(code, module.path)
}

/** The expression that makes a codec. */
function constructed(
  codec: AnyCodec,
  check: string,
  text: (value: unknown) => string,
  imported: (path: string, name: string) => string,
): string {
  const { name, shape } = codec
  if (shape.kind === 'literals') {
    const [value] = shape.values
    if (!shape.open && shape.values.length === 1 && name === JSON.stringify(value)) {
      return `${imported('codec/literals', 'literal')}(${text(value)})`
    }
    return `${imported('codec/literals', shape.open ? 'openLiterals' : 'literals')}(${text(name)}, ${text(shape.values)})`
  }
  if (shape.kind === 'pattern' || shape.kind === 'string') {
    const maker = imported('codec/pattern', shape.isIdentifier ? 'identifier' : 'pattern')
    return `${maker}(${[name, ...(shape.kind === 'pattern' ? [shape.source] : [])].map(text).join(', ')})`
  }
  if (shape.kind === 'nullable') return `${imported('codec/nullable', 'nullable')}(${text(shape.of)})`
  if (shape.kind === 'object') return objectCode(name, shape, imported('codec/compiled', 'compiledObject'), check, text)
  if (shape.kind === 'array') {
    const { kind: _, item, ...marks } = shape
    const parts = [text(item), check, ...(Object.keys(marks).length > 0 ? [text(marks)] : [])]
    return `${imported('codec/compiled', 'compiledArray')}(${parts.join(', ')})`
  }
  const walk = WALKS[shape.kind]
  if (walk === undefined) throw new Error(`${name}: nothing is known of compiling a ${shape.kind}`)
  const parts = [text(name), text(shape), check, imported('codec/explain', walk)]
  return `new ${imported('codec/codec', 'Codec')}(${parts.join(', ')})`
}

function objectCode(
  name: string,
  { kind: _, optional, required, ...marks }: ObjectShape,
  maker: string,
  check: string,
  text: (value: unknown) => string,
): string {
  const parts = [required, optional, marks]
  while (Object.keys(parts.at(-1) ?? required).length === 0 && parts.length > 1) parts.pop()
  return `${maker}(${[text(name), check, ...parts.map(text)].join(', ')})`
}

/** The codecs that a codec is made of. */
function partsOf({ name, shape }: AnyCodec): readonly AnyCodec[] {
  const values = (fields: Fields) => Object.values(fields)
  switch (shape.kind) {
    case 'object':
      return [...values(shape.required), ...values(shape.optional)]
    case 'anyKey':
      return values(shape.fields)
    case 'record':
      return [shape.key, shape.value]
    case 'array':
      return [shape.item]
    case 'tuple':
      return shape.items
    case 'nullable':
      return [shape.of]
    case 'union':
    case 'intersection':
      return shape.members
    case 'taggedUnion':
      return [...values(shape.members), ...[shape.other, shape.absent].filter((codec) => codec !== undefined)]
    case 'literals':
    case 'pattern':
    case 'string':
      return []
    default:
      throw new Error(`${name}: nothing is known of compiling a ${shape.kind}`)
  }
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return `${path.startsWith('.') ? path : `./${path}`}.js`
}

/** The one codec of objects in the vocabulary. */
function isJsonObject({ name, shape }: AnyCodec): boolean {
  return shape.kind === 'object' && name === 'JsonObject'
}
