/**
 * Makes every top-level statement of a module one that bundlers drop when nobody uses what it declares.
 *
 * Codecs are made by calls, and bundlers keep calls, property reads and spreads, since any of them may have an effect.
 * The build marks the calls: `const a = f(g())` becomes `const a = /* @__PURE__ *\/ f(/* @__PURE__ *\/ g())`. Where more is
 * evaluated, it is wrapped: `const a = f(b.c)` becomes `const a = /* @__PURE__ *\/ (() => f(b.c))()`, all on the line it was
 * on. Minifiers undo it where the value is used.
 *
 * What cannot be wrapped (a bare call, say) is an error: such a module would not be free of side effects, which
 * `package.json` says all are.
 *
 * @module
 */
import ts from 'typescript'

import { apply, type Edit } from './text-edit.js'

/**
 * The module with its top-level initializers and classes marked or wrapped where they evaluate anything.
 *
 * @param code - TypeScript or JavaScript
 * @param path - for messages
 * @throws where a top-level statement has an effect that wrapping cannot take away
 */
export function pure(code: string, path: string): string {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const declared = topLevelNames(source)
  const edits: Edit[] = []
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name)) refuse(statement, 'is destructured')
        if (initializer === undefined || isInert(initializer, declared)) continue
        edits.push(...(annotate(initializer, declared) ?? wrap(initializer)))
      }
    } else if (ts.isClassDeclaration(statement)) {
      if (!isInertClass(statement, declared)) edits.push(...wrapClass(statement))
    } else if (!DECLARATIONS.has(statement.kind) && !isAmbient(statement)) {
      refuse(statement, 'has an effect')
    }
  }
  return apply(edits, code)
}

/** What declares something and evaluates nothing. An export of an expression, `export default f()`, is none. */
const DECLARATIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EmptyStatement,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
])

/** Whether a statement only declares a type of something: `declare enum`. */
function isAmbient(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
  )
}

const OPEN = '/* @__PURE__ */ (() => '
const CLOSE = ')()'

/**
 * Marks the calls of an expression, if they are all in it that has an effect: bundlers then take it for pure as it is,
 * without a function around it, which Node would have to make.
 */
function annotate(expression: ts.Expression, declared: ReadonlySet<string>): Edit[] | undefined {
  if (isInert(expression, declared)) return []
  if (isOfType(expression)) return annotate(expression.expression, declared)
  if (ts.isObjectLiteralExpression(expression)) {
    return annotateAll(
      expression.properties.map((property) =>
        ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)
          ? property.initializer
          : ts.isShorthandPropertyAssignment(property)
            ? property.name
            : undefined,
      ),
      declared,
    )
  }
  if (ts.isArrayLiteralExpression(expression)) return annotateAll(expression.elements, declared)
  if (!ts.isCallExpression(expression) && !ts.isNewExpression(expression)) return undefined
  if (!ts.isIdentifier(expression.expression) || !declared.has(expression.expression.text)) return undefined
  const inside = annotateAll(expression.arguments ?? [], declared)
  return inside && [{ at: expression.getStart(), insert: '/* @__PURE__ */ ' }, ...inside]
}

function annotateAll(parts: readonly (ts.Expression | undefined)[], declared: ReadonlySet<string>): Edit[] | undefined {
  const edits = parts.map((part) => (part === undefined ? undefined : annotate(part, declared)))
  return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined
}

function wrap(expression: ts.Expression): Edit[] {
  if (holdsAwait(expression)) refuse(expression, 'awaits')
  // What begins with a brace would be the body of the function.
  const [before, after] = expression.getText().startsWith('{') ? ['(', ')'] : ['', '']
  return [
    { at: expression.getStart(), insert: OPEN + before },
    { at: expression.end, insert: after + CLOSE },
  ]
}

/** The class becomes a constant that holds it: both are hoisted without a value. */
function wrapClass(statement: ts.ClassDeclaration): Edit[] {
  if (holdsAwait(statement)) refuse(statement, 'awaits')
  const { name } = statement
  const keyword = statement.getChildren().find((child) => child.kind === ts.SyntaxKind.ClassKeyword)
  if (name === undefined || keyword === undefined) return refuse(statement, 'is a class without a name')
  if (statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) {
    refuse(statement, 'is a default export')
  }
  return [
    { at: keyword.getStart(), insert: `const ${name.text} = ${OPEN}` },
    { at: statement.end, insert: CLOSE },
  ]
}

/** `a as T`, `a satisfies T`: nothing of it is there at run time. */
function isOfType(expression: ts.Expression): expression is ts.AsExpression | ts.SatisfiesExpression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
}

/** Whether evaluating the expression does nothing that anybody could notice. What is not known to be inert is not. */
function isInert(expression: ts.Expression, declared: ReadonlySet<string>): boolean {
  const inert = (part: ts.Expression) => isInert(part, declared)
  if (ts.isIdentifier(expression)) return declared.has(expression.text) || expression.text === 'undefined'
  if (ts.isParenthesizedExpression(expression) || isOfType(expression)) return inert(expression.expression)
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.every(inert)
  if (ts.isClassExpression(expression)) return isInertClass(expression, declared)
  if (ts.isPrefixUnaryExpression(expression)) return ts.isNumericLiteral(expression.operand)
  if (ts.isVoidExpression(expression)) return inert(expression.expression)
  if (ts.isObjectLiteralExpression(expression)) {
    return expression.properties.every((property) => {
      if (property.name !== undefined && ts.isComputedPropertyName(property.name)) return false
      if (ts.isShorthandPropertyAssignment(property)) return declared.has(property.name.text)
      if (ts.isPropertyAssignment(property)) return inert(property.initializer)
      return !ts.isSpreadAssignment(property)
    })
  }
  return INERT.has(expression.kind)
}

const INERT: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.BigIntLiteral,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.OmittedExpression,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.TrueKeyword,
])

/** Bundlers take `extends` as inert where it names something: extending what is no class would throw, but none looks. */
function isInertClass(node: ts.ClassLikeDeclaration, declared: ReadonlySet<string>): boolean {
  const heritage = node.heritageClauses?.flatMap((clause) => clause.types.map((type) => type.expression)) ?? []
  return (
    heritage.every((expression) => isInert(expression, declared)) &&
    node.members.every((member) => {
      if (member.name !== undefined && ts.isComputedPropertyName(member.name)) return false
      if (ts.isClassStaticBlockDeclaration(member)) return false
      if (!ts.isPropertyDeclaration(member) || member.initializer === undefined) return true
      const isStatic = member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword)
      return !isStatic || isInert(member.initializer, declared)
    })
  )
}

/** The names that the module itself declares or imports. Reading any other may throw. */
function topLevelNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text)
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (statement.name !== undefined) names.add(statement.name.text)
    } else if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause
      const bindings = clause?.namedBindings
      if (clause?.name !== undefined) names.add(clause.name.text)
      if (bindings === undefined) continue
      if (ts.isNamespaceImport(bindings)) names.add(bindings.name.text)
      else for (const { name } of bindings.elements) names.add(name.text)
    }
  }
  return names
}

/** Whether the module itself would wait for something in here, not a function in it. */
function holdsAwait(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true
  if (ts.isFunctionLike(node)) return false
  return ts.forEachChild(node, holdsAwait) ?? false
}

function refuse(node: ts.Node, why: string): never {
  const source = node.getSourceFile()
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
  const text = node.getText().split('\n', 1)[0]
  throw new Error(`${source.fileName}:${line}: a top-level statement ${why}, so bundlers would keep it: ${text}`)
}
