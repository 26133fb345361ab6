/**
 * Generates the straight-line check of a codec from its shape, for the published package.
 *
 * A check returns true for values that it can quickly accept, and false otherwise: for invalid values, and for values
 * that need the slow path, such as an object with its own prototype. The codec then walks the value.
 *
 * Each codec with parts has a function, and those with identical checks share one. So do objects whose fields agree: the
 * function checks the keys of all. The helpers of these functions are in `src/codec/checks.ts`.
 *
 * @module
 */
import * as helpers from '../src/codec/checks.js'
import { memberFor } from '../src/codec/member.js'
import { object } from '../src/codec/object.js'
import type { AnyCodec, Fields, ObjectShape, RecordShape, TaggedUnionShape } from '../src/codec/shape.js'
import { FREQUENT } from '../src/kind/frequent.js'

/** Maximum number of optional keys to read one by one. With more of them, the check iterates over the existing keys. */
const MOST_PROBED = 2

/** The shapes of codecs of objects. */
const OF_OBJECTS = ['object', 'taggedUnion', 'intersection']

/** The shapes of codecs of objects that have members, which check the same object. */
const HAVE_MEMBERS = ['taggedUnion', 'intersection']

/**
 * Selects the codecs whose checks are functions to write out: unions of events, their envelopes, and what frequent events
 * consist of. Events that are not frequent are checked by the closures of the source, which are small; so are members of
 * unions and intersections on their own.
 */
export function writtenOut(codecs: readonly AnyCodec[]): ReadonlySet<AnyCodec> {
  const parts = everythingIn(codecs.filter(isUnionOfEvents), (codec) =>
    isUnionOfEvents(codec)
      ? [codec.shape.base, ...frequentIn(codec.shape.members).map(([, member]) => member)]
      : valuesIn(codec),
  )
  return new Set([...parts].filter(hasFunction))
}

/** The codecs of the values that a value of the codec consists of: not the members of a union, but their parts. */
export function valuesIn(codec: AnyCodec): readonly AnyCodec[] {
  const parts = partsOf(codec)
  return HAVE_MEMBERS.includes(codec.shape.kind) ? parts.flatMap(valuesIn) : parts
}

/** Returns whether the codec's check is a function. Other checks are inlined. */
function hasFunction(codec: AnyCodec): boolean {
  if (isUnionOfEvents(codec)) return frequentIn(codec.shape.members).length > 0
  return [...OF_OBJECTS, 'record', 'array', 'tuple', 'union'].includes(codec.shape.kind) && !isAnyObject(codec)
}

/** A union of events, which have the envelope `base` in common. */
type UnionOfEvents = AnyCodec & { readonly shape: TaggedUnionShape & { readonly base: AnyCodec } }

/** Returns whether a codec is a union of events. Its check returns `undefined` for events that are not frequent. */
export function isUnionOfEvents(codec: AnyCodec): codec is UnionOfEvents {
  return codec.shape.kind === 'taggedUnion' && codec.shape.base !== undefined
}

/** Generates the checks of codecs, and everything that they call. */
export class Checks {
  readonly #code: string[] = []
  /** The names of functions by codec, and by their body if they may be shared. */
  readonly #known = new Map<AnyCodec | string, string>()
  readonly #names = new Set<string>(['isObject', ...Object.keys(helpers)])
  readonly #exported = new Set<string>()
  readonly #joined: ReadonlyMap<AnyCodec, AnyCodec>

  /** @param codecs - all codecs that will be requested */
  constructor(codecs: Iterable<AnyCodec>) {
    this.#joined = joined(codecs)
  }

  /** The code to add to `src/codec/checks.ts`. */
  toString(): string {
    const exports = `export { ${this.names.join(', ')} }`
    return ["import { isObject } from '../json/own.js'", ...this.#code, exports].join('\n')
  }

  /** The names of the exported functions. */
  get names(): string[] {
    return [...this.#exported]
  }

  /** Exports the function that checks any value for a codec with parts. Returns its name. */
  check(codec: AnyCodec): string {
    const name = this.#check(codec)
    this.#exported.add(name)
    return name
  }

  #check(only: AnyCodec): string {
    const codec = this.#joined.get(only) ?? only
    const known = this.#known.get(codec)
    if (known !== undefined) return known
    // Identical checks are shared, except those of objects, which are known before their body, since it may call them.
    if (!OF_OBJECTS.includes(codec.shape.kind)) return this.#shareable('is', codec.name, this.#body(codec))
    return this.#write('is', codec.name, (name) => {
      this.#known.set(codec, name)
      return this.#body(codec)
    })
  }

  /** Returns the name of a function with this body, which may exist already. */
  #shareable(prefix: 'has' | 'is', name: string, body: string): string {
    const known = this.#known.get(body) ?? this.#write(prefix, name, () => body)
    this.#known.set(body, known)
    return known
  }

  /** Adds a function, and returns its name. */
  #write(prefix: 'has' | 'is', name: string, body: (name: string) => string): string {
    const wanted = prefix + wordsOf(name)
    let free = wanted
    for (let i = 2; this.#names.has(free); i++) free = `${wanted}${i}`
    this.#names.add(free)
    this.#code.push(`function ${free}(u) {\n  ${body(free)}\n}`)
    return free
  }

  #body(codec: AnyCodec): string {
    if (isUnionOfEvents(codec)) return this.#frequent(codec.shape)
    const { shape } = codec
    const isSuitable = needsKey(codec) ? 'isPlain(u)' : 'isObject(u)'
    switch (shape.kind) {
      case 'object':
        return this.#fields(shape, [isSuitable])
      case 'intersection': {
        // A union among the members tests the prototype.
        const isTested = shape.members.some((member) => HAVE_MEMBERS.includes(member.shape.kind) && needsKey(member))
        const members = shape.members.map((member) => this.#member(member))
        return `return ${[...(isTested ? [] : [isSuitable]), ...members].join(' && ')}`
      }
      case 'taggedUnion':
        return this.#dispatch(codec, shape)
      case 'record':
        return loop('isObject(u)', 'const k in u', 'u[k]', `v !== undefined && ${this.#failsAsEntry(shape)}`)
      case 'array': {
        const fails = `!${this.#value(shape.item, 'v')} || NO_ITEMS[i] !== undefined`
        return loop('Array.isArray(u)', 'let i = 0; i < u.length; i++', 'u[i]', fails)
      }
      case 'tuple': {
        const items = shape.items.map((item, i) => this.#value(item, `u[${i}]`))
        const areOwn = items.map((_, i) => `NO_ITEMS[${i}] === undefined`)
        return `return ${['Array.isArray(u)', `u.length === ${items.length}`, ...items, ...areOwn].join(' && ')}`
      }
      case 'union':
        return `return ${shape.members.map((member) => this.#value(member, 'u')).join(' || ')}`
      default:
        throw new Error(`${codec.name}: how to write the check of a ${shape.kind} is unknown`)
    }
  }

  /** The body of a function that checks the fields of an object, after `tests` of its prototype. */
  #fields(shape: ObjectShape, tests: readonly string[]): string {
    if (!isLong(shape)) return `return ${[...tests, ...this.#probes(shape)].join(' &&\n    ')}`
    const probes = [...tests, ...this.#required(shape.required)]
    // A value is read inside its case, since reading an unknown key could throw.
    const keys = new Map<string, string[]>()
    for (const [key, field] of Object.entries(shape.optional)) {
      const check = this.#optional(field, 'v', 'u[k]')
      keys.set(check, [...(keys.get(check) ?? []), `case ${JSON.stringify(key)}:`])
    }
    const cases = [...keys].map(([check, labels]) => `      ${labels.join(' ')} if (!${check}) return false; break`)
    return [
      ...(probes.length > 0 ? [`if (!(${probes.join(' && ')})) return false`] : []),
      '  let v',
      '  for (const k in u) {',
      '    switch (k) {',
      ...cases,
      '    }',
      '  }',
      '  return true',
    ].join('\n')
  }

  /** Expressions that check the fields of a plain object `u`. */
  #probes({ optional, required }: ObjectShape): string[] {
    const probes = Object.entries(optional).map(([key, field]) => this.#optional(field, property(key)))
    return [...this.#required(required), ...probes]
  }

  #required(required: Fields): string[] {
    const checks = Object.entries(required).map(([key, field]) => this.#value(field, property(key)))
    return checks.length === 0 ? [] : [...checks, isNotInherited(Object.keys(required))]
  }

  #failsAsEntry({ key, others, value }: RecordShape): string {
    const fits = this.#value(value, 'v')
    if (isAnyString(key)) return `!${fits}`
    const fitsKey = this.#value(key, 'k')
    return others === 'closed' ? `!(${fitsKey} && ${fits})` : `${fitsKey} && !${fits}`
  }

  /** An expression that checks `u` as a member of a union or an intersection, which has tested its prototype. */
  #member(member: AnyCodec): string {
    const { name, shape } = member
    if (shape.kind !== 'object') return this.#value(member, 'u')
    if (!isLong(shape)) return this.#probes(shape).join(' && ') || 'true'
    // Members that differ in the tag only share a function.
    return `${this.#shareable('has', name, this.#fields(shape, []))}(u)`
  }

  #frequent({ base, members, tag }: UnionOfEvents['shape']): string {
    const keys = new Set([tag])
    const lines = frequentIn(members).map(([value, member]) => {
      const inEnvelope = fieldsOf(base.shape.kind === 'taggedUnion' ? memberFor(base.shape, value) : base)
      const others = Object.entries(fieldsOf(member)).filter(([key, field]) => key !== tag && inEnvelope[key] !== field)
      const checks = others.map(([key, field]) => {
        if (!isRequired(member, key)) return this.#optional(field, property(key))
        keys.add(key)
        return this.#value(field, property(key))
      })
      return `  if (t === ${JSON.stringify(value)}) return ${checks.join(' && ')}`
    })
    const body = [
      `if (!(${isNotInherited([...keys])})) return undefined`,
      `  const t = ${property(tag, 'u?')}`,
      ...lines,
    ]
    // Unions of the same events in different envelopes share this. It reads any value: the check of the envelope is next.
    const fields = this.#shareable('has', 'FrequentFields', body.join('\n'))
    const isSuitable = needsKey(base) ? '' : 'isPlain(u) && '
    return `return ${isSuitable}${fields}(u) && ${this.#value(base, 'u')}`
  }

  #dispatch({ name }: AnyCodec, { absent, members, other, tag }: TaggedUnionShape): string {
    if (Object.keys(members).some((key) => key.endsWith('*'))) throw new Error(`${name}: has a wildcard`)
    const listed = Object.entries(members).map(([key, member]) => {
      const check = this.#member(withoutTag(member, tag, (codec) => codec.accepts(key)))
      return `  if (t === ${JSON.stringify(key)}) return ${check}`
    })
    const unlisted = other === undefined ? 'false' : this.#member(withoutTag(other, tag, isAnyString))
    return [
      `if (!(isPlain(u) && ${isNotInherited([tag])})) return false`,
      `  const t = ${property(tag)}`,
      ...listed,
      `  return ${absent === undefined ? '' : `t === undefined ? ${this.#member(absent)} : `}typeof t === "string" && ${unlisted}`,
    ].join('\n')
  }

  /** An expression that checks `value`, which is an expression too. */
  #value(codec: AnyCodec, value: string): string {
    if (isAnyString(codec)) return `(typeof ${value} === "string")`
    if (isAnyObject(codec)) return `isObject(${value})`
    const { shape } = codec
    switch (shape.kind) {
      case 'boolean':
        return `(typeof ${value} === "boolean")`
      case 'number':
        return `Number.isFinite(${value})`
      case 'integer':
        return `Number.isSafeInteger(${value})`
      case 'literals':
        return `(${shape.values.map((known) => `${value} === ${JSON.stringify(known)}`).join(' || ')})`
      case 'pattern':
        return startsWith(codec, shape.source, value)
      case 'nullable':
        return `(${value} === null || ${this.#value(shape.of, value)})`
    }
    return `${this.#check(codec)}(${value})`
  }

  /**
   * An expression that checks an optional value.
   *
   * @param read - an expression that reads the value, if `value` is only a variable to store it in
   */
  #optional(codec: AnyCodec, value: string, read = value): string {
    const { shape } = codec
    if (isAnyString(codec)) return `isOptionalString(${read})`
    if (shape.kind === 'boolean') return `isOptionalBoolean(${read})`
    if (shape.kind === 'integer') return `isOptionalInteger(${read})`
    const first = read === value ? value : `(${value} = ${read})`
    return `(${first} === undefined || ${this.#value(codec, value)})`
  }
}

/** Returns whether a codec accepts any string. */
function isAnyString({ shape }: AnyCodec): boolean {
  return shape.kind === 'string' || (shape.kind === 'literals' && shape.open)
}

/** Returns whether a codec accepts any object. */
function isAnyObject({ shape }: AnyCodec): boolean {
  return shape.kind === 'object' && Object.keys({ ...shape.required, ...shape.optional }).length === 0
}

/** The body of a function that checks each part `v` of `u`. */
function loop(isSuitable: string, head: string, part: string, fails: string): string {
  const each = `for (${head}) {\n    const v = ${part}\n    if (${fails}) return false\n  }`
  return `if (!${isSuitable}) return false\n  ${each}\n  return true`
}

/** An expression that compares the prefix that a pattern asks for: a regular expression takes several times as long. */
function startsWith({ name }: AnyCodec, source: string, value: string): string {
  const prefix = /^\^((?:[\w:/@!#-]|\\[$.])+)$/.exec(source)?.[1]?.replace(/\\(.)/g, '$1')
  if (prefix === undefined) throw new Error(`${name}: the check of a pattern other than a prefix is not written out`)
  if (prefix.length > 1) return `(typeof ${value} === "string" && ${value}.startsWith(${JSON.stringify(prefix)}))`
  return `beginsWith(${value}, ${prefix.charCodeAt(0)})`
}

/** The members of a union of events that have the content of a frequent event. Redacted ones do not. */
function frequentIn(members: Fields): [tag: string, member: AnyCodec][] {
  return FREQUENT.flatMap(({ event, type }) => {
    const member = members[type]
    return member !== undefined && fieldsOf(member)['content'] === fieldsOf(event)['content'] ? [[type, member]] : []
  })
}

function fieldsOf(codec: AnyCodec | undefined): Fields {
  return codec?.shape.kind === 'object' ? { ...codec.shape.required, ...codec.shape.optional } : {}
}

/**
 * Joins objects whose fields agree. Returns, for each codec, the one whose check is written: that of a joined object has
 * the optional keys of all, so it is stricter. The widest object gives it its name.
 */
function joined(codecs: Iterable<AnyCodec>): ReadonlyMap<AnyCodec, AnyCodec> {
  const all = new Map<AnyCodec, AnyCodec>()
  const width = (codec: AnyCodec) => Object.keys(fieldsOf(codec)).length
  for (const codec of [...codecs].sort((a, b) => width(b) - width(a))) {
    const alike = [...all.values()].find((other) => both(other, codec) !== undefined)
    const wide = (alike && both(alike, codec)) ?? codec
    for (const [key, value] of all) if (value === alike) all.set(key, wide)
    all.set(codec, wide)
  }
  return all
}

/** Joins two objects with a key in common, the same required keys, and the same codecs for all that they have in common. */
function both(a: AnyCodec, b: AnyCodec): AnyCodec | undefined {
  if (a.shape.kind !== 'object' || b.shape.kind !== 'object') return undefined
  const [inA, inB] = [fieldsOf(a), fieldsOf(b)]
  const common = Object.keys(inA).filter((key) => inB[key] !== undefined)
  const required = Object.keys({ ...a.shape.required, ...b.shape.required })
  if (common.length === 0 || common.some((key) => inA[key] !== inB[key])) return undefined
  if (required.some((key) => !isRequired(a, key) || !isRequired(b, key))) return undefined
  return object(a.name, a.shape.required, { ...a.shape.optional, ...b.shape.optional })
}

function isRequired({ shape }: AnyCodec, key: string): boolean {
  return shape.kind === 'object' && Object.hasOwn(shape.required, key)
}

/** A member of a tagged union without the tag, if its codec accepts what the union has compared. */
function withoutTag(member: AnyCodec, tag: string, accepts: (tag: AnyCodec) => boolean): AnyCodec {
  const { name, shape } = member
  if (shape.kind !== 'object' || shape.required[tag] === undefined || !accepts(shape.required[tag])) return member
  const { [tag]: _, ...required } = shape.required
  return object(name, required, shape.optional)
}

/** Returns whether the check of an object iterates over the existing keys: reading each absent one would take longer. */
function isLong({ optional }: ObjectShape): boolean {
  return Object.keys(optional).length > MOST_PROBED
}

/**
 * Returns whether an object must have a key. If not, its prototype does not matter: a value that is valid with what it
 * inherits is valid without it.
 */
function needsKey({ shape }: AnyCodec): boolean {
  if (shape.kind === 'intersection') return shape.members.some(needsKey)
  return shape.kind !== 'object' || Object.keys(shape.required).length > 0
}

/**
 * An expression that is true if no object inherits any of the keys: an inherited value must not make a value valid.
 * Engines fold it to `true` until `Object.prototype` changes.
 */
function isNotInherited(keys: readonly string[]): string {
  return keys.map((key) => `${property(key, 'INHERITED')} === undefined`).join(' && ')
}

/** Reads a key of `u`. Keys that every object inherits are rejected, since they would always be found. */
function property(key: string, object = 'u'): string {
  if (key in {}) throw new Error(`${key}: every object inherits a key of that name`)
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${object}.${key}` : `${object}[${JSON.stringify(key)}]`
}

/** Converts a codec's name to a part of an identifier. */
function wordsOf(name: string): string {
  const words = name.match(/[\w$]+/g) ?? []
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** The codecs, their parts, the parts of these, and so on. */
function everythingIn(codecs: Iterable<AnyCodec>, parts: typeof partsOf): ReadonlySet<AnyCodec> {
  const all = new Set(codecs)
  // Iterating over a set visits what is added meanwhile.
  for (const codec of all) for (const part of parts(codec)) all.add(part)
  return all
}

/** The codecs that a codec consists of. */
export function partsOf({ shape }: AnyCodec): readonly AnyCodec[] {
  switch (shape.kind) {
    case 'object':
      return [...Object.values(shape.required), ...Object.values(shape.optional)]
    case 'anyKey':
      return Object.values(shape.fields)
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
      return [...Object.values(shape.members), shape.other, shape.absent].filter((part) => part !== undefined)
    default:
      return []
  }
}
