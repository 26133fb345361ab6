/**
 * A typedoc plugin that shows the members of types that are inferred from codecs or other values:
 * `"ban" | "invite" | …`, instead of `TypeOf<typeof membership>`.
 *
 * @module
 */
import { Converter, IntersectionType, ReflectionKind, UnionType } from 'typedoc'
import ts from 'typescript'

/** Types that the types of values are made with, and that say nothing by themselves. */
const HELPERS = ['Flat', 'OptionalOf']

/** Called by typedoc to install the plugin. */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (isInferred(reflection, context)) app.converter.deferConversion(() => showMembers(reflection, context))
  })
}

/** Returns whether a reflection is a type whose definition does not say what it is: inferred from a value. */
function isInferred(reflection, context) {
  if (!reflection.kindOf(ReflectionKind.TypeAlias)) return false
  const alias = context.getSymbolFromReflection(reflection)?.declarations.find(ts.isTypeAliasDeclaration)
  if (alias === undefined || alias.typeParameters !== undefined) return false
  const parts = ts.isUnionTypeNode(alias.type) ? alias.type.types : [alias.type]
  return parts.some(isTypeOf) || (!parts.every(ts.isLiteralTypeNode) && isStrings(declaredType(reflection, context)))
}

function isTypeOf(node) {
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === 'TypeOf'
}

function isStrings(type) {
  return type.isUnion() && type.types.every((member) => member.isStringLiteral())
}

function declaredType(alias, context) {
  return context.checker.getDeclaredTypeOfSymbol(context.getSymbolFromReflection(alias))
}

/** Puts the members of a type in the place of its definition. */
function showMembers(alias, context) {
  const type = declaredType(alias, context)
  const scope = context.withScope(alias)
  for (const helper of HELPERS) scope.inlineType.add(helper)
  const { aliasSymbol } = type
  // With its name, it would be converted to a reference to itself.
  type.aliasSymbol = undefined
  alias.type = membersOf(type, (part) => context.converter.convertType(scope, part))
  type.aliasSymbol = aliasSymbol
}

/** Converts a type. Strings are in order, and what all members of a union have in common is written once. */
function membersOf(type, convert) {
  const members = type.isUnion() ? type.types : []
  if (members.some((member) => member.isStringLiteral())) return new UnionType(members.map(convert).sort(byValue))
  const shared = members[0]?.isIntersection() ? members[0].types.filter((part) => members.every(has(part))) : []
  if (shared.length === 0) return convert(type)
  const own = members.map((member) => intersection(member.types.filter((part) => !shared.includes(part)).map(convert)))
  return intersection([new UnionType(own), ...shared.map(convert)])
}

function has(part) {
  return (type) => type.isIntersection() && type.types.includes(part)
}

function intersection(types) {
  return types.length === 1 ? types[0] : new IntersectionType(types)
}

/** Orders strings, with numbers by value, and puts other types after them. */
function byValue(a, b) {
  const [one, other] = [a, b].map(({ type, value }) => (type === 'literal' ? value : '\uffff'))
  return one.localeCompare(other, 'en', { numeric: true })
}
