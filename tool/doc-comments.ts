/**
 * Doc comments of types and their properties, read through the compiler: a comment that stands on a codec's field is
 * found on every type that is inferred from it.
 *
 * @module
 */
import ts from 'typescript'

import { type SourceModule, unwrapped } from './source.js'

/** What a comment says, in the keywords of JSON Schema. */
export interface Comment {
  readonly description?: string
  readonly deprecated?: true
}

/** The comments inside a type. Asked for something that the type does not have, it knows of no comment. */
export interface Docs {
  /** The comment on a property. */
  comment(key: string): Comment
  /** The comments inside a property. */
  property(key: string): Docs
  /** The comments inside the items of an array, or the values of a record. */
  items(): Docs
}

/** Of what nobody has commented. */
export const NO_DOCS: Docs = { comment: () => ({}), property: () => NO_DOCS, items: () => NO_DOCS }

/** The comment on what a module exports under `name`. */
export function commentOn(module: SourceModule, name: string, checker: ts.TypeChecker): Comment {
  const symbol = module.exports.get(name)
  return symbol === undefined ? {} : symbolComment(symbol, checker)
}

/** The comments inside the type that a module exports under `name`. */
export function docsOf(module: SourceModule, name: string, checker: ts.TypeChecker): Docs {
  const symbol = module.exports.get(name)
  return symbol === undefined ? NO_DOCS : typeDocs(checker.getDeclaredTypeOfSymbol(symbol), checker)
}

/** A comment made of a text and of what `@deprecated` says beside it, if it is there. */
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
  // Where several members of a union have the property, the first that says something speaks for all.
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
