/**
 * Puts the comments of fields into declarations, from where hovers show them.
 *
 * The compiler writes the type of a codec's values as a literal, without the comments of the fields that it is inferred
 * from, and without their places in the source, which "Go to definition" needs.
 *
 * @module
 */
import { dirname, relative, sep } from 'node:path'

import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec'
import ts from 'typescript'

/** A file of declarations, and its source map. */
export interface Declarations {
  readonly text: string
  readonly map: string
}

/** A field in declarations that has a declaration in the source. */
interface Field {
  /** The line of the field in the declarations, from 0. */
  readonly line: number
  /** The column where it begins. */
  readonly column: number
  /** The column of its name, which is where the language server looks. */
  readonly nameColumn: number
  /** Its declaration in the source. */
  readonly origin: ts.Declaration
}

/**
 * Adds the comments and the places of fields to the declarations of a module.
 *
 * @param path - where the declarations are written
 */
export function withFieldComments(
  { text, map }: Declarations,
  path: string,
  source: ts.SourceFile,
  checker: ts.TypeChecker,
): Declarations {
  const fields = fieldsOf(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), source, checker)
  if (fields.length === 0) return { text, map }
  const byLine = new Map(fields.map((field) => [field.line, field]))
  const parsedMap: { sources: string[]; mappings: string } = JSON.parse(map)
  const mappings = decode(parsedMap.mappings)
  const lines: string[] = []
  const segments: SourceMapSegment[][] = []
  for (const [row, line] of text.split('\n').entries()) {
    const field = byLine.get(row)
    if (field !== undefined) {
      const comment = commentOf(field.origin, ' '.repeat(field.column), checker)
      lines.push(...comment)
      segments.push(...comment.map(() => []))
    }
    lines.push(line)
    segments.push(field === undefined ? (mappings[row] ?? []) : segmentsOf(field, path, parsedMap.sources))
  }
  return { text: lines.join('\n'), map: JSON.stringify({ ...parsedMap, mappings: encode(segments) }) }
}

/** The lines of the comment on a declaration, or else on the constant that is its value, indented. */
function commentOf(declaration: ts.Declaration, indentation: string, checker: ts.TypeChecker): readonly string[] {
  const { text } = declaration.getSourceFile()
  const range = (ts.getLeadingCommentRanges(text, declaration.pos) ?? [])
    .filter(({ pos }) => text.startsWith('/**', pos))
    .at(-1)
  const comment = range === undefined ? commentOnValue(declaration, checker) : text.slice(range.pos, range.end)
  return comment?.split('\n').map((line, i) => `${indentation}${i === 0 ? '' : ' '}${line.trim()}`) ?? []
}

/** The comment on the constant in `key: constant`. The site has the same rule, in `typedoc-site.mjs`. */
function commentOnValue(declaration: ts.Declaration, checker: ts.TypeChecker): string | undefined {
  if (!ts.isPropertyAssignment(declaration) || !ts.isIdentifier(declaration.initializer)) return undefined
  const name = checker.getSymbolAtLocation(declaration.initializer)
  const value = name && name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
  const text = ts.displayPartsToString(value?.getDocumentationComment(checker))
  return text === '' ? undefined : `/** ${text.replaceAll('\n', '\n* ')} */`
}

/** Maps a field to its declaration, whose file is added to `sources` if it is another. */
function segmentsOf({ column, nameColumn, origin }: Field, path: string, sources: string[]): SourceMapSegment[] {
  const file = origin.getSourceFile()
  const name = relative(dirname(path), file.fileName).split(sep).join('/')
  if (!sources.includes(name)) sources.push(name)
  const { line, character } = file.getLineAndCharacterOfPosition(origin.getStart())
  const index = sources.indexOf(name)
  return [...new Set([column, nameColumn])].map((each) => [each, index, line, character])
}

/** The fields in the inferred types of a module's constants and functions. */
function fieldsOf(declarations: ts.SourceFile, source: ts.SourceFile, checker: ts.TypeChecker): readonly Field[] {
  const fields: Field[] = []
  const inferred = inferredTypes(source, checker)
  for (const statement of declarations.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, type } of statement.declarationList.declarations) {
        const found = inferred.get(name.getText())
        if (type !== undefined && found !== undefined) visit(type, found)
      }
    } else if (ts.isFunctionDeclaration(statement) && statement.type !== undefined) {
      const found = inferred.get(statement.name?.text ?? '')
      if (found !== undefined) visit(statement.type, found)
    }
  }
  return fields

  /** Walks through the text of a type and the type itself. */
  function visit(node: ts.TypeNode, type: ts.Type): void {
    if (ts.isTypeLiteralNode(node)) {
      for (const member of node.members) visitMember(member, type)
    } else if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
      for (const part of node.types) for (const each of partsFor(part, type)) visit(part, each)
    } else if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) {
      visit(node.type, type)
    } else if (ts.isArrayTypeNode(node)) {
      const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      if (item !== undefined) visit(node.elementType, item)
    } else if ((ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node)) && node.typeArguments !== undefined) {
      const types = argumentsOf(node, type)
      for (const [i, part] of node.typeArguments.entries()) visit(part, types?.[i] ?? type)
    }
  }

  function visitMember(member: ts.TypeElement, type: ts.Type): void {
    if (ts.isIndexSignatureDeclaration(member)) {
      const [index] = checker.getIndexInfosOfType(type)
      if (index !== undefined) visit(member.type, index.type)
    } else if (ts.isPropertySignature(member)) {
      const symbols = simpleTypes(type).map((each) => checker.getPropertyOfType(each, nameOf(member)))
      const symbol = symbols.find((each) => each?.declarations !== undefined)
      if (symbol === undefined) return
      const { line, character: column } = declarations.getLineAndCharacterOfPosition(member.getStart())
      const nameColumn = declarations.getLineAndCharacterOfPosition(member.name.getStart()).character
      const origin = symbol.declarations?.find((each) => each.getSourceFile().fileName.includes('/src/'))
      if (origin !== undefined) fields.push({ line, column, nameColumn, origin })
      if (member.type !== undefined) visit(member.type, checker.getNonNullableType(checker.getTypeOfSymbol(symbol)))
    }
  }

  /** The type arguments of a reference. Undefined if the type no longer shows them: a union that was distributed. */
  function argumentsOf(node: ts.TypeReferenceNode | ts.ImportTypeNode, type: ts.Type): readonly ts.Type[] | undefined {
    const name = (ts.isTypeReferenceNode(node) ? node.typeName : node.qualifier)?.getText()
    if (type.aliasSymbol?.name === name) return type.aliasTypeArguments
    if (type.symbol?.name === name) return checker.getTypeArguments(type as ts.TypeReference)
    const parts = type.isUnionOrIntersection() ? type.types : []
    const found = parts.filter((each) => each.aliasSymbol?.name === name || each.symbol?.name === name)
    return found.length === 1 && found[0] !== undefined ? argumentsOf(node, found[0]) : undefined
  }

  /** The types that a part of the text of a union or an intersection can be. */
  function partsFor(part: ts.TypeNode, type: ts.Type): readonly ts.Type[] {
    const node = ts.isParenthesizedTypeNode(part) ? part.type : part
    if (!ts.isTypeLiteralNode(node)) return [type]
    const names = node.members.filter(ts.isPropertySignature).map(nameOf)
    const fits = (each: ts.Type) =>
      checker.getPropertiesOfType(each).length === names.length &&
      names.every((name) => checker.getPropertyOfType(each, name) !== undefined)
    return simpleTypes(type).filter(fits).slice(0, 1)
  }
}

/** The types that unions and intersections are made of. */
function simpleTypes(type: ts.Type): readonly ts.Type[] {
  return type.isUnionOrIntersection() ? type.types.flatMap(simpleTypes) : [type]
}

function nameOf({ name }: ts.PropertySignature): string {
  return ts.isStringLiteral(name) ? name.text : name.getText()
}

/** The types of the constants, and the results of the functions, that a module does not write down. */
function inferredTypes(source: ts.SourceFile, checker: ts.TypeChecker): ReadonlyMap<string, ts.Type> {
  const types = new Map<string, ts.Type>()
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const each of statement.declarationList.declarations) {
        if (each.type === undefined) types.set(each.name.getText(), checker.getTypeAtLocation(each.name))
      }
    } else if (ts.isFunctionDeclaration(statement) && statement.type === undefined && statement.name !== undefined) {
      const signature = checker.getSignatureFromDeclaration(statement)
      if (signature !== undefined) types.set(statement.name.text, checker.getReturnTypeOfSignature(signature))
    }
  }
  return types
}
