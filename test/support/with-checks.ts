/**
 * Snippets that say what their expressions give.
 *
 * @module
 */
import ts from 'typescript'

/**
 * `expression // => value` becomes a call that compares the two; so does `const name = expression // => value`. The
 * comment may have the next line for itself.
 */
export function withChecks(code: string): string {
  const file = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true)
  const insertions: [position: number, text: string][] = []
  for (const statement of file.statements) {
    const comment = code.slice(statement.end).match(/^;?[ \t]*\n?[ \t]*\/\/ => (.*)/)
    if (comment === null) continue
    const value = comment[1] ?? ''
    if (ts.isExpressionStatement(statement)) {
      insertions.push([statement.getStart(), ';check(('], [statement.expression.end, `), (${value}))`])
    } else if (ts.isVariableStatement(statement)) {
      const names = statement.declarationList.declarations.map((declaration) => declaration.name.getText())
      insertions.push([statement.end, `;check(${names.join(', ')}, (${value}))`])
    }
  }
  return insertions.reduceRight((text, [at, added]) => text.slice(0, at) + added + text.slice(at), code)
}
