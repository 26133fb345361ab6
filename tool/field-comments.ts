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
  /** The column of its name. */
  readonly column: number
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
      const comment = commentOf(field.origin, ' '.repeat(field.column))
      lines.push(...comment)
      segments.push(...comment.map(() => []))
    }
    lines.push(line)
    segments.push(field === undefined ? (mappings[row] ?? []) : [segmentOf(field, path, parsedMap.sources)])
  }
  return { text: lines.join('\n'), map: JSON.stringify({ ...parsedMap, mappings: encode(segments) }) }
}

/** The lines of the comment on a declaration, indented. */
function commentOf(declaration: ts.Declaration, indentation: string): readonly string[] {
  const { text } = declaration.getSourceFile()
  const range = ts.getLeadingCommentRanges(text, declaration.pos)?.findLast(({ pos }) => text.startsWith('/**', pos))
  if (range === undefined) return []
  return text
    .slice(range.pos, range.end)
    .split('\n')
    .map((line, i) => `${indentation}${i === 0 ? '' : ' '}${line.trim()}`)
}

/** Maps a field to its declaration, whose file is added to `sources` if it is another. */
function segmentOf({ column, origin }: Field, path: string, sources: string[]): SourceMapSegment {
  const file = origin.getSourceFile()
  const name = relative(dirname(path), file.fileName).split(sep).join('/')
  if (!sources.includes(name)) sources.push(name)
  const { line, character } = file.getLineAndCharacterOfPosition(origin.getStart())
  return [column, sources.indexOf(name), line, character]
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
      const types = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference)
      for (const [i, part] of node.typeArguments.entries()) if (types[i] !== undefined) visit(part, types[i])
    }
  }

  function visitMember(member: ts.TypeElement, type: ts.Type): void {
    if (ts.isIndexSignatureDeclaration(member)) {
      const [index] = checker.getIndexInfosOfType(type)
      if (index !== undefined) visit(member.type, index.type)
    } else if (ts.isPropertySignature(member)) {
      const symbol = checker.getPropertyOfType(type, nameOf(member))
      if (symbol === undefined) return
      const { line, character } = declarations.getLineAndCharacterOfPosition(member.getStart())
      const origin = symbol.declarations?.find((each) => each.getSourceFile().fileName.includes('/src/'))
      if (origin !== undefined) fields.push({ line, column: character, origin })
      if (member.type !== undefined) visit(member.type, checker.getNonNullableType(checker.getTypeOfSymbol(symbol)))
    }
  }

  /** The members of a union or an intersection that a part of its text can be. */
  function partsFor(part: ts.TypeNode, type: ts.Type): readonly ts.Type[] {
    const node = ts.isParenthesizedTypeNode(part) ? part.type : part
    const types = type.isUnionOrIntersection() ? type.types : [type]
    if (!ts.isTypeLiteralNode(node)) return types
    const names = node.members.filter(ts.isPropertySignature).map(nameOf)
    const fits = (each: ts.Type) =>
      checker.getPropertiesOfType(each).length === names.length &&
      names.every((name) => checker.getPropertyOfType(each, name) !== undefined)
    return types.filter(fits).slice(0, 1)
  }
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
