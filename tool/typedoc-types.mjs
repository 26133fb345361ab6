/**
 * A typedoc plugin that shows the members of types that are inferred from codecs: `"ban" | "invite" | …`, instead of
 * `TypeOf<typeof membership>`.
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

/** Returns whether a reflection is a type that is inferred from a codec, whose name would not say what it is. */
function isInferred(reflection, context) {
  if (!reflection.kindOf(ReflectionKind.TypeAlias)) return false
  const alias = context.getSymbolFromReflection(reflection)?.declarations.find(ts.isTypeAliasDeclaration)
  if (alias === undefined || alias.typeParameters !== undefined) return false
  return (ts.isUnionTypeNode(alias.type) ? alias.type.types : [alias.type]).some(isTypeOf)
}

function isTypeOf(node) {
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === 'TypeOf'
}

/** Puts the members of a type in the place of its definition. */
function showMembers(alias, context) {
  const type = context.checker.getDeclaredTypeOfSymbol(context.getSymbolFromReflection(alias))
  const scope = context.withScope(alias)
  for (const helper of HELPERS) scope.inlineType.add(helper)
  const { aliasSymbol } = type
  // With its name, it would be converted to a reference to itself.
  type.aliasSymbol = undefined
  alias.type = membersOf(type, (part) => context.converter.convertType(scope, part))
  type.aliasSymbol = aliasSymbol
}

/** Converts a type. What all members of a union have in common is written once. */
function membersOf(type, convert) {
  const members = type.isUnion() ? type.types : []
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
