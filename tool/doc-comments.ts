/**
 * Reads doc comments of types and their properties through the compiler, which finds a comment on a codec's field on
 * every type inferred from the codec.
 *
 * @module
 */
import ts from 'typescript'

import { type Comment, type Docs, NO_DOCS } from '../src/codec/json-schema.js'
import { type SourceModule, unwrapped } from './source.js'

/** The comment on the export `name` of a module. */
export function commentOn(module: SourceModule, name: string, checker: ts.TypeChecker): Comment {
  const symbol = module.exports.get(name)
  return symbol === undefined ? {} : symbolComment(symbol, checker)
}

/** The comments inside the type that a module exports as `name`. */
export function docsOf(module: SourceModule, name: string, checker: ts.TypeChecker): Docs {
  const symbol = module.exports.get(name)
  return symbol === undefined ? NO_DOCS : typeDocs(checker.getDeclaredTypeOfSymbol(symbol), checker)
}

/** Combines a text with the text of `@deprecated`, if any. */
export function comment(text: string, deprecated: string | undefined): Comment {
  const warning = deprecated === undefined ? '' : `Deprecated: ${deprecated}`
  const description = [text, warning === 'Deprecated: ' ? '' : warning].filter((part) => part !== '').join('\n\n')
  return { ...(description !== '' && { description }), ...(deprecated !== undefined && { deprecated: true }) }
}

function symbolComment(symbol: ts.Symbol, checker: ts.TypeChecker): Comment {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'deprecated')
  return comment(unwrapped(text), tag && unwrapped(ts.displayPartsToString(tag.text)))
}

function typeDocs(type: ts.Type, checker: ts.TypeChecker): Docs {
  const present = checker.getNonNullableType(type)
  const members = present.isUnion() ? present.types : [present]
  // If several members of a union have the property, the first one with a comment is used.
  const find = (key: string): ts.Symbol | undefined => {
    const symbols = members.flatMap((member) => checker.getPropertyOfType(member, key) ?? [])
    return symbols.find((symbol) => symbolComment(symbol, checker).description !== undefined) ?? symbols[0]
  }
  return {
    comment(key) {
      const symbol = find(key)
      return symbol === undefined ? {} : symbolComment(symbol, checker)
    },
    property(key) {
      const symbol = find(key)
      return symbol === undefined ? NO_DOCS : typeDocs(checker.getTypeOfSymbol(symbol), checker)
    },
    items() {
      const indices = members.flatMap((member) => checker.getIndexInfosOfType(member))
      return indices[0] === undefined ? NO_DOCS : typeDocs(indices[0].type, checker)
    },
  }
}
