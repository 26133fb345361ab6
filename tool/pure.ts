/**
 * Makes every top-level statement of a module removable by bundlers if its declarations are unused.
 *
 * Codecs are created by calls, and bundlers keep calls, property reads and spreads, since any of them may have an
 * effect. The build annotates calls: `const a = f(g())` becomes `const a = /* @__PURE__ *\/ f(/* @__PURE__ *\/ g())`.
 * The read of a property becomes a call: `const a = b.c` becomes `const a = /* @__PURE__ *\/ Reflect.get(b, "c")`. Other
 * expressions are wrapped, on the same line: `const a = f(b.c)` becomes `const a = /* @__PURE__ *\/ (() => f(b.c))()`.
 * Minifiers remove the wrapper if the value is used, but until then it is a function more to load.
 *
 * A statement that cannot be wrapped, such as a bare call, is an error: the module would have side effects, although
 * `package.json` declares that no module has any.
 *
 * @module
 */
import ts from 'typescript'

import { apply, type Edit } from './text-edit.js'

/**
 * Annotates or wraps the top-level initializers and classes of a module that evaluate anything.
 *
 * @param code - TypeScript or JavaScript
 * @param path - for error messages
 * @throws if a top-level statement has an effect that cannot be removed by wrapping
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
        edits.push(...(annotate(initializer, declared) ?? read(initializer, declared) ?? wrap(initializer)))
      }
    } else if (ts.isClassDeclaration(statement)) {
      if (!isInertClass(statement, declared)) edits.push(...wrapClass(statement))
    } else if (!DECLARATIONS.has(statement.kind) && !isAmbient(statement)) {
      refuse(statement, 'has an effect')
    }
  }
  return apply(edits, code)
}

/**
 * Statements that declare something without evaluating anything. The export of an expression, `export default f()`,
 * does not count.
 */
const DECLARATIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EmptyStatement,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
])

/** Returns whether a statement declares only a type: `declare enum`. */
function isAmbient(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
  )
}

const OPEN = '/* @__PURE__ */ (() => '
const CLOSE = ')()'

/**
 * Annotates the calls of an expression, if nothing else in it has an effect. Bundlers then treat it as pure without a
 * wrapper, which Node would have to create.
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

/** Turns the read of an object's property into a call, which needs no wrapper. */
function read(expression: ts.Expression, declared: ReadonlySet<string>): Edit[] | undefined {
  if (!ts.isPropertyAccessExpression(expression) || !isInert(expression.expression, declared)) return undefined
  const { expression: object, name } = expression
  const insert = `/* @__PURE__ */ Reflect.get(${object.getText()}, ${JSON.stringify(name.text)})`
  return [{ at: expression.getStart(), end: expression.end, insert }]
}

function wrap(expression: ts.Expression): Edit[] {
  if (holdsAwait(expression)) refuse(expression, 'awaits')
  // A leading brace would start a function body.
  const [before, after] = expression.getText().startsWith('{') ? ['(', ')'] : ['', '']
  return [
    { at: expression.getStart(), insert: OPEN + before },
    { at: expression.end, insert: after + CLOSE },
  ]
}

/** Turns the class into a constant. Both are hoisted without a value. */
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

/** `a as T`, `a satisfies T`: emits no code. */
function isOfType(expression: ts.Expression): expression is ts.AsExpression | ts.SatisfiesExpression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
}

/** Returns whether evaluating the expression is known to have no observable effect. */
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

/** Bundlers treat `extends` with a name as inert, although it throws for anything except a class. */
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

/** The names that the module declares or imports. Reading any other name may throw. */
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

/** Returns whether the node awaits at the top level, outside functions. */
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
