/**
 * The documentation of everything that doors of the package export, as the compiler finds it.
 *
 * @module
 */
import ts from 'typescript'

/** A type that has no name, so that its properties are documented where it is used. */
const UNNAMED = new Set(['__type', '__object'])

/**
 * The documentation of every export, and of every property of its type: `RoomNameEventContent.name`. Empty: undocumented.
 *
 * @param doors - files that export
 */
export function documentationOf(doors: readonly string[], options: ts.CompilerOptions): ReadonlyMap<string, string> {
  const program = ts.createProgram(doors, options)
  const checker = program.getTypeChecker()
  const found = new Map<string, string>()
  for (const door of doors) {
    const file = program.getSourceFile(door)
    const module = file && checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`${door}: exports nothing`)
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      found.set(exported.name, documentation(symbol))
      if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) {
        visit(checker.getDeclaredTypeOfSymbol(symbol), exported.name)
      }
    }
  }
  return found

  function documentation(symbol: ts.Symbol): string {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    return text.replace(/\s+/g, ' ').replaceAll(' }', '}')
  }

  function visit(type: ts.Type, path: string): void {
    for (const part of type.isUnionOrIntersection() ? type.types : [type]) {
      if (part.isUnionOrIntersection()) visit(part, path)
      else if (part.flags & ts.TypeFlags.Object && !checker.isArrayType(part)) visitProperties(part, path)
    }
  }

  function visitProperties(type: ts.Type, path: string): void {
    for (const property of checker.getPropertiesOfType(type)) {
      const own = `${path}.${property.name}`
      if (found.get(own) || property.name.startsWith('__@')) continue
      if (property.getJsDocTags(checker).some(({ name }) => name === 'internal')) continue
      found.set(own, documentation(property))
      visitUnnamed(checker.getNonNullableType(checker.getTypeOfSymbol(property)), own)
    }
  }

  function visitUnnamed(type: ts.Type, path: string): void {
    if (type.aliasSymbol !== undefined) return
    const item = checker.isArrayType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined
    const indices = UNNAMED.has(type.symbol?.name) ? checker.getIndexInfosOfType(type) : []
    if (item !== undefined) visitUnnamed(item, path)
    else if (indices[0] !== undefined) visitUnnamed(indices[0].type, path)
    else if (UNNAMED.has(type.symbol?.name)) visit(type, path)
  }
}
