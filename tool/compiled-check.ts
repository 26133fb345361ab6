/**
 * From a codec's shape to the straight-line check that the published package runs.
 *
 * A check answers yes or no, and never says why. It may say no where it cannot tell quickly (an object with a prototype of
 * its own): it then asks the codec's `inspect`, which walks.
 *
 * @module
 */
import type { AnyCodec, TaggedUnionShape } from '../src/codec/codec.js'

/** What a check is written with: the names of the module that it will stand in. */
export interface Scope {
  /** An expression for the codec itself. */
  readonly codec: (codec: AnyCodec) => string
  /** An expression for the function that checks for a codec with parts. */
  readonly check: (codec: AnyCodec) => string
  /** The name of something that `codec/compiled.js` or `codec/own.js` exports. */
  readonly helper: (name: string) => string
  /** The name of a new constant of the module. */
  readonly constant: (name: string, initializer: string) => string
}

/** More members than this are looked up; fewer are compared with, one by one. */
const FEW = 12

/** The tags that come most often, which are compared with before any are looked up: most of a timeline is these. */
const HOT = ['m.room.message', 'm.room.member', 'm.room.encrypted', 'm.reaction', 'm.room.redaction']

/** Whether values of the codec are checked by a function of its own. All others are checked in place. */
export function hasFunction({ shape }: AnyCodec): boolean {
  return ['object', 'record', 'array', 'taggedUnion', 'intersection', 'union', 'tuple'].includes(shape.kind)
}

/** The body of the function that checks `u` for a codec with parts. */
export function checkBody(codec: AnyCodec, scope: Scope): string {
  const { shape } = codec
  const inspect = `${scope.codec(codec)}.inspect(u)`
  const isPlain = () => `typeof u === "object" && u !== null && u.__proto__ === ${scope.helper('PLAIN')}`
  switch (shape.kind) {
    case 'object': {
      const checks = [
        ...Object.entries(shape.required).map(([key, field]) => check(field, property(key), scope)),
        ...Object.entries(shape.optional).map(([key, field]) => optionalCheck(field, property(key), scope)),
      ]
      if (checks.length === 0) return `return ${scope.helper('isObject')}(u)`
      return `return ${isPlain()}\n    ? ${checks.join(' &&\n      ')}\n    : ${inspect}`
    }
    case 'record': {
      const isOther = shape.key.shape.kind === 'string' ? 'false' : `!${check(shape.key, 'k', scope)}`
      const isWrong = `!${check(shape.value, 'v', scope)}`
      const fails =
        isOther === 'false'
          ? isWrong
          : shape.others === 'open'
            ? `!(${isOther}) && ${isWrong}`
            : `(${isOther} || ${isWrong})`
      return [
        `if (!(${isPlain()})) return ${inspect}`,
        '  for (const k in u) {',
        '    const v = u[k]',
        `    if (v !== undefined && ${fails}) return false`,
        '  }',
        '  return true',
      ].join('\n')
    }
    case 'array':
      return [
        'if (!Array.isArray(u)) return false',
        '  for (let i = 0; i < u.length; i++) {',
        '    const v = u[i]',
        `    if (!${check(shape.item, 'v', scope)}) return false`,
        '  }',
        '  return true',
      ].join('\n')
    case 'tuple': {
      const items = shape.items.map((item, i) => check(item, `u[${i}]`, scope))
      return `return ${['Array.isArray(u)', `u.length === ${items.length}`, ...items].join(' && ')}`
    }
    case 'intersection':
      return `return ${shape.members.map((member) => check(member, 'u', scope)).join(' && ')}`
    case 'union':
      return `return ${shape.members.map((member) => check(member, 'u', scope)).join(' || ')}`
    case 'taggedUnion':
      return [
        `if (!(${isPlain()})) return ${inspect}`,
        `  const t = ${property(shape.tag)}`,
        ...dispatch(codec, shape, scope),
      ].join('\n')
    default:
      throw new Error(`${codec.name}: nothing is known of checking a ${shape.kind} by a function`)
  }
}

function dispatch(codec: AnyCodec, shape: TaggedUnionShape, scope: Scope): string[] {
  const tags = Object.keys(shape.members)
  const call = (member: AnyCodec | undefined) => (member === undefined ? 'false' : check(member, 'u', scope))
  const compare = (tag: string) => `  if (t === ${JSON.stringify(tag)}) return ${call(shape.members[tag])}`
  const rest =
    shape.other === undefined
      ? `  return ${shape.absent === undefined ? 'false' : `t === undefined && ${call(shape.absent)}`}`
      : `  return t === undefined ? ${call(shape.absent)} : typeof t === "string" && ${call(shape.other)}`
  if (tags.length <= FEW) return [...tags.map(compare), rest]
  const checks = scope.constant(
    `${codec.name}Checks`,
    `${scope.helper('checksByTag')}(${scope.codec(codec)}.shape.members)`,
  )
  return [
    ...HOT.filter((tag) => tags.includes(tag)).map(compare),
    `  const check = ${checks}.get(t)`,
    '  if (check !== undefined) return check(u)',
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

function optionalCheck(codec: AnyCodec, value: string, scope: Scope): string {
  const { shape } = codec
  if (shape.kind === 'string' || (shape.kind === 'literals' && shape.open)) {
    return `${scope.helper('isOptionalString')}(${value})`
  }
  if (shape.kind === 'boolean') return `${scope.helper('isOptionalBoolean')}(${value})`
  if (shape.kind === 'integer') return `${scope.helper('isOptionalInteger')}(${value})`
  return `(${value} === undefined || ${check(codec, value, scope)})`
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
function property(key: string): string {
  if (key in {}) throw new Error(`${key}: every object inherits a key of that name`)
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `u.${key}` : `u[${JSON.stringify(key)}]`
}
