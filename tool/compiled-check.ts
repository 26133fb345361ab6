/**
 * From a codec's shape to the straight-line check that the published package runs.
 *
 * A check answers yes, or does not know: it never says why. It does not know of what is wrong, and of what it cannot tell
 * quickly, as of an object with a prototype of its own. The codec then walks.
 *
 * @module
 */
import type { AnyCodec, Fields, ObjectShape, RecordShape, TaggedUnionShape } from '../src/codec/shape.js'

/** What a check is written with: the names of the module that it will stand in. */
export interface Scope {
  /** An expression for the codec itself. */
  readonly codec: (codec: AnyCodec) => string
  /** The name of the function that checks any value for a codec with parts. */
  readonly check: (codec: AnyCodec) => string
  /** The name of the function that checks a plain object for a codec of objects. */
  readonly checkPlain: (codec: AnyCodec) => string
  /** A call of the latter, in the module that it stands in. */
  readonly ownCheckPlain: (codec: AnyCodec) => string
  /** The name of something that `codec/compiled.js` or `json/own.js` exports. */
  readonly helper: (name: string) => string
  /** The name of a new constant of the module. */
  readonly constant: (name: string, initializer: string) => string
}

/** More members than this are looked up; fewer are compared with, one by one. */
const FEW = 12

/** The tags that come most often, which are compared with before any are looked up: most of a timeline is these. */
const HOT = ['m.room.message', 'm.room.member', 'm.room.encrypted', 'm.reaction', 'm.room.redaction']

/** Optional keys are asked for one by one up to this many; where there are more, the keys that are there are gone through. */
const MOST_PROBED = 2

/** Whether values of the codec are checked by a function of its own. All others are checked in place. */
export function hasFunction({ shape }: Pick<AnyCodec, 'shape'>): boolean {
  return isOfObjects({ shape }) || ['record', 'array', 'union', 'tuple'].includes(shape.kind)
}

/** Whether the codec is one of objects that are told by their keys, of which one look at the prototype is enough. */
export function isOfObjects({ shape }: Pick<AnyCodec, 'shape'>): boolean {
  return ['object', 'anyKey', 'taggedUnion', 'intersection'].includes(shape.kind)
}

/**
 * The body of the function that checks any value `u` for a codec with parts.
 *
 * @param isApart - whether the check of a plain object is a function apart, to be called
 */
export function checkBody(codec: AnyCodec, scope: Scope, isApart: boolean): string {
  const { shape } = codec
  const isPlain = () => `${scope.helper('isPlain')}(u)`
  switch (shape.kind) {
    case 'object':
    case 'anyKey':
    case 'taggedUnion':
    case 'intersection':
      return `return ${isPlain()} && ${isApart ? scope.ownCheckPlain(codec) : plainCheck(codec, scope)}`
    case 'record':
      return [
        `if (!${isPlain()}) return false`,
        '  for (const k in u) {',
        '    const v = u[k]',
        `    if (v !== undefined && ${failsAsEntry(shape, scope)}) return false`,
        '  }',
        '  return true',
      ].join('\n')
    case 'array':
      return [
        'if (!Array.isArray(u)) return false',
        '  for (let i = 0; i < u.length; i++) {',
        '    const v = u[i]',
        `    if (!${check(shape.item, 'v', scope)} || ${scope.helper('NO_ITEMS')}[i] !== undefined) return false`,
        '  }',
        '  return true',
      ].join('\n')
    case 'tuple': {
      const items = shape.items.map((item, i) => check(item, `u[${i}]`, scope))
      const areOwn = items.map((_, i) => `${scope.helper('NO_ITEMS')}[${i}] === undefined`)
      return `return ${['Array.isArray(u)', `u.length === ${items.length}`, ...items, ...areOwn].join(' && ')}`
    }
    case 'union':
      return `return ${shape.members.map((member) => check(member, 'u', scope)).join(' || ')}`
    default:
      throw new Error(`${codec.name}: nothing is known of checking a ${shape.kind} by a function`)
  }
}

/** Whether the check of a plain object takes statements, and so a function apart. */
export function isLong({ shape }: AnyCodec): boolean {
  return shape.kind === 'taggedUnion' || (shape.kind === 'object' && Object.keys(shape.optional).length > MOST_PROBED)
}

/** The body of the function that checks a plain object `u` for a codec of objects. */
export function plainCheckBody(codec: AnyCodec, scope: Scope): string {
  const { shape } = codec
  if (shape.kind === 'taggedUnion') {
    const tag = [`const t = ${property(shape.tag)}`, `  if (!(${isNotInherited([shape.tag], scope)})) return false`]
    return [...tag, ...dispatch(codec, shape, scope)].join('\n')
  }
  return shape.kind === 'object' && isLong(codec) ? loopBody(shape, scope) : `return ${plainCheck(codec, scope)}`
}

/** Goes through the keys that are there: of many optional ones, most are not, and asking for each takes its time. */
function loopBody({ optional, required }: ObjectShape, scope: Scope): string {
  const probes = requiredChecks(required, scope)
  // Read in its case: reading a key that is not known could throw.
  const cases = Object.entries(optional).map(
    ([key, field]) =>
      `      case ${JSON.stringify(key)}: if (!${optionalCheck(field, 'v', scope, 'u[k]')}) return false; break`,
  )
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

/** The same as an expression. */
function plainCheck(codec: AnyCodec, scope: Scope): string {
  const { shape } = codec
  switch (shape.kind) {
    case 'object': {
      const checks = [
        ...requiredChecks(shape.required, scope),
        ...Object.entries(shape.optional).map(([key, field]) => optionalCheck(field, property(key), scope)),
      ]
      return checks.length === 0 ? 'true' : checks.join(' &&\n    ')
    }
    case 'anyKey': {
      const fields = Object.entries(shape.fields)
      const isThere = fields.map(([key]) => `${property(key)} !== undefined`).join(' || ')
      const checks = fields.map(([key, field]) => optionalCheck(field, property(key), scope))
      return [`(${isThere})`, ...checks, isNotInherited(Object.keys(shape.fields), scope)].join(' &&\n    ')
    }
    case 'intersection':
      return shape.members.map((member) => memberCheck(member, scope)).join(' && ')
    default:
      throw new Error(`${codec.name}: a ${shape.kind} is not of objects`)
  }
}

function requiredChecks(required: Fields, scope: Scope): string[] {
  const entries = Object.entries(required)
  if (entries.length === 0) return []
  const checks = entries.map(([key, field]) => check(field, property(key), scope))
  return [...checks, isNotInherited(Object.keys(required), scope)]
}

/**
 * An expression that is true where no object inherits one of the keys: what is found under an inherited key must not make a
 * value valid. Engines fold it to `true`, until `Object.prototype` changes.
 */
function isNotInherited(keys: readonly string[], scope: Scope): string {
  return keys.map((key) => `${property(key, scope.helper('INHERITED'))} === undefined`).join(' && ')
}

function failsAsEntry({ key, others, value }: RecordShape, scope: Scope): string {
  const fails = `!${check(value, 'v', scope)}`
  if (key.shape.kind === 'string') return fails
  const fits = check(key, 'k', scope)
  return others === 'open' ? `${fits} && ${fails}` : `!(${fits} && ${check(value, 'v', scope)})`
}

/** The check of `u`, of which it is known that it is a plain object. */
function memberCheck(member: AnyCodec, scope: Scope): string {
  return isOfObjects(member) ? `${scope.checkPlain(member)}(u)` : check(member, 'u', scope)
}

function dispatch(codec: AnyCodec, { absent, members, other, tag }: TaggedUnionShape, scope: Scope): string[] {
  const tags = Object.keys(members).filter((tag) => !tag.endsWith('*'))
  const call = (member: AnyCodec | undefined) => (member === undefined ? 'false' : memberCheck(member, scope))
  const compare = (value: string) => `  if (t === ${JSON.stringify(value)}) return ${call(members[value])}`
  const rest =
    other === undefined
      ? `  return ${absent === undefined ? 'false' : `t === undefined && ${call(absent)}`}`
      : `  return t === undefined ? ${call(absent)} : typeof t === "string" && ${call(other)}`
  const wildcards = Object.keys(members)
    .filter((key) => key.endsWith('*'))
    .map((key) => {
      const begins = `typeof t === "string" && t.startsWith(${JSON.stringify(key.slice(0, -1))})`
      return `  if (${begins}) return ${call(members[key])}`
    })
  if (tags.length <= FEW) return [...tags.map(compare), ...wildcards, rest]
  const entries = tags.map((value) => {
    const member = members[value] as AnyCodec
    if (!isOfObjects(member)) throw new Error(`${codec.name}: by its ${tag}, ${value} is not an object`)
    return `[${JSON.stringify(value)}, ${scope.checkPlain(member)}]`
  })
  const checks = scope.constant(`${codec.name}Checks`, `new Map([\n  ${entries.join(',\n  ')}\n])`)
  return [
    ...HOT.filter((value) => tags.includes(value)).map(compare),
    `  const check = ${checks}.get(t)`,
    '  if (check !== undefined) return check(u)',
    ...wildcards,
    rest,
  ]
}

/** An expression that is true where `value`, an expression too, is what `codec` asks for. */
function check(codec: AnyCodec, value: string, scope: Scope): string {
  const { shape } = codec
  switch (shape.kind) {
    case 'string':
    case 'boolean':
      return `(typeof ${value} === "${shape.kind}")`
    case 'number':
      return `Number.isFinite(${value})`
    case 'integer':
      return `Number.isSafeInteger(${value})`
    case 'unknown':
      return `(${value} !== undefined)`
    case 'literals':
      if (shape.open) return `(typeof ${value} === "string")`
      return `(${shape.values.map((known) => `${value} === ${JSON.stringify(known)}`).join(' || ')})`
    case 'pattern':
      return patternCheck(codec.name, shape.source, value, scope)
    case 'nullable':
      return `(${value} === null || ${check(shape.of, value, scope)})`
    default:
      if (hasFunction(codec)) return `${scope.check(codec)}(${value})`
      throw new Error(`${codec.name}: nothing is known of checking a ${shape.kind}`)
  }
}

/**
 * As {@link check}, for what may be absent.
 *
 * @param read - an expression to read the value by, where `value` is only a variable to keep it in
 */
function optionalCheck(codec: AnyCodec, value: string, scope: Scope, read = value): string {
  const { shape } = codec
  if (shape.kind === 'string' || (shape.kind === 'literals' && shape.open)) {
    return `${scope.helper('isOptionalString')}(${read})`
  }
  if (shape.kind === 'boolean') return `${scope.helper('isOptionalBoolean')}(${read})`
  if (shape.kind === 'integer') return `${scope.helper('isOptionalInteger')}(${read})`
  const first = read === value ? value : `(${value} = ${read})`
  return `(${first} === undefined || ${check(codec, value, scope)})`
}

/** Prefixes are compared as such: a regular expression costs several times as much. */
function patternCheck(name: string, source: string, value: string, scope: Scope): string {
  const prefix = /^\^((?:[\w:/@!#-]|\\[$.])+)$/.exec(source)?.[1]?.replace(/\\(.)/g, '$1')
  if (prefix === undefined) {
    const expression = scope.constant(`${name}Pattern`, `/${source}/u`)
    return `(typeof ${value} === "string" && ${expression}.test(${value}))`
  }
  if (prefix.length > 1) return `(typeof ${value} === "string" && ${value}.startsWith(${JSON.stringify(prefix)}))`
  return `${scope.helper('beginsWith')}(${value}, ${prefix.charCodeAt(0)})`
}

/** The key of `u`. Keys that every object inherits would be found where they are not. */
function property(key: string, object = 'u'): string {
  if (key in {}) throw new Error(`${key}: every object inherits a key of that name`)
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${object}.${key}` : `${object}[${JSON.stringify(key)}]`
}
