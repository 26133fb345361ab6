/**
 * Gives each constant of a module a single name: its public one.
 *
 * A module declares `const content = …` and exports it as `export const RoomNameEventContent: Codec<…> = content`, so
 * that its type is inferred before it gets a name. In JavaScript the second constant is superfluous: the result is
 * `export const RoomNameEventContent = …`, and an empty statement on the line of the second.
 *
 * @module
 */
import ts from 'typescript'

import { apply, type Edit } from './text-edit.js'

/**
 * @param code - TypeScript; only its JavaScript remains equivalent
 * @param path - for error messages
 * @throws if another declaration in the module has the first name, which would have to be told apart
 */
export function withSingleNames(code: string, path: string): string {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const statements = source.statements.filter(ts.isVariableStatement)
  const local = new Map(statements.filter((statement) => !isExported(statement)).flatMap(named))
  const renamed = new Map<string, string>()
  const edits: Edit[] = []
  for (const statement of statements.filter(isExported)) {
    for (const [name, { initializer }] of named(statement)) {
      const original = initializer !== undefined && ts.isIdentifier(initializer) ? initializer.text : ''
      const declaration = local.get(original)
      if (declaration === undefined || renamed.has(original)) continue
      renamed.set(original, name)
      edits.push({ at: declaration.parent.parent.getStart(), insert: 'export ' })
      edits.push({ at: statement.getStart(), end: statement.end, insert: ';' })
    }
  }
  const rename = (node: ts.Node): void => {
    if (edits.some(({ at, end }) => at === node.getStart() && end !== undefined)) return
    if (ts.isIdentifier(node)) {
      const name = renamed.get(node.text)
      if (name === undefined || !isReference(node)) return
      const { parent } = node
      if (isOtherDeclaration(node, local)) throw new Error(`${path}: declares ${node.text} twice`)
      const key = ts.isShorthandPropertyAssignment(parent) ? `${node.text}: ` : ''
      edits.push({ at: node.getStart(), end: node.end, insert: key + name })
    }
    ts.forEachChild(node, rename)
  }
  rename(source)
  return apply(
    edits.sort((a, b) => a.at - b.at),
    code,
  )
}

function isExported(statement: ts.VariableStatement): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
}

/** The declaration of a statement, if it has one, by name. */
function named({ declarationList: { declarations } }: ts.VariableStatement): [string, ts.VariableDeclaration][] {
  const [first] = declarations
  return declarations.length === 1 && first !== undefined && ts.isIdentifier(first.name)
    ? [[first.name.text, first]]
    : []
}

/** Whether an identifier is not a property name, as in `a.content` or `{ content: … }`. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node
  return !ts.isPropertyAssignment(parent) || parent.name !== node
}

/** Whether an identifier declares a variable or a parameter in some function. */
function isOtherDeclaration(node: ts.Identifier, local: ReadonlyMap<string, ts.VariableDeclaration>): boolean {
  const { parent } = node
  if (ts.isVariableDeclaration(parent)) return parent.name === node && local.get(node.text) !== parent
  return (ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node
}
